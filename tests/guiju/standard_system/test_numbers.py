"""Numbers of standards in every spelling people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.model.register import Level
from guiju.standard_system.numbers import StandardNumber, canonical, find_numbers, read_number

NUMBERS = st.builds(
    StandardNumber,
    st.sampled_from(["GB", "GB/T", "GB/Z", "DB32/T", "DB3206/T", "T/CAS", "DA/T", "JGJ/T", "Q/QHZW", "ISO/IEC"]),
    st.from_regex(r"[1-9][0-9]{0,4}(\.[1-9])?", fullmatch=True),
    st.none() | st.integers(1980, 2030),
)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("GB/T1.1-2020", "GB/T 1.1—2020"),
        ("gb／t 1.1－2020", "GB/T 1.1—2020"),
        ("GB/T 1.1 — 2020", "GB/T 1.1—2020"),
        ("GB/T 1.1–2020", "GB/T 1.1—2020"),
        ("GB/T 1.1一2020", "GB/T 1.1—2020"),
        ("GB 3100-93", "GB 3100—1993"),
        ("DB 3206/T 1088-2024", "DB3206/T 1088—2024"),
        ("Q/QHZW TG 201-2022", "Q/QHZW TG201—2022"),
        ("T／CAS 12—2020", "T/CAS 12—2020"),
        ("GB 2894", "GB 2894"),
    ],
)
def test_a_number_is_read_in_any_spelling_and_written_in_one(written, number):
    assert canonical(written) == number


@pytest.mark.parametrize("text", ["本文件", "表1", "国发〔2022〕5号", "GB", "A12", "10.5", "HTTP 2"])
def test_what_is_no_number_is_none(text):
    assert read_number(text) is None
    assert canonical(text) == text


@pytest.mark.parametrize(
    ("number", "level"),
    [
        ("GB 1", "国家"),
        ("GB/Z 1", "国家"),
        ("DB32/T 1", "地方"),
        ("T/CAS 1", "团体"),
        ("Q/QHZW TG1", "内部"),
        ("DA/T 1", "行业"),
    ],
)
def test_the_letters_tell_the_level(number, level):
    assert read_number(number).level == Level(level)


def test_an_international_standard_has_no_level_here():
    assert read_number("ISO 9001").level is None


def test_numbers_are_found_in_running_text_with_their_places():
    text = "应符合GB/T 36114—2018，5.2和Q/QHZW TG201的规定（见GB/T 1.1）。"
    found = list(find_numbers(text))
    assert [str(each.number) for each in found] == ["GB/T 36114—2018", "Q/QHZW TG201", "GB/T 1.1"]
    assert [text[each.start : each.end] for each in found] == [each.written for each in found]


def test_a_full_width_number_keeps_its_place():
    (found,) = find_numbers("甲㎡见ＧＢ／Ｔ１．１—２０２０。")
    assert (str(found.number), found.start, found.end) == ("GB/T 1.1—2020", 3, 15)


@given(NUMBERS)
def test_writing_and_reading_a_number_is_the_identity(number):
    assert read_number(str(number)) == number
    assert [each.number for each in find_numbers(f"按{number}执行")] == [number]


@given(st.text())
def test_any_text_can_be_searched(text):
    assert all(text[each.start : each.end] == each.written for each in find_numbers(text))
