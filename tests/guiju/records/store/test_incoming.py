"""What a commit brings is checked, and later rows supersede earlier ones."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guiju.errors import RecordError
from guiju.records.kinds import kind
from guiju.records.store import incoming
from guiju.records.store.incoming import ascends, check_files, receive
from guiju.records.store.sql import connect
from tests.guiju.records.store.given import a_result, file_of

RESULT = kind("result")


@pytest.fixture
def connection():
    with connect() as opened:
        yield opened


def received(connection, folder, *files):
    found = receive(connection, RESULT, [file_of(folder, rows) for rows in files])
    left = connection.execute(
        "SELECT case_no, result_no, source_row FROM incoming ANTI JOIN superseded USING (_ordinal) ORDER BY ALL"
    ).fetchall()
    return found, left


def test_files_of_another_shape_are_refused_with_every_reason(connection, tmp_path):
    bad, junk = tmp_path / "bad.parquet", tmp_path / "junk.parquet"
    pq.write_table(pa.table({"case_no": [1], "colour": ["red"]}), bad)
    junk.write_text("no parquet")
    with pytest.raises(RecordError) as refusal:
        check_files(connection, {"result": [bad, junk, tmp_path / "none.parquet"], "permit": [bad]})
    codes = [problem.code for problem in refusal.value.problems]
    assert codes.count("wrong_column") == 12
    assert codes.count("file_unreadable") == 2
    assert codes.count("unknown_kind") == 1
    text = str(refusal.value)
    assert "列 case_no 的类型是 int64，应为 string" in text
    assert "多出结果没有的列 colour" in text


def test_rows_without_a_required_field_are_counted_and_refused(connection, tmp_path):
    path = file_of(tmp_path, [a_result("A"), a_result(None), a_result(None)])
    with pytest.raises(RecordError, match="有 2 行缺少必填字段 case_no，最早的是第 2 行"):
        check_files(connection, {"result": [path]})


def test_texts_may_be_laid_out_in_other_ways(connection, tmp_path):
    path = tmp_path / "polars.parquet"
    table = pq.read_table(file_of(tmp_path, [a_result("A")]))
    table = table.set_column(0, "case_no", table["case_no"].cast(pa.large_string()))
    table = table.set_column(2, "certificate_name", table["certificate_name"].dictionary_encode())
    pq.write_table(table, path)
    check_files(connection, {"result": [path]})


def test_of_several_rows_with_one_key_the_last_stays(connection, tmp_path):
    found, left = received(
        connection,
        tmp_path,
        [a_result("B", source_row=1), a_result("A", source_row=2), a_result("B", source_row=3)],
        [a_result("B", source_row=4)],
    )
    assert left == [("A", 1, 2), ("B", 1, 4)]
    assert (found.rows, found.superseded, found.in_order) == (4, 2, False)


def test_missing_parts_of_a_key_are_one_key(connection, tmp_path):
    _, left = received(connection, tmp_path, [a_result("A", None, source_row=1), a_result("A", None, source_row=2)])
    assert left == [("A", None, 2)]


def test_ascending_keys_need_no_counting(connection, tmp_path):
    found, _ = received(connection, tmp_path, [a_result("A", 1), a_result("A", 2)], [a_result("B", 1)])
    assert found.in_order


@pytest.mark.parametrize(
    "keys", [[("A", 1), ("A", 1)], [("B", 1), ("A", 1)], [("A", 2), ("A", 1)], [("A", 1), ("A", None)]]
)
def test_keys_that_do_not_ascend_strictly_are_not_in_order(connection, tmp_path, keys):
    found, _ = received(connection, tmp_path, [a_result(*key) for key in keys])
    assert not found.in_order


def test_order_is_seen_across_row_groups_and_files(tmp_path):
    numbers = [f"{number:06d}" for number in range(5000)]
    first = file_of(tmp_path, [a_result(each) for each in numbers], row_group_size=700)
    for last, in_order in (("004999", False), ("005000", True)):
        with connect() as connection:
            found = receive(connection, RESULT, [first, file_of(tmp_path, [a_result(last)])])
        assert found.in_order is in_order


def test_no_rows_are_in_order(connection):
    assert ascends(connection, RESULT, "(SELECT 'A' AS case_no, 1 AS result_no WHERE false)")


def test_repeated_keys_are_found_in_parts_as_in_one(connection, tmp_path, monkeypatch):
    monkeypatch.setattr(incoming, "KEYS_AT_ONCE", 10)
    rows = [a_result(f"A{number % 37}", source_row=number) for number in range(100)]
    found, left = received(connection, tmp_path, rows)
    assert found.superseded == 63
    assert sorted(row for *_, row in left) == list(range(63, 100))
