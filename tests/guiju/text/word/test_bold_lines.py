"""Short bold lines as headings."""

from guiju.text.word.bold_lines import BoldLines
from guiju.text.word.markers import marker_of
from guiju.text.word.pieces import Bit, BitKind, SourceParagraph


def lines(*texts):
    pieces = [
        SourceParagraph(
            "",
            (Bit(BitKind.TEXT, each.lstrip("*"), bold=each.startswith("*"), size=44 if each.startswith("**") else 21),),
        )
        for each in texts
    ]
    return BoldLines(pieces, [marker_of(piece.text) for piece in pieces])


def test_without_numbers_the_size_of_a_line_is_its_level():
    bold = lines("**大厅", "*着装", "应整洁。", "*用语", "应文明。")
    assert [bold.level(at, below) for at, below in ((0, 0), (1, 1), (3, 2))] == [1, 2, 2]


def test_a_bold_sentence_and_a_page_of_bold_lines_are_no_headings():
    bold = lines("*应整洁。", "甲", "*一行", "*两行", "*三行", "*四行")
    assert [bold.level(at, 0) for at in (0, 1, 2)] == [None, None, None]


def test_beside_numbered_bold_headings_a_bold_line_stands_on_their_level():
    assert lines("*一、总则", "甲。", "*附则", "乙。").level(2, 1) == 1
