"""Pieces of a document: their words, weight and order."""

from guiju.text.word.pieces import Bit, BitKind, Source, SourceCell, SourceParagraph, SourceTable


def test_a_paragraph_is_bold_when_all_of_its_words_are():
    bold, plain, blank = Bit(BitKind.TEXT, "甲", bold=True, size=32), Bit(BitKind.TEXT, "乙"), Bit(BitKind.TEXT, " ")
    assert SourceParagraph("", (bold, blank)).is_bold
    assert not SourceParagraph("", (bold, plain)).is_bold
    assert SourceParagraph("", (blank, bold)).size == 32


def test_pictures_are_no_words():
    paragraph = SourceParagraph("", (Bit(BitKind.PICTURE, "图片 1", "x.png"),))
    assert (paragraph.text, len(paragraph.pictures)) == ("", 1)


def test_paragraphs_of_cells_and_notes_count_too():
    said = [SourceParagraph("", (Bit(BitKind.TEXT, each),)) for each in "甲乙丙"]
    table = SourceTable("", ((SourceCell("", (said[1],)),),))
    source = Source("a", (said[0], table), {"脚注1": (said[2],)})
    assert "".join(each.text for each in source.paragraphs()) == "甲乙丙"
    assert SourceCell("", tuple(said)).text == "甲\n乙\n丙"
