"""What every part of an edition is called in print."""

from guiju.model.body import Listing, Prose, Stretch, walk_elements
from guiju.text.labels import item_mark, read_labels
from tests.guiju.text.texts import an_edition

TABLE = "表：{title} {{#{id}}}\n\n| 甲 |\n|-|\n| 乙 |\n"
FORMULA = "```formula\nid: {id}\nformula: R = 1\n```\n"

EDITION = an_edition(
    "# 前言\n\n本文件。[^a]\n\n[^a]: 一。\n\n# 要求 {#r}\n\n## 时限 {#limit}\n\n见[x](#limit)。[^b]\n\n[^b]: 二。\n\n"
    + TABLE.format(title="一", id="t1")
    + "\n## 例外 {#exception}\n\n"
    + TABLE.format(title="二", id="t2")
    + "\n注：甲。\n\n注：乙。\n\n"
    + FORMULA.format(id="f1")
    + "\n注：只有一个。\n\n# 附录 样表 {#forms .informative}\n\n## 表式 {#form}\n\n"
    + TABLE.format(title="三", id="t3")
    + "\n"
    + FORMULA.format(id="f2")
)


def test_a_reference_prints_the_label_of_what_it_points_to():
    labels = read_labels(EDITION)
    assert labels.by_id == {
        "r": "第2章" if EDITION.clauses[1].number == "2" else "第1章",
        "limit": "1.1",
        "exception": "1.2",
        "forms": "附录A",
        "form": "A.1",
        "t1": "表1",
        "t2": "表2",
        "t3": "表A.1",
        "f1": "公式(1)",
        "f2": "公式(A.1)",
    }
    assert labels.printed(Stretch("见[时限](#limit)、[表](#t3)和**第1项**。[^b]", 0)) == "见1.1、表A.1和第1项。"


def test_notes_count_only_where_there_are_several_and_a_table_has_its_own():
    labels = read_labels(EDITION)
    marks = [
        labels.mark(note)
        for clause in EDITION.walk()
        for element in walk_elements(clause.body)
        for note in (*getattr(element, "notes", ()), *([element] if isinstance(element, Prose) else []))
    ]
    assert [mark for mark in marks if mark] == ["注1：", "注2：", "注："]


def test_footnotes_count_through_the_whole_edition():
    labels = read_labels(EDITION)
    notes = [each for clause in EDITION.walk() for each in clause.body if hasattr(each, "label")]
    assert [labels.number(each) for each in notes] == ["1", "2"]


def test_marks_of_items_follow_kind_and_depth():
    def marks(is_ordered: bool, depth: int) -> list[str]:
        listing = Listing((), is_ordered, depth, 0)
        return [item_mark(listing, position) for position in (0, 1)]

    assert (marks(True, 1), marks(True, 2), marks(False, 1), marks(False, 2)) == (
        ["a)", "b)"],
        ["1)", "2)"],
        ["——", "——"],
        ["·", "·"],
    )
    assert item_mark(Listing((), True, 1, 0), 26) == "aa)"
