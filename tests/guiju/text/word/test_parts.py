"""Parts as Markdown."""

from guiju.text.word.draft import draft_from_word
from tests.guiju.text.word.documents import PIXEL, docx, p, picture, t, tbl


def draft(*body, **parts):
    made = draft_from_word(docx(*body, **parts), "a.docx")
    assert not made.problems
    return made.text.split("---\n", 2)[2].strip()


def test_items_nest_under_the_text_of_the_one_above():
    body = [p("1 要求"), p("应："), p("a) 甲："), p("1) 一；"), p("2) 二；"), p("b) 乙。")]
    assert draft(*body).endswith("应：\n\n1. 甲：\n   1. 一；\n   2. 二；\n2. 乙。")


def test_a_paragraph_of_an_item_is_indented():
    assert draft(p("1 要求"), p("a) 甲"), p("接着。"), p("b) 乙")).endswith("1. 甲\n\n   接着。\n2. 乙")


def test_a_clause_without_chapter_gets_one_that_is_told():
    made = draft_from_word(docx(p("第一条 窗口应受理。")), "a.docx")
    assert "# 要求 {#requirements}\n\n## {#article-1}\n\n窗口应受理。" in made.text
    assert [each.text for each in made.account.judged] == ["要求"]


def test_text_before_the_first_heading_goes_into_an_introduction():
    assert draft(p("为了规范，制定本制度。"), p("一、总则"), p("甲。")).startswith("# 引言 {#introduction}\n\n为了规范")


def test_a_title_that_looks_like_a_number_becomes_a_clause_without_title():
    assert draft(p("一、3.0版平台"), p("甲。")) == "# {#clause-1}\n\n3.0版平台\n\n甲。"


def test_a_figure_has_its_caption_wherever_that_stands():
    shown = "![流程](figures/rImage1.png){#figure-workflow}"
    pictures = {"rImage1": PIXEL}
    assert draft(p("1 要求"), p(picture()), p("图1 流程"), pictures=pictures).endswith(shown)
    assert draft(p("1 要求"), p("图1 流程"), p(picture()), pictures=pictures).endswith(shown)


def test_a_formula_that_yaml_can_hold_is_a_formula_and_another_is_text():
    def formula(text):
        return p(f"<m:oMath><m:r><m:t>{text}</m:t></m:r></m:oMath>")

    text = draft(p("1 要求"), formula("R=N/M×100%"), formula("{x: y}"))
    assert "```formula\nid: formula-2\nformula: R=N/M×100%\n```\n\n{x: y}" in text


def test_notes_examples_and_tables_follow_the_conventions():
    body = [
        p("1 要求"),
        p("表1 时限"),
        p("单位为天"),
        tbl(["甲", "乙"], ["1", ""]),
        p("注1：丙。"),
        p("示例2：丁。"),
        p(t("# 戊")),
    ]
    assert draft(*body).endswith(
        "表：时限 {#table-limits}\n\n单位为天\n\n| 甲 | 乙 |\n|---|---|\n| 1 | — |\n\n注：丙。\n\n示例：丁。\n\n\\# 戊"
    )
