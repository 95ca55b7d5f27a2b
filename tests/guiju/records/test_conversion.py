"""Cells become values of their field's type, or none."""

import duckdb
import pytest

from guiju.records.conversion import Setting, raw_sql, unit_sql, value_sql
from guiju.records.kinds import kind
from guiju.records.mapping import Feed, FieldSource
from guiju.records.privacy import hashed

SETTING = Setting((), "Asia/Shanghai", b"k" * 32, "一月.csv", ("待定",))


def value(text: str | None, field: str, of: str = "case", **source: object) -> object:
    """Return what a cell becomes in a field."""
    described = kind(of).field(field)
    read = FieldSource(field, ("cell",), **source)
    raw = raw_sql(described, read, {"cell": 0}, SETTING)
    with duckdb.connect() as con:
        sql = f"SELECT {value_sql(described, read, 'raw', SETTING)} FROM (SELECT {raw} AS raw FROM (SELECT $1::VARCHAR AS c0))"
        found = con.execute(sql, [text]).fetchall()[0][0]
    return found.isoformat(" ") if hasattr(found, "hour") else str(found) if hasattr(found, "year") else found


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("12.50", 12.5),
        ("-3", -3),
        ("1,234.5", 1234.5),
        ("１２", 12),
        ("1e3", 1000),
        ("20个工作日", 20),
        ("2 个月", 2),
    ],
)
def test_numbers_are_read_as_people_write_them(text, number):
    assert value(text, "promised_limit") == number


@pytest.mark.parametrize("text", ["十", "1,23", "5天", "约20", "1.2.3", "0x10", "1_000", "nan", "inf"])
def test_what_is_no_number_is_none(text):
    assert value(text, "promised_limit") is None


def test_days_of_an_unsaid_kind_are_read_when_the_mapping_says_which():
    assert value("5天", "promised_limit", units={"天": "自然日"}) == 5


@pytest.mark.parametrize(
    ("text", "unit"), [("20个工作日", "工作日"), ("2个月", "月"), ("5天", "自然日"), ("20", None), ("20周", None)]
)
def test_the_unit_of_a_limit_may_stand_in_its_cell(text, unit):
    source = FieldSource("promised_limit", ("cell",), units={"天": "自然日"})
    with duckdb.connect() as con:
        assert con.execute(f"SELECT {unit_sql(source, '$1')}", [text]).fetchall() == [(unit,)]


def test_money_may_bear_its_unit_and_be_scaled():
    assert value("200元", "fee_charged") == 200
    assert value("20000", "fee_charged", scale=0.01) == 200


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("3.0", 3), ("3.5", None), ("三", None)])
def test_integers_have_no_fraction(text, number):
    assert value(text, "visits") == number


@pytest.mark.parametrize(
    ("text", "best", "level"), [("1", None, 1), ("5", 5, 1), ("1", 5, 5), ("6", None, None), ("0", 5, None)]
)
def test_levels_of_satisfaction_run_from_1_as_the_best(text, best, level):
    assert value(text, "level", "rating", best=best) == level


@pytest.mark.parametrize(
    ("text", "answer"), [("是", True), ("1", True), ("TRUE", True), ("否", False), ("n", False), ("也许", None)]
)
def test_yes_and_no_are_read(text, answer):
    assert value(text, "remedies_told") is answer


def test_texts_of_a_closed_set_are_translated_or_none():
    assert value("窗口", "channel") == "窗口"
    assert value("counter", "channel", values={"Counter": "窗口"}) == "窗口"
    assert value("别的", "channel") is None
    assert value("别的", "channel", otherwise="其他") == "其他"
    assert value("网上", "channel", otherwise="其他") == "网上"
    assert value(None, "channel", otherwise="其他") is None


def test_a_damaged_character_is_not_let_through():
    assert value("许\ufffd", "item_name") is None


@pytest.mark.parametrize("text", ["", "NULL", "\\N", "待定", None])
def test_what_says_that_nothing_is_there_is_missing_everywhere(text):
    assert value(text, "item_name", constant="x") == "x"


def test_signs_for_nothing_are_missing_where_a_date_is_due_and_text_where_text_is():
    assert value("无", "closed_at", constant="2024-01-02") == "2024-01-02 00:00:00"
    assert value("无", "item_name") == "无"


def test_a_date_loses_its_time_and_an_instant_keeps_it():
    assert value("2024-01-02 09:30", "annulled_on") == "2024-01-02"
    assert value("2024-01-02 09:30", "closed_at") == "2024-01-02 09:30:00"


def test_a_part_of_a_cell_may_be_the_value():
    assert value("511A-123456789012345678-1", "office_code", extract="-(\\w{18})-") == "123456789012345678"


def test_a_personal_field_is_hashed():
    assert value("138 0013 8000", "contact_phone") == hashed("13800138000", b"k" * 32)


def raw_of(source: FieldSource, feed: Feed | None = None, **cells: str | None) -> str | None:
    """Return the sender's text of a field from a row of cells."""
    described = kind("case").field(source.field)
    places = {name: place for place, name in enumerate(cells)}
    row = ", ".join(f"${place + 1}::VARCHAR AS c{place}" for place in places.values())
    with duckdb.connect() as con:
        sql = f"SELECT {raw_sql(described, source, places, SETTING, feed)} FROM (SELECT {row})"
        return con.execute(sql, list(cells.values())).fetchall()[0][0]


def test_the_first_column_that_is_not_blank_counts():
    source = FieldSource("case_no", ("a", "b"))
    assert raw_of(source, a="", b="B1") == "B1"
    assert raw_of(source, a="A1", b="B1") == "A1"


def test_a_template_joins_columns_fields_and_the_file_and_is_missing_when_a_part_is():
    source = FieldSource("case_no", template="{来源文件}/{a}-{事项名称}")
    feed = Feed("case", (source, FieldSource("item_name", ("b", "c"))))
    assert raw_of(source, feed, a="2024", b="", c="许可") == "一月.csv/2024-许可"
    assert raw_of(source, feed, a="", b="x", c="y") is None
