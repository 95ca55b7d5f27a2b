"""A tree laid out from the top down: branches side by side, leaves stacked below the box they belong to.

1. A box is as wide as it must be; its text is wrapped to the width, and its height follows from its lines.
2. Children that have children themselves, or stand beside some that do, stand in a row below a common line.
3. Children that are all leaves stand in columns below their parent, which becomes as wide as all of them; a line down the
   left of each column joins them. More than `STACK` leaves take a further column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from guiju.reports.columns import width
from guiju.reports.drawing.shapes import Box, Drawing, Look, Stroke, Text
from guiju.reports.drawing.wrapping import wrap, wrap_evenly

STACK = 7
LEAF = 136.0
_GAP, _BESIDE, _DROP, _SPINE = 8.0, 22.0, 34.0, 16.0
_PAD = 8.0
_SIZES = {Look.ROOT: 19.0, Look.HEAD: 14.5, Look.LEAF: 13.0}
_SMALL = 10.5


@dataclass(frozen=True, slots=True)
class Branch:
    """A box of the tree with what hangs on it: `code` stands above its title, `note` below."""

    title: str
    code: str = ""
    note: str = ""
    children: tuple[Branch, ...] = ()


def lay_out(root: Branch) -> Drawing:
    """Return the drawing of a tree; nothing in it overlaps, and every text lies inside its box."""
    return _placed(root, Look.ROOT).drawing


@dataclass(frozen=True, slots=True)
class _Placed:
    """A branch with everything below it, and where the line from above meets it."""

    drawing: Drawing
    anchor: float


def _placed(branch: Branch, look: Look) -> _Placed:
    if not branch.children:
        box = _box(branch, look if look is Look.ROOT else Look.LEAF, LEAF)
        return _Placed(Drawing(box.width, box.height, (box,), ()), box.width / 2)
    if all(not child.children for child in branch.children):
        return _stacked(branch, look)
    return _in_a_row(branch, look)


def _stacked(branch: Branch, look: Look) -> _Placed:
    columns = ceil(len(branch.children) / STACK)
    each = ceil(len(branch.children) / columns)
    whole = columns * (_SPINE + LEAF) + (columns - 1) * _GAP
    head = _box(branch, look, whole, is_fixed=True)
    boxes, strokes, bottom = [head], [], head.height
    for column in range(columns):
        left = column * (_SPINE + LEAF + _GAP)
        spine, y, middle = left + _SPINE / 2, head.height + _GAP * 1.5, head.height
        for child in branch.children[column * each : (column + 1) * each]:
            box = _box(child, Look.LEAF, LEAF)
            boxes.append(_moved(box, left + _SPINE, y))
            middle = y + box.height / 2
            strokes.append(Stroke(spine, middle, left + _SPINE, middle))
            y += box.height + _GAP
            bottom = max(bottom, y - _GAP)
        strokes.append(Stroke(spine, head.height, spine, middle))
    return _Placed(Drawing(whole, bottom, tuple(boxes), tuple(strokes)), whole / 2)


def _in_a_row(branch: Branch, look: Look) -> _Placed:
    below = [_placed(child, Look.HEAD) for child in branch.children]
    room = sum(each.drawing.width for each in below) + _BESIDE * (len(below) - 1)
    head = _box(branch, look, max(LEAF, min(room, 420.0)))
    left, anchors, drawn = max(0.0, (head.width - room) / 2), [], []
    top = head.height + _DROP
    for each in below:
        drawn.append(each.drawing.moved(left, top))
        anchors.append(left + each.anchor)
        left += each.drawing.width + _BESIDE
    whole = max(room, head.width)
    middle = min(max((anchors[0] + anchors[-1]) / 2, head.width / 2), whole - head.width / 2)
    strokes = _joined(middle, head.height, anchors, top)
    return _Placed(
        Drawing(
            whole,
            max(top + each.drawing.height for each in below),
            (_moved(head, middle - head.width / 2, 0), *(box for each in drawn for box in each.boxes)),
            (*strokes, *(stroke for each in drawn for stroke in each.strokes)),
        ),
        middle,
    )


def _joined(middle: float, bottom: float, anchors: Sequence[float], top: float) -> tuple[Stroke, ...]:
    """Return the lines from a box to those in the row below it."""
    bus = (bottom + top) / 2
    first, last = min(*anchors, middle), max(*anchors, middle)
    return (
        Stroke(middle, bottom, middle, bus),
        Stroke(first, bus, last, bus),
        *(Stroke(each, bus, each, top) for each in anchors),
    )


def _box(branch: Branch, look: Look, most: float, *, is_fixed: bool = False) -> Box:
    """Return a box at the corner, as wide as its text but no wider than `most`; with `is_fixed` exactly that wide."""
    size = _SIZES[look]
    lines = wrap_evenly(branch.title, (most - 2 * _PAD) / size)
    widest = max((width(line) for line in lines), default=0.0) * size + 2 * _PAD
    across = most if is_fixed or look is Look.LEAF else max(LEAF, widest)
    is_light = look is Look.ROOT
    texts: list[Text] = []
    y = _PAD
    if branch.code:
        y += _SMALL
        texts.append(Text(across / 2, y, branch.code, _SMALL, is_faint=not is_light, is_light=is_light))
        y += 3
    for line in lines:
        y += size * 1.12
        texts.append(Text(across / 2, y - size * 0.12, line, size, is_bold=look is not Look.LEAF, is_light=is_light))
    for line in wrap(branch.note, (across - 2 * _PAD) / _SMALL) if branch.note else ():
        y += _SMALL * 1.4
        texts.append(Text(across / 2, y, line, _SMALL, is_faint=not is_light, is_light=is_light))
    return Box(0, 0, across, y + _PAD, look, tuple(texts), branch.code)


def _moved(box: Box, right: float, down: float) -> Box:
    texts = tuple(replace(text, x=text.x + right, y=text.y + down) for text in box.texts)
    return replace(box, x=box.x + right, y=box.y + down, texts=texts)
