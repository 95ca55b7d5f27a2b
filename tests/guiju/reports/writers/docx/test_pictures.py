"""Figures in Word."""

from guiju.reports.document import Picture, Words
from guiju.reports.writers.docx.pictures import drawing, extent, png_size


def test_a_picture_is_never_wider_than_the_text_and_keeps_its_shape():
    assert extent((220, 110), 220) == (914400, 457200)
    wide, high = extent((22000, 11000), 220)
    assert (wide, high) == (5_900_000, 2_950_000)


def test_the_size_of_a_png_stands_in_its_head():
    head = b"\x89PNG\r\n\x1a\n" + b"\0" * 8 + (640).to_bytes(4, "big") + (480).to_bytes(4, "big")
    assert png_size(head) == (640, 480)


def test_a_drawing_says_its_caption():
    assert 'descr="图1 甲&lt;乙"' in drawing(Picture("1", (Words("甲<乙"),), "a", "x.png", b""), "rId1", 1, (1, 1))
