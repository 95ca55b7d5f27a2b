"""Numbers of standards, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.model.register import Level
from guiju.text.standard_numbers import StandardNumber, canonical, find_numbers, read_number

NUMBERS = st.builds(
    StandardNumber,
    st.sampled_from(["GB", "GB/T", "GB/Z", "DB32/T", "DB3206/T", "T/CAS", "DA/T", "JGJ/T", "Q/QHZW", "ISO/IEC"]),
    st.from_regex(r"[1-9][0-9]{0,4}", fullmatch=True),
    st.none() | st.integers(1980, 2030),
    st.booleans(),
)


def numbers_in(text):
    """Return every number in a text, written the prescribed way."""
    return [str(each.number) for each in find_numbers(text)]


@pytest.mark.parametrize(
    ("written", "prescribed"),
    [
        ("GB/T 1.1—2020", "GB/T 1.1—2020"),
        ("GB/T1.1-2020", "GB/T 1.1—2020"),
        ("GB/T 1.1－2020", "GB/T 1.1—2020"),
        ("ＧＢ／Ｔ １．１—２０２０", "GB/T 1.1—2020"),
        ("GB 2894–2008", "GB 2894—2008"),
        ("GB/T 36112 — 2018", "GB/T 36112—2018"),
        ("GB/T 36112——2018", "GB/T 36112—2018"),
        ("GB 2894", "GB 2894"),
        ("GB/Z 24294.1—2018", "GB/Z 24294.1—2018"),
        ("GB 8566-88", "GB 8566—1988"),
        ("GB/T 1.1一2020", "GB/T 1.1—2020"),
        ("T／CAS 12—2020", "T/CAS 12—2020"),
        ("DB 3206/T 1088-2024", "DB3206/T 1088—2024"),
        ("Q/QHZW TG 201-2022", "Q/QHZW TG201—2022"),
        ("Q/320681 XZSP 101—2022", "Q/320681 XZSP101—2022"),
        ("DA/T 22—2015", "DA/T 22—2015"),
        ("JGJ/T 67—2019", "JGJ/T 67—2019"),
        ("DB32/T 4324—2022", "DB32/T 4324—2022"),
        ("DB3206/T 1088—2024", "DB3206/T 1088—2024"),
        ("DB31117/Z 016—2022", "DB31117/Z 016—2022"),
        ("T/CAS 432—2020", "T/CAS 432—2020"),
        ("Q/QHZW TG201—2023", "Q/QHZW TG201—2023"),
        ("Q/QHZW TY101", "Q/QHZW TY101"),
        ("ISO 9001:2015", "ISO 9001:2015"),
        ("ISO 9001：2015", "ISO 9001:2015"),
        ("ISO/IEC 27001:2022", "ISO/IEC 27001:2022"),
        ("ISO 2859-1", "ISO 2859-1"),
        ("GB/T 20000（所有部分）", "GB/T 20000（所有部分）"),
    ],
)
def test_a_number_is_read_however_it_is_written(written, prescribed):
    assert str(read_number(written)) == prescribed
    assert numbers_in(f"应按{written}的规定执行。") == [prescribed]


@pytest.mark.parametrize(
    "text",
    [
        "A4纸，B5纸",
        "内存为16 GB，硬盘为2 TB",
        "8GB内存",
        "内存为16 GB 2块，硬盘为2 TB 3块",
        "IPv6、5G、TB级数据",
        "编号ABGB/T 123",
        "统一社会信用代码91320681MA1",
        "按DB指令执行",
        "T/R组件",
        "国发〔2022〕5号",
        "HTTP 2",
        "",
    ],
)
def test_what_only_resembles_a_number_is_none(text):
    assert numbers_in(text) == []


def test_a_span_of_numbers_has_no_year_that_is_none():
    assert numbers_in("GB/T 32168-32170和GB/T 20001.1～20001.6") == ["GB/T 32168", "GB/T 20001.1"]


def test_a_number_is_found_at_its_characters():
    text = "按GB/T1.1-2020起草"
    (found,) = find_numbers(text)
    assert text[found.start : found.end] == "GB/T1.1-2020"


def test_small_letters_are_read_where_nothing_else_stands():
    assert canonical("gb／t 1.1－2020") == "GB/T 1.1—2020"
    assert canonical(" 本文件 ") == "本文件"


def test_a_full_width_number_keeps_its_place():
    (found,) = find_numbers("甲㎡见ＧＢ／Ｔ１．１—２０２０。")
    assert (str(found.number), found.start, found.end, found.written) == (
        "GB/T 1.1—2020",
        3,
        15,
        "ＧＢ／Ｔ１．１—２０２０",
    )


@pytest.mark.parametrize(
    ("number", "level"),
    [
        ("GB 1", Level.NATIONAL),
        ("GB/Z 1", Level.NATIONAL),
        ("DB32/T 1", Level.LOCAL),
        ("T/CAS 1", Level.ASSOCIATION),
        ("Q/QHZW TG1", Level.INTERNAL),
        ("DA/T 1", Level.INDUSTRY),
        ("ISO 9001", None),
    ],
)
def test_the_letters_tell_the_level(number, level):
    assert read_number(number).level is level


def test_numbers_are_ordered_as_the_list_of_references_is():
    written = [
        "ISO 9001",
        "Q/QHZW TG201",
        "T/CAS 1",
        "DB32/T 4",
        "DA/T 22",
        "GB/T 36112",
        "GB 2894",
        "DA/T 9",
        "GB/T 1.10",
        "GB/T 1.2",
    ]
    ordered = sorted((read_number(each) for each in written), key=lambda number: number.order)
    assert [str(each) for each in ordered] == [
        "GB/T 1.2",
        "GB/T 1.10",
        "GB 2894",
        "GB/T 36112",
        "DA/T 9",
        "DA/T 22",
        "DB32/T 4",
        "T/CAS 1",
        "Q/QHZW TG201",
        "ISO 9001",
    ]


def test_an_entry_covers_the_citations_it_is_the_entry_of():
    undated, dated, all_parts = map(read_number, ("GB/T 1.1", "GB/T 1.1—2020", "GB/T 1（所有部分）"))
    assert undated.covers(dated)
    assert dated.covers(undated)
    assert all_parts.covers(dated)
    assert not dated.covers(read_number("GB/T 1.1—2009"))
    assert not undated.covers(read_number("GB 1.1"))
    assert not undated.covers(read_number("GB/T 1.10"))
    assert undated.undated == dated.undated == "GB/T 1.1"


@given(NUMBERS)
def test_what_is_written_the_prescribed_way_is_read_as_the_same(number):
    assert read_number(str(number)) == number
    assert [each.number for each in find_numbers(f"按{number}执行")] == [number]


@given(st.text("GBTQDISO/ .-—:：0123456789（）规定ＧＢ", max_size=40))
def test_found_numbers_lie_in_the_text_one_behind_the_other(text):
    at = 0
    for found in find_numbers(text):
        assert at <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.written
        at = found.end
