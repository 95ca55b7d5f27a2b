"""Lines of text as they are printed."""

import pytest

from guiju.model.body import Footnote, Stretch
from guiju.reports.document import FootnoteMark, Link, Quantity, Reference, Style, Words
from guiju.reports.formula import read_formula
from guiju.reports.parts.lines import Lines, joined, words
from guiju.text.labels import Labels

LINES = Lines(Labels({"limit": "5.2"}, {90: "3"}), {"a": Footnote("a", Stretch("见[时限](#limit)。", 95), 90)})


def test_a_reference_prints_its_number_and_a_footnote_hangs_where_it_is_called():
    assert LINES.line(Stretch("按[时限](#limit)办理[^a]。", 0)) == (
        Words("按"),
        Reference("limit", "5.2"),
        Words("办理"),
        FootnoteMark("3", (Words("见"), Reference("limit", "5.2"), Words("。"))),
        Words("。"),
    )


def test_emphasis_code_and_links_stay_and_remarks_vanish():
    assert LINES.line(Stretch("**应**见`x`<!-- 略 -->[国标](https://example.org)", 0)) == (
        Words("应", Style.STRONG),
        Words("见"),
        Words("x", Style.CODE),
        Link("https://example.org", "国标"),
    )


def test_a_line_break_between_chinese_characters_leaves_no_gap():
    assert joined("应当场\n  受理") == "应当场受理"
    assert joined("see GB/T\n1.1") == "see GB/T 1.1"
    assert joined("按GB/T 1.1\n的规定") == "按GB/T 1.1的规定"


@pytest.mark.parametrize("said", ["t_1", "t_(c,i)", "N_max", "α_2"])
def test_a_quantity_with_an_index_is_set_as_one(said):
    assert LINES.line(Stretch(f"其中{said}取10", 0)) == (Words("其中"), Quantity(read_formula(said)), Words("取10"))


@pytest.mark.parametrize("said", ["is_accepted", "a_b_c", "x/t_1", "t_", "A-t_1", "t_(i", "图1_2"])
def test_what_only_looks_like_a_quantity_stays_words(said):
    assert LINES.text(said) == (Words(said),)


def test_a_text_is_a_line_of_one_piece():
    assert words("甲") == (Words("甲"),)
