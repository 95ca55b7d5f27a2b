"""What a clause says, line by line."""

from guiju.text.lines import lines_of
from tests.guiju.text.texts import an_edition


def test_every_element_is_lines_without_marks():
    edition = an_edition(
        "# 要求 {#r}\n\n窗口**应**受理（见[时限](#r)）。[^a]\n\n1. 甲：\n   - 乙；\n\n表：时限 {#t}\n\n单位为工作日\n\n"
        "| 事项 | 时限 |\n|-|-|\n| 丙 | 5 |\n\n注：表注。\n\n> 引文\n\n![平面图](figures/a.svg)\n\n[^a]: 脚注。\n\n"
        "```formula\nformula: R = N_1 / N\nwhere:\n  R: 比率\n```\n\n```text\n原样\n```\n"
    )
    assert lines_of(edition.clauses[0]) == (
        "窗口应受理（见时限）。",
        "甲：",
        "乙；",
        "时限",
        "单位为工作日",
        "事项 | 时限",
        "丙 | 5",
        "注：表注。",
        "引文",
        "平面图",
        "脚注。",
        "R = N_1 / N",
        "R：比率",
        "原样",
    )


def test_a_broken_line_is_joined_without_a_blank_between_chinese_and_with_one_between_latin():
    edition = an_edition("# 甲 {#a}\n\n窗口应\n受理 ISO\n9001。\n")
    assert lines_of(edition.clauses[0]) == ("窗口应受理 ISO 9001。",)
