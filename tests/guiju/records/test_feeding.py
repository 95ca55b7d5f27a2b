"""A feed over a table: the rows it takes, their values, and the bits that say what is wrong."""

import duckdb
import pyarrow as pa
import pytest

from guiju.records.conversion import Setting
from guiju.records.feeding import POSITION, ROW, bind
from guiju.records.mapping_file import read_mapping
from guiju.records.readers.chunk import text_table, trimmed

SETTING = Setting((), "Asia/Shanghai", b"k" * 32, "a.csv")


def typed(mapping: str, wanted: str, columns: list[str], *rows: tuple[str | None, ...]) -> list[tuple[object, ...]]:
    """Return wanted columns of the typed rows."""
    table = text_table(columns, list(zip(*rows, strict=True)))
    numbers = pa.array(range(1, len(rows) + 1), pa.int64())
    chunk = trimmed(table, range(len(columns))).append_column(ROW, numbers).append_column(POSITION, numbers)
    bound = bind(read_mapping(f"records:\n  - {mapping}", "x.yaml").feeds[0], columns, SETTING)
    with duckdb.connect() as con:
        con.register("chunk", chunk)
        return con.execute(f"SELECT {wanted} FROM ({bound.sql}) ORDER BY {ROW}").fetchall()


CASE = "{kind: 办件, fields: {办件编号: 编号, 受理时间: 受理}}"


def test_a_sound_row_has_no_faults():
    assert typed(CASE, "case_no, accepted_at::VARCHAR, _faults", ["编号", "受理"], ("A1", "2024-01-02")) == [
        ("A1", "2024-01-02 00:00:00", 0)
    ]


def test_faults_name_the_fields_and_whether_they_are_blank():
    rows = typed(CASE, "_faults, _blanks", ["编号", "受理"], ("", "坏的"), ("A1", "坏的"), ("", ""))
    bound = bind(read_mapping(f"records:\n  - {CASE}", "x.yaml").feeds[0], ["编号", "受理"], SETTING)
    named = [({each.name for each in bound.faults(f)}, {each.name for each in bound.faults(b)}) for f, b in rows]
    assert named == [({"case_no", "accepted_at"}, {"case_no"}), ({"accepted_at"}, set()), ({"case_no"}, {"case_no"})]
    assert [bound.code(bound.guarded[0], True), bound.code(bound.guarded[1], False)] == [
        "missing_key",
        "unparsable_moment",
    ]


def test_headers_are_found_though_written_otherwise():
    assert typed(CASE, "case_no", [" 编 号 ", "受理_"], ("A1", "2024-01-02")) == [("A1",)]


@pytest.mark.parametrize(
    ("where", "taken"),
    [
        ("{x: present}", ["A1", "A2"]),
        ("{x: absent}", ["A3"]),
        ("{x: [甲, B]}", ["A1", "A2"]),
        ("{x: {not: [甲]}}", ["A2", "A3"]),
    ],
)
def test_conditions_choose_rows(where, taken):
    mapping = f"{{kind: 办件, where: {where}, fields: {{办件编号: 编号, 受理时间: 受理}}}}"
    rows = [("A1", "", "甲"), ("A2", "", "b"), ("A3", "", "")]
    assert [row for (row,) in typed(mapping, "case_no", ["编号", "受理", "x"], *rows)] == taken


def test_a_version_nobody_wrote_down_is_the_first():
    given = "{kind: 事项, fields: {实施编码: a, 事项名称: b, 事项版本: c}}"
    assert typed(given, "item_version, _faults", ["a", "b", "c"], ("T", "x", ""), ("T", "x", "3")) == [(1, 0), (3, 0)]
    assert typed("{kind: 事项, fields: {实施编码: a, 事项名称: b}}", "item_version", ["a", "b"], ("T", "x")) == [(1,)]


def test_a_limit_gives_its_unit_field_a_value():
    mapping = "{kind: 办件, fields: {办件编号: a, 承诺办结时限: b}}"
    wanted = "promised_limit, promised_unit"
    assert typed(mapping, wanted, ["a", "b"], ("A1", "20个工作日"), ("A2", "5")) == [(20.0, "工作日"), (5.0, None)]


def test_stages_take_the_place_the_format_gives_them():
    mapping = "{kind: 环节, fields: {办件编号: a, 环节名称: b}}"
    assert typed(mapping, "position", ["a", "b"], ("A1", "收"), ("A1", "办")) == [(1,), (2,)]


def test_the_rows_of_a_paired_stage_know_their_role_and_time():
    pair = "{column: s, start: start, end: complete, by: i}"
    mapping = f"{{kind: 环节, pair: {pair}, fields: {{办件编号: a, 环节名称: b, 环节结束时间: t}}}}"
    rows = [
        ("A1", "审", "start", "7", "2024-01-02"),
        ("A1", "审", "COMPLETE", "7", "2024-01-03"),
        ("A1", "审", "other", "", ""),
    ]
    wanted = "_role, _partner, started_at::DATE::VARCHAR, ended_at::DATE::VARCHAR, _faults"
    assert typed(mapping, wanted, ["a", "b", "s", "i", "t"], *rows) == [
        ("start", "7", "2024-01-02", None, 0),
        ("end", "7", None, "2024-01-03", 0),
    ]


def test_a_cell_without_the_part_that_is_wanted_is_refused():
    mapping = "{kind: 办件, fields: {办件编号: a, 事项名称: {column: b, extract: '^(.+)-'}}}"
    assert typed(mapping, "item_name, _faults", ["a", "b"], ("A1", "许可-1"), ("A2", "许可")) == [
        ("许可", 0),
        (None, 2),
    ]
    bound = bind(read_mapping(f"records:\n  - {mapping}", "x.yaml").feeds[0], ["a", "b"], SETTING)
    assert bound.code(bound.guarded[1], False) == "nothing_to_extract"


def test_headers_that_differ_in_case_alone_are_told_apart():
    mapping = "{kind: 办件, fields: {办件编号: a, 事项名称: name, 受理单位名称: Name}}"
    assert typed(mapping, "item_name, office_name", ["a", "Name", "name"], ("A1", "单位", "事项")) == [("事项", "单位")]
