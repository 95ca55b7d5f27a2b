"""What kind of document it is, with the signs it was judged by."""

import pytest

from guiju.lint.diagnosis.resemblance import resemblances
from tests.guiju.lint.diagnosis.rule_books import BOOKS


@pytest.mark.parametrize("kind", BOOKS)
def test_a_document_is_known_by_its_signs(kind):
    title, lines = BOOKS[kind]
    first = resemblances(title, lines)[0]
    assert first.kind.chinese == kind
    assert all(sign.found and sign.count for sign in first.signs)


def test_a_document_without_signs_is_of_no_kind():
    assert resemblances("随笔", ["今天天气好。"]) == ()


def test_a_rule_book_that_punishes_is_like_both_and_more_like_an_assessment():
    title, lines = BOOKS["考核办法"]
    assert [each.kind.chinese for each in resemblances(title, lines)[:2]] == ["考核办法", "制度、管理办法"]
