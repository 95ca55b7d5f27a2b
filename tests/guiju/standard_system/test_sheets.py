"""Tables kept by hand: every cell in doubt is told with its line."""

import pytest

from guiju.standard_system.sheets import read_sheet

HEADINGS = ("code", "on", "kind", "bodies")


@pytest.fixture
def read(tmp_path):
    """Read a table; return its rows and the problems."""

    def reading(text, encoding="utf-8"):
        path = tmp_path / "planned.csv"
        path.write_bytes(text.encode(encoding))
        problems = []
        return list(read_sheet(path, HEADINGS, problems)), problems

    return reading


def test_a_table_that_does_not_exist_has_no_rows(tmp_path):
    assert list(read_sheet(tmp_path / "没有.csv", HEADINGS, [])) == []


def test_rows_know_their_lines_even_after_a_cell_of_two_lines(read):
    rows, problems = read('code,on,kind,bodies\nA,2024-01-01,甲,"一；二、\n三"\n\nB,,乙,\n')
    assert [(row.cells["code"], row.place.line) for row in rows] == [("A", 2), ("B", 5)]
    assert rows[0].texts("bodies") == ("一", "二", "三")
    assert rows[1].texts("bodies") == ()
    assert not problems


def test_a_byte_order_mark_is_no_part_of_a_heading(read):
    assert read("\ufeffcode,on,kind,bodies\nA,,,\n")[0][0].cells["code"] == "A"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("code,on,kind,body\nA,,,\n", "unknown_heading", 1),
        ("code,on,kind\nA,,\n", "missing_heading", 1),
        ("code,on,kind,bodies\nA,,\n", "ragged_row", 2),
        ("", "missing_heading", 1),
    ],
)
def test_a_misshapen_table_is_told(read, text, code, line):
    problems = read(text)[1]
    assert (code, line) in [(each.code, each.place.line) for each in problems]


def test_a_table_in_another_encoding_is_told(read):
    assert [each.code for each in read("code,名称\n", "gb18030")[1]] == ["not_utf8"]


def test_cells_are_read_by_what_they_should_hold(read):
    rows, problems = read("code,on,kind,bodies\nA,2024-02-29,甲,\n,2024/2/29,丙,\n,2024-02-30,,\n")
    assert str(rows[0].day("on")) == "2024-02-29"
    assert rows[0].choice("kind", ("甲", "乙")) == "甲"
    assert rows[1].day("on") is None
    assert rows[2].day("on") is None
    assert rows[1].choice("kind", ("甲", "乙")) is None
    assert rows[1].text("code", required=True) == ""
    assert [each.code for each in problems] == ["bad_date", "bad_date", "bad_word", "missing_cell"]
