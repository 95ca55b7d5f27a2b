"""What stands inside a line."""

from hypothesis import given
from hypothesis import strategies as st

from guiju.model.body import Stretch
from guiju.text.inline import SpanKind, spans


def kinds_in(text: str) -> list[tuple[str, str, str]]:
    """Return kind, visible text and target of each piece."""
    return [(span.kind.value, span.text, span.target) for span in spans(Stretch(text, 0))]


def test_references_links_and_footnote_marks_are_told_apart():
    assert kinds_in("见[时限](#limit)和[网页](https://a.example/b)。[^n]") == [
        ("plain", "见", ""),
        ("reference", "时限", "limit"),
        ("plain", "和", ""),
        ("link", "网页", "https://a.example/b"),
        ("plain", "。", ""),
        ("footnote_mark", "", "n"),
    ]


def test_emphasis_code_and_comments_lose_their_marks():
    assert kinds_in("**重**和*轻*、`a*b`<!-- 不印 -->") == [
        ("strong", "重", ""),
        ("plain", "和", ""),
        ("emphasis", "轻", ""),
        ("plain", "、", ""),
        ("code", "a*b", ""),
        ("comment", "", ""),
    ]


def test_an_escaped_mark_is_plain():
    assert kinds_in(r"a \* b \* c \[x\](#y)") == [("plain", "a * b * c [x](#y)", "")]


def test_a_multiplication_is_no_emphasis():
    assert kinds_in("3 * 4 * 5") == [("plain", "3 * 4 * 5", "")]


@given(st.text("甲a*`[](){}#^\\!<->\n ", max_size=40), st.integers(0, 9))
def test_the_pieces_bound_the_whole_text_in_order(text, offset):
    found = list(spans(Stretch(text, offset)))
    bounds = [offset, *(edge for span in found for edge in (span.offset, span.end)), offset + len(text)]
    assert bounds == sorted(bounds)
    assert sum(span.end - span.offset for span in found) == len(text)
    assert all(span.kind in SpanKind for span in found)
