"""结构图: the parts of the standard system with their codes and numbers, and above them what the system follows.

After GB/T 13017-2018: a box for each part with its code, the laws and documents above in a dashed frame, for they are no
part of the system. Each leaf box is one block of the register.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from guiju.reports.drawing.shapes import Box, Drawing, Look, Stroke, Text
from guiju.reports.drawing.tree import Branch, lay_out
from guiju.reports.drawing.wrapping import wrap
from guiju.standard_system.framework import Above
from guiju.standard_system.statistics import Grouping, Statistics
from guiju.standard_system.system import StandardSystem
from guiju.standard_system.taxonomy_files import PLAN

_PAD, _HEADING, _SIZE, _BETWEEN, _LEGEND = 12.0, 14.0, 12.0, 34.0, 12.0


def framework_diagram(system: StandardSystem, day: date, *, taxonomy: str = PLAN, body: str | None = None) -> Drawing:
    """Draw the system of a day in a taxonomy, for one kind of body or all of them."""
    counted = system.statistics(day, taxonomy, body)
    name = system.framework.name + (f"（{body}）" if body else "")
    root = Branch(name, note=_number(counted.total.existing, counted.total.should_have),
                  children=tuple(_branches(system, taxonomy, counted, None)))  # fmt: skip
    tree = lay_out(root)
    drawing = _below(_frame(system.framework.above, tree.width), tree) if system.framework.above else tree
    return replace(
        _with_legend(drawing, day, bool(system.framework.above)),
        title=f"{name}结构图",
        alternative=_in_words(system, root, day),
    )


def _branches(system: StandardSystem, taxonomy: str, counted: Statistics, parent: str | None) -> Iterator[Branch]:
    rows = {each.code: each for each in counted.group(Grouping.SUBSYSTEM)}
    for node in system.taxonomies.by_id[taxonomy].children(parent):
        row = rows[node.code]
        children = tuple(_branches(system, taxonomy, counted, node.code))
        yield Branch(node.name, node.code, _number(row.existing, row.should_have), children)


def _number(existing: int, should_have: int) -> str:
    return f"{existing}/{should_have}" if should_have else "—"


def _frame(above: Sequence[Above], across: float) -> Drawing:
    """Return the dashed frame of what the system follows, a column for each group of documents."""
    each = across / len(above)
    texts: list[Text] = []
    tallest = 0.0
    for place, group in enumerate(above):
        left, y = place * each + _PAD, _PAD + _HEADING
        texts.append(Text(left, y, group.name, _HEADING, "start", is_bold=True))
        for document in group.documents:
            for at, line in enumerate(wrap(document, (each - 2 * _PAD) / _SIZE - 1)):
                y += _SIZE * 1.45
                texts.append(Text(left + (_SIZE if at else 0), y, line if at else f"· {line}", _SIZE, "start"))
        tallest = max(tallest, y)
    height = tallest + _PAD
    return Drawing(across, height, (Box(0, 0, across, height, Look.FRAME, tuple(texts)),), ())


def _below(frame: Drawing, tree: Drawing) -> Drawing:
    root = tree.boxes[0]
    moved = tree.moved(0, frame.height + _BETWEEN)
    middle = root.x + root.width / 2
    link = Stroke(middle, frame.height, middle, frame.height + _BETWEEN, is_dashed=True)
    height = frame.height + _BETWEEN + tree.height
    return Drawing(tree.width, height, (*frame.boxes, *moved.boxes), (link, *moved.strokes))


def _with_legend(drawing: Drawing, day: date, has_frame: bool) -> Drawing:
    said = f"框中数字为 {day} 的现有数/应有数。" + (
        "虚线框为本体系遵循的法律法规和文件，不属于本体系。" if has_frame else ""
    )
    y = drawing.height + 16
    lines = wrap(said, drawing.width / _LEGEND)
    texts = tuple(
        Text(0, y + _LEGEND * (1 + 1.4 * at), line, _LEGEND, "start", is_faint=True) for at, line in enumerate(lines)
    )
    height = 16 + _LEGEND * (0.4 + 1.4 * len(lines))
    legend = Box(0, drawing.height, drawing.width, height, Look.PLAIN, texts)
    return replace(drawing, height=drawing.height + height, boxes=(*drawing.boxes, legend))


def _in_words(system: StandardSystem, root: Branch, day: date) -> str:
    above = "、".join(each.name for each in system.framework.above)
    parts = "；".join(
        f"{each.title}（{each.code}，{each.note}）"
        + (f"含{'、'.join(f'{leaf.title} {leaf.note}' for leaf in each.children)}" if each.children else "")
        for each in root.children
    )
    return f"{root.title}，{day}，数字为现有数/应有数。{f'上层为{above}。' if above else ''}{parts}。"
