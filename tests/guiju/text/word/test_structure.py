"""Roles: headings by number, style or weight; clauses, items, notes, captions, contents."""

from guiju.text.word.roles import Role
from guiju.text.word.source import read_source
from guiju.text.word.structure import structure
from tests.guiju.text.word.documents import docx, lvl, numbering, p, style, t, tbl


def roles(*body, titles=(), **parts):
    found = structure(read_source(docx(*body, **parts), "a.docx").pieces, titles)
    return [(part.role, part.level, part.text) for part in found]


H, C, L, T = Role.HEADING, Role.CLAUSE, Role.ITEM, Role.TEXT


def test_a_law_has_chapters_articles_and_items():
    body = [
        "第一章  总  则",
        "第一条  窗口应受理：",
        "（一）甲；",
        "1.乙；",
        "（二）丙。",
        "第二款的话。",
        "第二条　目的",
    ]
    assert roles(*map(p, body)) == [
        (H, 1, "总则"), (C, 2, "窗口应受理："), (L, 1, "甲；"), (L, 2, "乙；"), (L, 1, "丙。"), (T, 0, "第二款的话。"), (H, 2, "目的"),
    ]  # fmt: skip


def test_a_rule_book_numbered_in_chinese():
    body = ["一、收文", "（一）登记。收文应登记。", "（二）分办", "1.应当日分办。", "2.急件即办。", "二、发文"]
    found = roles(*map(p, body))
    assert [each[:2] for each in found] == [(H, 1), (H, 2), (H, 2), (L, 1), (L, 1), (H, 1)]


def test_chinese_numbers_after_a_colon_are_items():
    assert [each[0] for each in roles(p("一、职责"), p("窗口负责："), p("（一）收件；"), p("（二）发证。"))] == [
        H,
        T,
        L,
        L,
    ]


def test_styles_give_levels_and_a_lone_top_style_is_level_one():
    styles = style("A", "heading 2") + style("B", "heading 3")
    found = roles(p("总则", style="A"), p("职责", style="B"), p("窗口应受理。", style="B"), parts={"styles": styles})
    assert found == [(H, 1, "总则"), (H, 2, "职责"), (C, 2, "窗口应受理。")]


def test_automatic_numbers_make_clauses_like_typed_ones():
    lists = numbering(
        {1: [lvl(0, "decimal", "%1"), lvl(1, "decimal", "%1.%2")], 2: [lvl(0, "lowerLetter", "%1)")]},
        {1: (1, ""), 2: (2, "")},
    )
    body = [p("要求", num=1), p("窗口应：", num=1, level=1), p("甲；", num=2), p("乙。", num=2)]
    assert roles(*body, parts={"numbering": lists}) == [
        (H, 1, "要求"),
        (C, 2, "窗口应："),
        (L, 1, "甲；"),
        (L, 1, "乙。"),
    ]


def test_an_annex_takes_its_status_and_title_from_the_lines_below():
    found = structure(read_source(docx(p("附 录 A"), p("（资料性）"), p("受理单"), p("A.1 样式")), "a").pieces)
    assert [(part.role, part.level, part.text, part.normative) for part in found] == [
        (H, 1, "", None), (H, 0, "", False), (H, 0, "受理单", None), (H, 2, "样式", None),
    ]  # fmt: skip


def test_a_term_has_its_number_above_and_its_english_beside():
    found = structure(
        read_source(
            docx(p("3 术语和定义"), p("3.1"), p("综合窗口 integrated window"), p("统一收件的地方。")), "a"
        ).pieces
    )
    assert [(part.role, part.text, part.after) for part in found] == [
        (H, "术语和定义", ""), (Role.BLANK, "3.1", ""), (H, "综合窗口", "integrated window"), (T, "统一收件的地方。", ""),
    ]  # fmt: skip


def test_contents_and_what_only_repeats_the_title_stay_out():
    body = [p("目　次"), p("1 范围……1"), p("2 要求\t3"), p("服务规范"), p("1 范围"), p("甲。"), p("————————")]
    expected = [Role.CONTENTS] * 3 + [Role.REPEATED, H, T, Role.END_LINE]
    assert [each[0] for each in roles(*body, titles=("服务规范",))] == expected


def test_a_caption_knows_its_table_over_a_statement_of_units():
    assert [each[0] for each in roles(p("表1 时限"), p("单位为天"), tbl(["甲"]))] == [Role.TABLE_CAPTION, T, Role.TABLE]


def test_a_formula_with_its_number_is_a_formula():
    formula = "<m:oMath><m:r><m:t>R=1</m:t></m:r></m:oMath>"
    assert roles(p(formula, "……（1）"))[0][0] is Role.FORMULA
    assert roles(p("其中", formula))[0][0] is T


def test_a_paragraph_between_two_items_belongs_to_the_first():
    assert [each[0] for each in roles(p("a) 甲"), p("甲的说明。"), p("b) 乙"))] == [L, Role.CONTINUATION, L]


def test_bold_lines_are_headings_where_nothing_else_is_and_it_is_said_why():
    found = structure(read_source(docx(p(t("着装", bold=True)), p("应整洁。")), "a").pieces)
    assert (found[0].role, found[0].why[:9]) == (H, "没有编号和样式，按")


def test_an_annex_whose_number_lost_its_word_is_known_by_its_status():
    lists = numbering({1: [lvl(0, "upperLetter", "??%1")]}, {1: (1, "")})
    found = structure(read_source(docx(p("（规范性）", num=1), p("评价表"), parts={"numbering": lists}), "a").pieces)
    assert [(part.role, part.annex, part.key, part.text) for part in found] == [
        (H, True, "附录A", ""), (H, True, "", "评价表"),
    ]  # fmt: skip


def test_a_reference_that_leads_nowhere_any_more_is_told():
    assert "失效" in structure(read_source(docx(p("按错误!未找到引用源。执行。")), "a").pieces)[0].why


def test_a_chapter_after_a_list_is_a_chapter_again():
    body = ["一、程序", "按下列步骤：", "①巡查；", "②通报。", "二、其他", "无。"]
    assert [each[:2] for each in roles(*map(p, body))] == [(H, 1), (T, 0), (L, 1), (L, 1), (H, 1), (T, 0)]


def test_a_line_that_only_announces_an_annex_is_text():
    found = structure(read_source(docx(p("附件：评分表"), p("附件"), p("评分表")), "a").pieces)
    assert [(part.role, part.level) for part in found] == [(T, 0), (H, 1), (H, 0)]
