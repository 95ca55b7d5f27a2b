"""Opening: what is no .docx, or would do harm, is refused with a sentence that says what to do."""

import pytest

from guiju.errors import TextError
from guiju.text.word.package import open_package
from tests.guiju.text.word.documents import docx, p, packed

PLAIN = {"[Content_Types].xml": "<Types/>"}


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "legacy_document", "另存为 .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted_document", "密码"),
        (b"{\\rtf1 x}", "not_a_docx", "RTF"),
        (b"%PDF-1.7", "not_a_docx", "PDF"),
        (b"", "not_a_docx", "不是 .docx"),
        ("一些文字".encode(), "not_a_docx", "不是 .docx"),
        (b"PK\x03\x04 broken", "damaged_document", "损坏"),
        (packed({"a.txt": "文字"}), "not_a_docx", "没有 Word 的正文"),
    ],
)
def test_what_is_no_word_document_is_refused_by_name(content, code, said):
    with pytest.raises(TextError, match="旧制度") as refused:
        open_package(content, "旧制度.docx")
    assert refused.value.problems[0].code == code
    assert said in str(refused.value)


def test_a_workbook_is_no_document():
    names = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    rels = f'<Relationships {names}><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    with pytest.raises(TextError, match="不是 Word 文档"):
        open_package(packed({"_rels/.rels": rels, "xl/workbook.xml": "<workbook/>"}), "a.docx")


def test_a_bomb_is_refused_before_it_is_unpacked():
    bomb = packed(PLAIN | {"word/document.xml": b"0" * (20 << 20)})
    with pytest.raises(TextError, match="拒绝打开"):
        open_package(bomb, "a.docx")


def test_a_part_with_a_document_type_is_refused():
    evil = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'
    package = open_package(packed(PLAIN | {"word/document.xml": evil}), "a.docx")
    with pytest.raises(TextError, match="实体"):
        package.xml("word/document.xml")


def test_broken_xml_is_told_with_its_part():
    package = open_package(packed(PLAIN | {"word/document.xml": "<a>"}), "a.docx")
    with pytest.raises(TextError, match=r"word/document\.xml 不是完整的 XML"):
        package.xml("word/document.xml")


def test_an_encrypted_member_is_refused():
    content = bytearray(packed({"word/document.xml": "<a/>"}))
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(TextError, match="密码"):
        open_package(bytes(content), "a.docx")


def test_the_main_part_is_found_wherever_it_lies():
    package = open_package(docx(p("甲"), main="word/document2.xml"), "a.docx")
    assert package.main == "word/document2.xml"
    assert package.xml(package.main) is not None
