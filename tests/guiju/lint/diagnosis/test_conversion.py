"""A first conversion: readable after every step, no word lost, every change shown."""

import re

from hypothesis import given, settings

from guiju.lint.diagnosis.conversion import convert
from guiju.text import read_edition
from guiju.text.word.draft import draft_from_word
from tests.guiju.lint.diagnosis.rule_books import scored, word
from tests.guiju.text.word.strategies import documents


def converted(content):
    draft = draft_from_word(content, "a.docx")
    return draft, convert(draft.edition, draft.printed)


def test_a_rule_book_of_assessment_becomes_a_standard_and_a_part_that_stays_rules():
    _, conversion = converted(word("考核办法"))
    body = conversion.edition.text
    assert "窗口人员应按时到岗，不应早退。" in body
    assert "扣2分" not in body
    assert [(each.where, each.text) for each in conversion.policy][:3] == [
        ("第三条", "迟到一次扣2分。"),
        ("第五条", "有下列情形之一的，予以通报批评："),
        ("第五条", "泄密的；\n收礼的。"),
    ]
    assert [clause.title for clause in conversion.edition.clauses][-2:] == ["术语和定义", "考核内容"]


def test_a_reference_to_what_went_away_says_where_it_went():
    _, conversion = converted(word("考核办法"))
    assert "逾期的按照制度部分第五条处理。" in conversion.edition.text
    assert "X02" in [each.rule for each in conversion.changes]


def test_a_table_of_points_stays_rules():
    _, conversion = converted(scored())
    assert "扣2分" not in conversion.edition.text
    assert "着装应整洁。" in conversion.edition.text


@settings(max_examples=40)
@given(documents())
def test_whatever_is_converted_reads_back_and_loses_no_word(made):
    draft, conversion = converted(made.content)
    assert read_edition(conversion.edition.source, "draft.md") == conversion.edition
    kept = [
        conversion.edition.text,
        *(each.text for each in conversion.policy),
        *(each.before for each in conversion.changes),
    ]
    words = re.findall(r"词\d+尾", draft.edition.text.split("---", 2)[2])
    assert not [each for each in words if not any(each in text for text in kept)]
