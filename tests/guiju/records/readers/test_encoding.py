"""Encodings are told from bytes, the whole file counted."""

import io

import pytest

from guiju.records.readers.encoding import BLOCK, detect_encoding

CHINESE = "办件编号,事项名称\nA1,建筑工程施工许可证核发\n"


def detected(content: bytes) -> str:
    return detect_encoding(lambda: io.BytesIO(content))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_chinese_is_found_in_what_it_is_written(encoding):
    assert detected(CHINESE.encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_a_mark(encoding):
    assert detected(("编号,name,value\n" * 20).encode(encoding)) == encoding


@pytest.mark.parametrize(
    ("line_end", "encoding"), [("\n", "cp1252"), ("\n", "cp850"), ("\r", "mac_roman")], ids=["windows", "dos", "mac"]
)
def test_accented_words_tell_single_byte_encodings_apart(line_end, encoding):
    text = f"ref,proposal{line_end}1,café seating{line_end}2,front façade and ménage{line_end}"
    assert detected(text.encode(encoding)) == encoding


def test_an_accented_word_is_not_taken_for_chinese():
    assert detected("1,manège près\n".encode("cp1252")) == "cp1252"


def test_the_first_accent_may_come_late():
    assert detected(b"1,plain\n" * (BLOCK // 8 + 1) + "许可\n".encode("gb18030") * 50) == "gb18030"


def test_one_damaged_byte_does_not_change_the_encoding():
    text = (CHINESE * 50).encode() + b"\xff,x\n"
    assert detected(text) == "utf-8"


def test_plain_ascii_is_utf_8():
    assert detected(b"a,b\n1,2\n") == "utf-8"


def test_a_character_cut_by_a_block_is_whole():
    assert detected(b"x" * (BLOCK - 1) + "许可".encode() * 10) == "utf-8"
