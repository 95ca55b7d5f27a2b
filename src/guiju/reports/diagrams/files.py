"""A drawing as a file: SVG, a PNG made of it with embedded fonts, or a Word page whose picture can be read aloud."""

from __future__ import annotations

from datetime import date

from guiju.reports.document import Picture
from guiju.reports.drawing.shapes import Drawing
from guiju.reports.drawing.svg import MARGIN, write_svg
from guiju.reports.writers.pdf import picture_as_png
from guiju.reports.writers.word_sheets import Drawing as Page
from guiju.reports.writers.word_sheets import write_drawings

FORMS = ("svg", "png", "docx")
_SHARP = 160
"""Dots per inch: enough to be read on paper, small enough to be sent."""


def drawing_file(drawing: Drawing, form: str, made_on: date) -> bytes:
    """Return a drawing in one of the forms."""
    svg = write_svg(drawing).encode()
    if form == "svg":
        return svg
    png = picture_as_png(Picture("", (), "", "drawing.svg", svg), _SHARP)
    if form == "png":
        return png
    ratio = (drawing.width + 2 * MARGIN) / (drawing.height + 2 * MARGIN)
    return write_drawings([Page(drawing.title, png, ratio, drawing.alternative)], made_on)
