"""The elements of a clause, each at its exact place."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from guiju.errors import TextError
from guiju.model.body import (
    Code,
    Comment,
    Figure,
    Footnote,
    Formula,
    Listing,
    Prose,
    ProseRole,
    Quote,
    Table,
    stretches,
    walk_elements,
)
from guiju.text.reader import read_edition
from tests.guiju.text.texts import an_edition, problems_in

STANDARDS = Path(__file__).parents[3] / "standards"


def body_of(text: str):
    """Return the elements of a clause with this text."""
    return an_edition(f"# 要求 {{#requirements}}\n\n{text}\n").clauses[0].body


def test_a_paragraph_a_note_and_an_example_are_told_apart_by_how_they_begin():
    body = body_of("窗口应受理。\n\n注：当场告知的用时为0。\n\n示例2：略。\n\n[来源：GB/T 39554.1—2020，3.1]")
    assert [(each.role, each.mark, each.said.text) for each in body] == [
        (ProseRole.PARAGRAPH, "", "窗口应受理。"),
        (ProseRole.NOTE, "注：", "当场告知的用时为0。"),
        (ProseRole.EXAMPLE, "示例2：", "略。"),
        (ProseRole.SOURCE, "", "[来源：GB/T 39554.1—2020，3.1]"),
    ]


def test_lists_keep_their_kind_depth_and_order():
    (listing,) = body_of("1. 第一项：\n   - 甲；\n   - 乙；\n2. 第二项。")
    assert (listing.is_ordered, listing.depth, [item.said.text for item in listing.items]) == (
        True,
        1,
        ["第一项：", "第二项。"],
    )
    (inside,) = listing.items[0].elements
    assert (inside.is_ordered, inside.depth, [item.said.text for item in inside.items]) == (False, 2, ["甲；", "乙；"])


def test_a_table_takes_its_caption_unit_and_notes():
    table, after = body_of(
        "表：承诺时限 {#limits}\n\n单位为工作日\n\n| 事项 | 时限 |\n|:-|-:|\n| 甲 | 5 |\n\n注：不含特别程序。\n\n见表。"
    )
    assert isinstance(table, Table)
    assert (table.id, table.caption.text, table.unit.said.text) == ("limits", "承诺时限", "单位为工作日")
    assert ([each.text for each in table.header], [[c.text for c in row] for row in table.rows]) == (
        ["事项", "时限"],
        [["甲", "5"]],
    )
    assert (table.aligned, [note.said.text for note in table.notes]) == (("left", "right"), ["不含特别程序。"])
    assert after.said.text == "见表。"


def test_a_caption_without_a_table_stays_a_paragraph():
    (prose,) = body_of("表：没有表")
    assert (type(prose), prose.said.text) == (Prose, "表：没有表")


def test_a_short_row_is_filled_and_a_bar_can_be_escaped():
    (table,) = body_of("| 甲 | 乙 |\n|-|-|\n| a \\| b |\n")
    assert [[cell.text for cell in row] for row in table.rows] == [["a \\| b", ""]]


def test_figures_formulas_footnotes_quotes_code_and_comments_are_elements():
    body = body_of(
        "![平面图](figures/plan.svg){#plan}\n\n"
        "```formula\nid: share\nformula: R = N_1 / N × 100%\nwhere:\n  R: 满意率\n  N: 总数\n```\n\n"
        "[^a]: 脚注。\n\n> 引文。\n\n```text\n原样\n```\n\n<!-- lint-allow rule：理由 -->"
    )
    figure, formula, footnote, quote, code, comment = body
    assert (type(figure), figure.caption.text, figure.path, figure.id) == (Figure, "平面图", "figures/plan.svg", "plan")
    assert (type(formula), formula.id, formula.written.text) == (Formula, "share", "R = N_1 / N × 100%")
    assert formula.where == {"R": "满意率", "N": "总数"}
    assert (type(footnote), footnote.label, footnote.said.text) == (Footnote, "a", "脚注。")
    assert (type(quote), quote.elements[0].said.text) == (Quote, "引文。")
    assert (type(code), code.language, code.said.text) == (Code, "text", "原样\n")
    assert (type(comment), comment.said.text) == (Comment, "lint-allow rule：理由")


def test_executable_blocks_are_not_part_of_the_body():
    (prose,) = body_of("窗口应受理。\n\n```check\nid: a\nholds: 承诺用时 <= 1\n```")
    assert prose.said.text == "窗口应受理。"


def test_a_formula_whose_symbols_are_no_mapping_is_refused():
    (problem,) = problems_in("# 甲 {#a}\n\n```formula\nformula: R = 1\nwhere: [R]\n```\n")
    assert (problem.code, problem.place.line) == ("bad_where", 12)


def test_every_stretch_of_the_shipped_standards_stands_where_it_says():
    for path in STANDARDS.glob("*/*/*.md"):
        edition = read_edition(path.read_text("utf-8"), path.relative_to(STANDARDS).as_posix())
        for clause in edition.walk():
            for stretch in stretches(clause.body):
                assert edition.text[stretch.offset : stretch.end] == stretch.text


WORDS = st.text("甲乙丙a1 |*_`[]()#>-+.：\\　“", min_size=1, max_size=12)
LINES = st.one_of(
    WORDS,
    WORDS.map("- {}".format),
    WORDS.map("   - {}".format),
    WORDS.map("3. {}".format),
    WORDS.map("> {}".format),
    WORDS.map("注：{}".format),
    st.tuples(WORDS, WORDS).map(lambda cells: f"| {cells[0]} | {cells[1]} |"),
    st.just("|-|-|"),
    st.just(""),
)


@given(st.lists(LINES, max_size=12).map("\n".join), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
def test_whatever_is_written_every_stretch_stands_where_it_says(text, line_end, mark):
    front = "---\nnumber: Q/X 1—2024\ntitle: 甲\nfunction_type: 规范\nimplemented: 2024-01-01\n---\n\n# 甲 {#a}\n\n"
    source = mark + (front + text).replace("\n", line_end)
    try:
        edition = read_edition(source, "X/2024-01-01.md")
    except TextError:
        return
    for clause in edition.walk():
        for stretch in stretches(clause.body):
            assert edition.text[stretch.offset : stretch.end] == stretch.text
        for element in walk_elements(clause.body):
            assert 0 <= element.offset <= len(edition.text)
            if isinstance(element, Listing):
                assert element.depth >= 1
