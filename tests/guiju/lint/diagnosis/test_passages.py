"""Passages that have no place in a standard."""

import pytest

from guiju.lint.diagnosis.passages import Target, passages
from guiju.text import read_edition

FRONT = "---\ntitle: 着装规范\nfunction_type: 规范\n---\n\n# 甲 {#a}\n\n"


def found(body):
    edition = read_edition(FRONT + body + "\n", "draft.md")
    assert all(edition.text[each.start : each.end].strip() for each in passages(edition))
    return [(each.text, each.target) for each in passages(edition)]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("迟到一次扣2分。", Target.POLICY),
        ("年度投诉两次的，取消评优资格。", Target.POLICY),
        ("造成泄密的，依法追究责任。", Target.POLICY),
        ("本办法由办公室负责解释。", Target.POLICY),
        ("本制度自2024年1月1日起施行。", Target.POLICY),
        ("为规范着装，根据《公务员法》，制定本办法。", Target.INTRODUCTION),
        ("本办法适用于窗口人员。", Target.SCOPE),
    ],
)
def test_a_sentence_goes_where_it_belongs_and_its_neighbour_stays(sentence, target):
    assert found(f"着装应整洁。{sentence}") == [(sentence, target)]


@pytest.mark.parametrize(
    "sentence", ["窗口应公开处罚依据。", "扣除节假日后计算时限。", "申请人应承担举证责任。", "本市适用的事项应公布。"]
)
def test_what_only_speaks_of_such_things_stays(sentence):
    assert found(sentence) == []


def test_a_penalty_behind_a_comma_goes_and_the_requirement_stays():
    edition = read_edition(FRONT + "外出须请假，未请假的扣2分。\n", "draft.md")
    (passage,) = passages(edition)
    assert edition.text[passage.start : passage.end] == "，未请假的扣2分"
    assert (passage.text, passage.stays, passage.target) == (
        "外出须请假，未请假的扣2分。",
        "外出须请假。",
        Target.POLICY,
    )


def test_a_sentence_that_cannot_be_parted_is_left_for_a_person():
    sentence = "窗口应公示被通报批评的人员名单。"
    assert found(sentence) == [(sentence, None)]


def test_an_item_that_only_punishes_goes_with_its_mark():
    edition = read_edition(FRONT + "着装：\n\n1. 应整洁；\n2. 不整洁的，扣2分。\n", "draft.md")
    (passage,) = passages(edition)
    assert edition.text[passage.start : passage.end] == "2. 不整洁的，扣2分。"


def test_a_list_goes_with_its_lead_in_and_whole_when_all_of_it_punishes():
    assert found("有下列情形的，予以通报批评：\n\n- 迟到；\n- 早退。") == [
        ("有下列情形的，予以通报批评：", Target.POLICY),
        ("迟到；\n早退。", Target.POLICY),
    ]
    assert found("着装：\n\n- 不整洁的，扣2分；\n- 无牌的，扣1分。") == [
        ("不整洁的，扣2分；\n无牌的，扣1分。", Target.POLICY)
    ]


def test_a_table_of_points_goes_whole():
    assert found("| 项目 | 扣分 |\n|---|---|\n| 着装 | 2 |") == [("项目 | 扣分\n着装 | 2", Target.POLICY)]
