"""Modal verbs with their sentences and the places they stand in."""

import pytest

from guiju.lint.manuscript import Manuscript
from guiju.lint.surroundings import Surroundings
from tests.guiju.lint.editions import edition_of


def verbs(text):
    return Manuscript(edition_of(text), Surroundings()).verbs


def test_a_verb_stands_at_its_characters_within_its_sentence():
    (verb,) = verbs("窗口先收件。窗口应登记；然后退件。")
    assert (verb.before, verb.word, verb.after, verb.sentence) == ("窗口", "应", "登记；", "窗口应登记；")
    assert verb.piece.section.clause.title == "要求"
    assert verb.end - verb.start == 1


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("按照《中华人民共和国行政许可法》，补正必须一次告知。", True),
        ("按照《优化营商环境条例》，材料必须公开。", True),
        ("依照法律、行政法规的规定必须公示。", True),
        ("窗口必须公示《服务指南》。", False),
    ],
)
def test_a_sentence_that_names_a_law_is_told(sentence, named):
    assert verbs(sentence)[0].names_a_law is named


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [("不能当场答复的，应约定时间。", True), ("需要补正时，应告知。", True), ("窗口不能拒收。", False)],
)
def test_a_verb_in_a_condition_is_told(sentence, condition):
    assert verbs(sentence)[0].is_condition is condition


def test_only_some_verbs_make_provisions():
    made = [
        (each.word, each.makes_a_provision) for each in verbs("窗口应收件，可退件；系统能登记，可能延迟，需要人工。")
    ]
    assert made == [("应", True), ("可", True), ("能", False), ("可能", False), ("需要", False)]


def test_provisions_stand_in_paragraphs_items_and_cells_of_chapters():
    text = "# 前言\n\n应改写。\n\n# 要求\n\n窗口应：\n\n- 应收件；\n\n注：应注意。\n\n| 应 |\n|---|\n| 应登记 |\n"
    assert [each.is_in_the_body for each in verbs(text)] == [False, True, True, False, False, True]


@pytest.mark.parametrize(
    ("sentence", "description"),
    [
        ("依法必须招标的项目列入目录。", True),
        ("不能当场答复的，应约定时间。", True),
        ("窗口必须当场答复申请人。", False),
    ],
)
def test_a_verb_that_only_says_which_things_are_meant_is_told(sentence, description):
    assert verbs(sentence)[0].is_description is description
