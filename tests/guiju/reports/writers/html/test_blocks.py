"""Blocks in HTML."""

import pytest

from guiju.reports.document import Document, Heading, Listed, Note, Picture, Series, Table, Words
from guiju.reports.writers.html.blocks import Blocks
from guiju.reports.writers.html.text import Lines
from tests.guiju.reports.printing import DAY


@pytest.fixture
def written():
    blocks = Blocks(Lines(Document("甲", "Q/A 1", DAY, ())))
    return lambda block: "".join(blocks.written([block]))


def test_a_clause_without_a_title_is_a_paragraph_with_its_number(written):
    shown = written(Heading(3, Series.BODY, "5.1.2", "", "x", run_in=(Words("应受理。"),)))
    assert shown.startswith('<p class="untitled" id="x"><span class="number">5.1.2</span>应受理。')


def test_an_annex_says_its_letter_and_status(written):
    shown = written(Heading(1, Series.ANNEX, "B", "样表", "b", status="资料性"))
    assert "<span>附录B</span><span>（资料性）</span>样表" in shown


def test_levels_of_headings_end_at_six(written):
    assert written(Heading(6, Series.BODY, "1.1.1.1.1.1", "深", "x")).startswith("<h6")


def test_a_table_without_number_and_anchor_has_neither(written):
    shown = written(Table(((Words("甲"),),), (((Words("乙"),),),)))
    assert "<caption>" not in shown
    assert 'id=""' not in shown


def test_the_ending_of_a_picture_tells_its_type(written):
    assert "data:image/jpeg;base64,eA==" in written(Picture("1", (Words("甲"),), "a", "x.JPG", b"x"))


def test_notes_and_text_as_it_stands(written):
    assert written(Note("注：", (Words("甲"),))) == '<p class="note"><b>注：</b>甲</p>'
    assert written(Listed("a < b")) == "<pre>a &lt; b</pre>"
