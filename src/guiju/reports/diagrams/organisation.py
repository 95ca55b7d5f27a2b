"""组织架构图: who leads, runs and carries out standardisation, for one kind of body or the whole city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from guiju.reports.drawing.shapes import Drawing
from guiju.reports.drawing.tree import Branch, lay_out
from guiju.standard_system.framework import Framework, Unit


def organisation_chart(framework: Framework, body: str | None = None) -> Drawing | None:
    """Draw the organisation; None where the framework names no unit."""
    units = framework.chart(body)
    if not units:
        return None
    roots = tuple(_branch(units, each) for each in units if each.parent is None)
    root = roots[0] if len(roots) == 1 else Branch(framework.city, children=roots)
    title = f"{framework.city}政务服务标准化组织架构图" + (f"（{body}）" if body else "")
    return replace(lay_out(root), title=title, alternative=_in_words(units))


def _branch(units: Sequence[Unit], unit: Unit) -> Branch:
    children = tuple(_branch(units, each) for each in units if each.parent == unit.name)
    return Branch(unit.name, children=children)


def _in_words(units: Sequence[Unit]) -> str:
    led = [f"{each.name}隶属{each.parent}" for each in units if each.parent]
    return "；".join((*(each.name for each in units if each.parent is None), *led)) + "。"
