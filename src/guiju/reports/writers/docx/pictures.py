"""Figures in Word: a PNG with the words that are read aloud for it."""

from __future__ import annotations

import struct

from guiju.reports.document import Picture, plain
from guiju.reports.writers.docx.markup import said

_UNITS_PER_INCH = 914400
_WIDEST = 5_900_000
"""The width of the text, in English metric units."""


def drawing(picture: Picture, relation: str, number: int, size: tuple[int, int]) -> str:
    """Return the drawing of a figure that lies in the file under a relation; `size` is in English metric units."""
    wide, high = size
    alternative = said(f"图{picture.number} {plain(picture.caption)}")
    name = f'<wp:docPr id="{number}" name="图{number}" descr="{alternative}"/>'
    blip = f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    shape = (
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    named = f'<pic:nvPicPr><pic:cNvPr id="{number}" name="图{number}"/><pic:cNvPicPr/></pic:nvPicPr>'
    graphic = (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"<pic:pic>{named}{blip}{shape}</pic:pic></a:graphicData></a:graphic>"
    )
    frame = '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/>{name}{frame}{graphic}</wp:inline></w:drawing></w:r>'
    )


def extent(points: tuple[int, int], dots_per_inch: int) -> tuple[int, int]:
    """Return how large a picture of so many points is printed: as it is, or as wide as the text.

    >>> extent((220, 110), 220)
    (914400, 457200)
    """
    wide, high = (each * _UNITS_PER_INCH // dots_per_inch for each in points)
    return (wide, high) if wide <= _WIDEST else (_WIDEST, high * _WIDEST // wide)


def png_size(content: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG in points."""
    wide, high = struct.unpack(">II", content[16:24])
    return wide, high
