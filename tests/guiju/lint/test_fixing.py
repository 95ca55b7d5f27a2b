"""Mending: automatic edits applied until none is left, and nothing else touched."""

from hypothesis import given
from hypothesis import strategies as st

from guiju.lint import Edit, fix_edition, lint_edition
from guiju.lint.fixing import apply_edits
from guiju.text import read_edition
from tests.guiju.lint.editions import PATH, edition_of, source_of

TEXT = "# 受理。\n\n窗口应当日受理。\n\n# 办结；\n\n窗口应当日办结。\n"
SENTENCES = [
    "窗口应当日受理。",
    "- 收件；\n- 登记。",
    "注：当日指受理之日。",
    "| 事项 | 时限 |\n|---|---|\n| 许可 |  |",
    "<!-- lint-allow heading_ends_without_punctuation：名称如此 -->",
    "窗口应当当场受理，不得推诿，申请人无需到场。",
    "收件凭证应载明：\n\n- （1）名称。\n- 份数",
    "本文件由市局提出。",
    "核对材料：\n\n- 核对名称；\n- 登记时间；",
    "温度为20～25 ℃，比例为63～67%。",
]
TITLES = ["受理", "受理。", "期限；：", "前言", "引用标准", "术语", "附录 通知书 {.normative}", "参考文献"]


@st.composite
def sources(draw):
    chapters = draw(st.lists(st.tuples(st.sampled_from(TITLES), st.lists(st.sampled_from(SENTENCES), max_size=3))))
    written = "\n\n".join(f"# {title}\n\n" + "\n\n".join(said) for title, said in chapters)
    front = {"number": draw(st.sampled_from(["Q/QHZW TG201—2023", "DB32/T 1-2023"]))}
    source = source_of(f"# 范围\n\n本文件规定了收件。\n\n{written}", front)
    source = source.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    return draw(st.sampled_from(["", "\ufeff"])) + source


@given(sources())
def test_mending_twice_is_mending_once_and_leaves_nothing_to_mend(source):
    mended = fix_edition(read_edition(source, PATH)).edition
    assert fix_edition(mended).edition.source == mended.source
    assert not [each for each in lint_edition(mended) if each.is_mended_by_itself]


@given(sources())
def test_mending_adds_no_remark_and_changes_nothing_but_its_edits(source):
    edition = read_edition(source, PATH)
    mended = fix_edition(edition, only=["N10"])
    before, after = lint_edition(edition, only=["N10"]), lint_edition(mended.edition, only=["N10"])
    assert len(after) == len(before) - len(mended.answered)
    assert mended.edition.source == apply_edits(
        edition.source, [e for r in before for e in r.edits if r.is_mended_by_itself]
    )


def test_what_was_answered_is_told():
    mended = fix_edition(edition_of(TEXT), only=["N10"])
    assert [each.place.line for each in mended.answered] == [9, 13]
    assert mended.edition.source == source_of(
        TEXT.replace("。\n\n窗口应当日受理", "\n\n窗口应当日受理").replace("；", "")
    )


def test_an_allowed_fault_is_not_mended():
    allowed = TEXT.replace("# 受理。\n", "# 受理。\n\n<!-- lint-allow heading_ends_without_punctuation：名称 -->\n")
    assert "# 受理。" in fix_edition(edition_of(allowed)).edition.source


def test_a_byte_order_mark_stays_and_moves_no_edit():
    assert apply_edits("\ufeff窗口不得收费。", [Edit(2, 4, "不应")]) == "\ufeff窗口不应收费。"


def test_what_is_put_in_ends_its_lines_as_the_text_does():
    assert apply_edits("甲。\r\n乙。\r\n", [Edit(0, 0, "丙。\n\n")]) == "丙。\r\n\r\n甲。\r\n乙。\r\n"


def test_edits_are_applied_from_the_end_and_equal_ones_once():
    assert apply_edits("甲乙丙", [Edit(0, 1, ""), Edit(2, 3, "丁丁"), Edit(0, 1, "")]) == "乙丁丁"
