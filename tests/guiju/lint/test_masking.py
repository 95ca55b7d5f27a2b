"""Text with parts of it blanked out."""

from hypothesis import given
from hypothesis import strategies as st

from guiju.lint.masking import BLANK, unmarked, unquoted


def test_references_code_and_comments_are_blanked_emphasis_is_not():
    text = "见[时限](#limit)和`a=b`，**重**<!-- 不印 -->。[^a]"
    assert unmarked(text).replace(BLANK, "") == "见和，**重**。"
    assert len(unmarked(text)) == len(text)


def test_quotations_and_titles_are_blanked_on_demand():
    text = "应说“本标准”，按《本办法》"
    assert unmarked(text) == text
    assert unquoted(text).replace(BLANK, "") == "应说，按"


@given(st.text("甲本标准“”《》`[](#a)*<!->\\", max_size=40))
def test_what_stays_stands_where_it_stood(text):
    for seen in (unmarked(text), unquoted(text)):
        assert len(seen) == len(text)
        assert all(now in (BLANK, was) for was, now in zip(text, seen, strict=True))
