"""Words as Markdown that means just these words."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from guiju.text.word.markup import block, cell, escaped

NASTY = st.text(st.sampled_from("#>-+*_=~`[]()<>!&|\\{}.:;0 1a甲。^\"'/?"), max_size=12)


@given(NASTY)
def test_a_paragraph_reads_back_as_its_words(text):
    markdown = MarkdownIt("commonmark").enable("table").disable("reference")
    tokens = markdown.parse(block(escaped(text)))
    said = "".join(each.content for token in tokens if token.children for each in token.children)
    assert said.split() == text.split()
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}


def test_a_cell_is_one_line_and_never_empty():
    assert cell("甲|乙\n丙") == "甲\\|乙 丙"
    assert cell(" \n ") == "—"
