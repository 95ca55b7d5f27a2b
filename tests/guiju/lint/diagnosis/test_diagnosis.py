"""The diagnosis of a document."""

import pytest

from guiju.lint.diagnosis import diagnose
from guiju.text.word.draft import draft_from_word
from tests.guiju.lint.diagnosis.rule_books import BOOKS, word


def diagnosed(kind):
    draft = draft_from_word(word(kind), "a.docx")
    return diagnose(draft, draft.edition)


def test_what_is_forbidden_is_told_by_the_clauses_the_document_has():
    found = {each.code: each for each in diagnosed("考核办法").broken}
    assert found["P01"].count >= 2
    assert found["M01"].examples[0][0] == "第三条"
    assert found["M02"].clause.startswith("GB/T 1.1—2020")


def test_counts_and_words_are_those_of_the_document():
    found = diagnosed("考核办法")
    assert (found.words["必须"], found.words["本办法"]) == (1, 5)
    assert (found.counts["chapters"], found.counts["list_items"]) == (4, 2)
    assert found.counts["carried"] + found.counts["left_out"] >= found.counts["paragraphs"]


@pytest.mark.parametrize("kind", BOOKS)
def test_only_some_kinds_are_turned_into_standards(kind):
    found = diagnosed(kind)
    assert found.kind == kind
    assert found.becomes_standard == (kind in ("考核办法", "制度、管理办法", "岗位职责", "标准"))
