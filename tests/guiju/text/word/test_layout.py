"""Order, ids and annexes before writing."""

from guiju.text.word.ids import Ids
from guiju.text.word.layout import layout
from guiju.text.word.roles import Role
from guiju.text.word.source import read_source
from guiju.text.word.structure import structure
from tests.guiju.text.word.documents import docx, p, tbl


def laid(*body):
    return layout(structure(read_source(docx(*body), "a").pieces), Ids())


def test_a_caption_below_its_table_comes_before_it():
    found = laid(p("1 要求"), tbl(["甲"]), p("表1 时限"), p("乙。"))
    assert [part.role for part in found.parts][1:3] == [Role.TABLE_CAPTION, Role.TABLE]
    assert found.by_key["表1"] == "table-limits"


def test_a_chapter_goes_by_two_names_and_a_number_met_twice_by_none():
    found = laid(p("4 要求"), p("4.1 受理"), p("第一节 甲"), p("第一节 乙"))
    assert found.by_key["4"] == found.by_key["第4章"] == "requirements"
    assert "第1节" not in found.by_key


def test_an_annex_gets_title_and_status_from_below():
    found = laid(p("附录A"), p("（规范性）"), p("编码"))
    assert (found.parts[0].text, found.parts[0].normative, found.by_key["附录A"]) == ("编码", True, "annex-a")


def test_a_title_without_english_words_gets_its_place():
    assert list(laid(p("一、甲乙"), p("（一）丙丁")).ids.values()) == ["clause-1", "clause-1-1"]
