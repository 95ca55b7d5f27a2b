"""From clauses to blocks."""

from guiju.reports import document as page
from guiju.reports.document import Heading, Paragraph, PartKind, Role, plain
from guiju.reports.parts.flow import parts_of
from tests.guiju.reports.printing import hall
from tests.guiju.text.texts import an_edition

BODY = next(part for part in hall().parts if part.kind is PartKind.BODY).blocks


def blocks(kind, found=None):
    return [each for each in (found or list(hall().blocks())) if isinstance(each, kind)]


def no_figure(path):
    raise FileNotFoundError(path)


def test_parts_stand_in_print_order():
    assert [part.kind.value for part in hall().parts] == [
        "foreword",
        "introduction",
        "body",
        "annex",
        "annex",
        "references",
    ]


def test_a_clause_without_a_title_runs_into_its_first_paragraph():
    clause = next(each for each in blocks(Heading) if each.number == "4.2.1")
    assert plain(clause.run_in).startswith("取号按图1所示的流程进行")


def test_an_entry_of_a_term_takes_its_english_word_from_the_first_paragraph():
    term = next(each for each in blocks(Heading) if each.title == "等候时间" and each.english)
    assert (term.number, term.english, term.is_listed) == ("3.1", "waiting time", False)
    assert plain(BODY[BODY.index(term) + 1].line) == "从取号到叫号之间经过的时间。"


def test_a_paragraph_that_leads_in_a_list_figure_or_formula_stays_with_it():
    kept = [plain(each.line) for each in blocks(Paragraph, list(BODY)) if each.stays_with_next]
    assert "大厅应同时提供下列取号方式：" in kept
    assert not [each for each in kept if each.startswith("本文件规定")]


def test_cited_documents_stand_as_paragraphs_and_those_of_the_bibliography_are_counted():
    cited = [plain(each.line) for each in blocks(Paragraph) if each.role is Role.CITED]
    assert cited[1] == "GB/T 36112—2018　政务服务中心服务现场管理规范"
    assert cited[-2].startswith("[1]　GB/T 20001.5—2017")


def test_a_table_brings_its_number_unit_and_notes():
    table = blocks(page.Table)[0]
    assert (table.number, plain(table.caption), plain(table.unit)) == ("1", "各类窗口的等候时间限值", "单位为分钟")
    assert [each.mark for each in table.notes] == ["注："]
    assert [each.number for each in blocks(page.Table)] == ["1", "A.1"]


def test_marks_of_lists_are_those_of_the_standard_at_both_levels():
    first = blocks(page.Listing, list(BODY))[0]
    assert [item.mark for item in first.items] == ["a)", "b)", "c)", "d)"]
    assert [item.mark for item in first.items[0].blocks[0].items] == ["1)", "2)"]
    assert [item.mark for item in first.items[2].blocks[0].items] == ["·", "·"]


def test_formulas_count_anew_behind_the_letter_of_an_annex():
    assert [each.number for each in blocks(page.Equation)] == ["1", "A.1"]


def test_a_formula_that_cannot_be_read_and_a_figure_that_is_missing_are_told_together():
    body = "# 图 {#a}\n\n![流程](figures/x.svg)\n\n```formula\nformula: R = (N\n```\n"
    _, problems = parts_of(an_edition(body), no_figure)
    assert {(each.code, each.place.line) for each in problems} == {("figure_missing", 10), ("formula_unreadable", 13)}
