"""Text tables: found whatever their encoding, delimiter and title rows, and no row is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.errors import RecordError
from guiju.records.readers import Hints
from tests.guiju.records.tables import broken_rows, read_rows, reading_of, row_numbers, write_csv

COLUMNS = ("办件编号", "事项名称", "收件时间")
ROWS = [("A1", "建筑工程施工许可证核发", "2024-01-02"), ("A2", "食品经营许可", "2024-01-03")]

# Everything a cell of a real export may hold: Chinese, quotes, delimiters, line breaks, full-width forms.
cells = st.text(st.sampled_from("许可证\"，,;\t\n\r“”ＡＢ１２3 4abc'|#"), max_size=8)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_encoding_and_delimiter_are_found(tmp_path, encoding, delimiter):
    path = write_csv(tmp_path / "a.csv", COLUMNS, ROWS, encoding=encoding, delimiter=delimiter)
    assert [tuple(row.values()) for row in read_rows(path)] == ROWS


def test_what_was_found_is_said(tmp_path):
    assert reading_of(write_csv(tmp_path / "a.csv", COLUMNS, ROWS)) == "UTF-8 编码，逗号分隔，表头在第 1 行"


def test_titles_above_the_headers_are_passed_over(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("启东市 2024 年办件明细,,\n,,\n制表：审批局,,\n办件编号,事项名称,收件时间\nA1,许可,2024-01-02\n")
    assert read_rows(path) == [{"办件编号": "A1", "事项名称": "许可", "收件时间": "2024-01-02"}]


def test_a_header_row_that_is_told_is_taken(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("甲,乙\n编号,名称\nA1,许可\n")
    assert read_rows(path, hints=Hints(header=2)) == [{"编号": "A1", "名称": "许可"}]


def test_a_column_without_header_is_called_by_its_place(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(",名称,名称\nA1,许可,备案\n")
    assert read_rows(path) == [{"第1列": "A1", "名称": "许可", "名称#2": "备案"}]


def test_lines_may_end_as_on_an_old_mac(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("编号,名称\rA1,许可\rA2,备案\r".encode())
    assert [row["编号"] for row in read_rows(path)] == ["A1", "A2"]


def test_a_row_too_short_or_too_long_is_broken_and_nothing_else(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a,b,c\n1,2,3\n4,5\n6,7,8\n9,9,9,9\n0,0,0\n")
    assert row_numbers(path) == [1, 3, 5]
    assert broken_rows(path) == [(2, "too_few_cells", "4,5"), (4, "too_many_cells", "9,9,9,9")]


def test_empty_cells_beyond_the_headers_do_no_harm(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n3,4,,\n")
    assert [tuple(row.values()) for row in read_rows(path)] == [("1", "2"), ("3", "4")]


def test_an_open_quote_costs_one_line(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('a,b\n1,2\n3,"许可\n5,6\n7,8\n')
    assert [row["a"] for row in read_rows(path)] == ["1", "5", "7"]
    assert broken_rows(path) == [(2, "open_quote", '3,"许可')]


def test_a_stray_quote_closed_by_a_later_one_swallows_no_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('a,b,c\n1,"5,6\n7,8,9\n1,"2,3\n9,9,9\n')
    assert [row["a"] for row in read_rows(path)] == ["7", "9"]
    assert [row for row, _, _ in broken_rows(path)] == [1, 3]


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("\n\n")
    with pytest.raises(RecordError, match="文件是空的"):
        read_rows(path)


def test_a_table_of_headers_alone_has_its_columns_and_no_row(tmp_path):
    assert read_rows(write_csv(tmp_path / "a.csv", COLUMNS, [])) == []


@given(st.lists(st.tuples(st.text("A1许", min_size=1, max_size=4), cells, cells), max_size=12))
def test_what_is_written_is_read_back(tmp_path_factory, rows):
    path = write_csv(tmp_path_factory.mktemp("csv") / "a.csv", COLUMNS, rows)
    assert [tuple(row.values()) for row in read_rows(path)] == rows


@given(st.data())
def test_every_line_of_a_damaged_file_is_a_row_or_broken(tmp_path_factory, data):
    lines = [f"{number},许可{number},2024-01-{number % 28 + 1:02d}" for number in range(1, 30)]
    for place in data.draw(st.lists(st.integers(0, 28), max_size=5, unique=True)):
        damage = data.draw(st.sampled_from(['"', ",", ',"x', "丢"]))
        at = data.draw(st.integers(0, len(lines[place])))
        lines[place] = lines[place][:at] + damage + lines[place][at:]
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_text("\n".join([",".join(COLUMNS), *lines]), "utf-8")
    broken = broken_rows(path)
    texts = ["\n".join(v or "" for v in row.values()) for row in read_rows(path)] + [text for _, _, text in broken]
    assert sorted([*row_numbers(path), *(row for row, _, _ in broken)]) == list(range(1, len(texts) + 1))
    assert all(any(f"许可{number}"[2:] in text for text in texts) for number in range(1, 30))
