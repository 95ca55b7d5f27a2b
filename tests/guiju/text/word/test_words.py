"""Words of paragraphs with references, links and footnote marks."""

from guiju.text.word.draft import draft_from_word
from tests.guiju.text.word.documents import docx, field, lvl, note, numbering, p, t, tbl, tc


def draft(*body, **parts):
    return draft_from_word(docx(*body, **parts), "a.docx").text


def test_a_reference_across_two_runs_is_found():
    assert "见[第2章](#requirements)。" in draft(p("1 范围"), p("见第", t("2", bold=True), "章。"), p("2 要求"))


def test_a_bookmark_is_the_clause_it_stands_in():
    bookmark = '<w:bookmarkStart w:id="1" w:name="_R"/>'
    assert "按[上面](#scope)办" in draft(p("1 ", bookmark, "范围"), p("按", field("REF _R", t("上面")), "办"))


def test_a_note_said_twice_has_one_mark_and_stands_once():
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    text = draft(p("1 范围"), p("甲", mark, "乙", mark), parts={"footnotes": note(2, p("说明"))})
    assert "甲[^1]乙[^1]" in text
    assert text.count("[^1]: 说明") == 1


def test_numbers_of_paragraphs_in_cells_are_kept():
    lists = numbering({1: [lvl(0, "decimal", "%1.")]}, {1: (1, "")})
    assert "| 1. 甲 2. 乙 |" in draft(tbl([tc(p("甲", num=1), p("乙", num=1))], ["丙"]), parts={"numbering": lists})


def test_the_raised_bracket_of_a_mark_goes_and_a_bracket_of_the_text_stays():
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    raised = t(")", extra='<w:vertAlign w:val="superscript"/>')
    text = draft(p("1 范围"), p("（甲", mark, raised, "）"), parts={"footnotes": note(2, p(")　说明"))})
    assert "（甲[^1]）\n\n[^1]: 说明" in text
