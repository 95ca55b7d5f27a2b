"""A drawing as SVG: plain shapes and text that any program opens, with a title and a description that are read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from guiju.reports.drawing.shapes import Box, Drawing, Look, Stroke, Text

FONTS = "Noto Sans SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, SimHei, sans-serif"
_INK, _FAINT, _LINE = "#1B2430", "#5A6675", "#5B6B7F"
_LOOKS = {
    Look.ROOT: f'fill="#1F3A5F" stroke="{_LINE}"',
    Look.HEAD: f'fill="#DCE6F2" stroke="{_LINE}"',
    Look.LEAF: f'fill="#FFFFFF" stroke="{_LINE}"',
    Look.FRAME: f'fill="#FBFBF8" stroke="{_LINE}" stroke-dasharray="6 4"',
}


MARGIN = 24.0
"""Room left free around a drawing."""


_NOWHERE: Mapping[str, str] = MappingProxyType({})


def write_svg(drawing: Drawing, margin: float = MARGIN, links: Mapping[str, str] = _NOWHERE) -> str:
    """Return a drawing as an SVG document on a white ground; `links` are addresses by the code of the box."""
    across, down = drawing.width + 2 * margin, drawing.height + 2 * margin
    role = "group" if links else "img"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_number(across)}" height="{_number(down)}" '
        f'viewBox="0 0 {_number(across)} {_number(down)}" role="{role}" font-family={quoteattr(FONTS)}>'
    )
    told = f"<title>{escape(drawing.title)}</title><desc>{escape(drawing.alternative)}</desc>"
    ground = f'<rect width="{_number(across)}" height="{_number(down)}" fill="#FFFFFF"/>'
    return "\n".join([head, told, ground, *_shapes(drawing.moved(margin, margin), links), "</svg>", ""])


def _shapes(drawing: Drawing, links: Mapping[str, str]) -> Iterator[str]:
    yield from (_stroke(each) for each in drawing.strokes)
    for box in drawing.boxes:
        address = links.get(box.code) if box.code is not None else None
        if address is not None:
            said = " ".join(each.said for each in box.texts)
            yield f"<a href={quoteattr(address)} aria-label={quoteattr(said)}>"
        if box.look is not Look.PLAIN:
            yield _rectangle(box)
        yield from (_text(each) for each in box.texts)
        if address is not None:
            yield "</a>"


def _stroke(stroke: Stroke) -> str:
    dashes = ' stroke-dasharray="6 4"' if stroke.is_dashed else ""
    places = " ".join(f'{name}="{_number(getattr(stroke, name))}"' for name in ("x1", "y1", "x2", "y2"))
    return f'<line {places} stroke="{_LINE}" stroke-width="1.2"{dashes}/>'


def _rectangle(box: Box) -> str:
    places = " ".join(f'{name}="{_number(getattr(box, name))}"' for name in ("x", "y", "width", "height"))
    return f'<rect {places} rx="3" {_LOOKS[box.look]} stroke-width="1.2"/>'


def _text(text: Text) -> str:
    colour = "#FFFFFF" if text.is_light else _FAINT if text.is_faint else _INK
    weight = ' font-weight="bold"' if text.is_bold else ""
    return (
        f'<text x="{_number(text.x)}" y="{_number(text.y)}" font-size="{_number(text.size)}" fill="{colour}" '
        f'text-anchor="{text.anchor}"{weight}>{escape(text.said)}</text>'
    )


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
