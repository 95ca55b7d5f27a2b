"""What a drawing is made of, in points from its top left corner."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum


class Look(StrEnum):
    """How a box looks, by the place it has in the drawing."""

    ROOT = "root"
    HEAD = "head"
    LEAF = "leaf"
    FRAME = "frame"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text with the point it stands on: its left end, its middle or its right end by `anchor`."""

    x: float
    y: float
    said: str
    size: float
    anchor: str = "middle"
    is_bold: bool = False
    is_faint: bool = False
    is_light: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A box with the lines of text in it; FRAME is drawn dashed, PLAIN without any border.

    `code` says what it stands for, None for what stands for nothing: a form that can lead somewhere leads from it.
    """

    x: float
    y: float
    width: float
    height: float
    look: Look
    texts: tuple[Text, ...] = ()
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; dashed where it leads to what is outside the system."""

    x1: float
    y1: float
    x2: float
    y2: float
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole drawing: its size, its boxes and lines, a title, and what it shows in words for those who cannot see it."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    strokes: tuple[Stroke, ...]
    title: str = ""
    alternative: str = field(default="", repr=False)

    def moved(self, right: float, down: float) -> Drawing:
        """Return the drawing with everything in it moved; its own size stays."""
        boxes = (
            replace(
                box,
                x=box.x + right,
                y=box.y + down,
                texts=tuple(replace(text, x=text.x + right, y=text.y + down) for text in box.texts),
            )
            for box in self.boxes
        )
        strokes = (
            replace(each, x1=each.x1 + right, x2=each.x2 + right, y1=each.y1 + down, y2=each.y2 + down)
            for each in self.strokes
        )
        return replace(self, boxes=tuple(boxes), strokes=tuple(strokes))
