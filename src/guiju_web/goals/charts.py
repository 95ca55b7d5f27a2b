"""Charts where people would rather look than read, described as data for Vega-Lite; a table says the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from guiju.goals.breakdown import OfficeOfTree
from guiju.goals.figure import Tally, truncated, wilson

Chart = Mapping[str, Any]

_INK, _ACCENT, _BAD = "#1d2733", "#1b4f8a", "#a4262c"
_CONFIG = {
    "font": "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif",
    "axis": {"labelFontSize": 12, "titleFontSize": 12, "labelColor": _INK, "titleColor": _INK, "gridColor": "#e5e9ee"},
    "view": {"stroke": None},
    "legend": {"labelFontSize": 12, "titleFontSize": 12},
}
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_MOST_OFFICES = 30


def percent(tally: Tally) -> float | None:
    """Return the conforming share in percent, cut off after two decimals."""
    return truncated(100 * tally.conforming / tally.denominator) if tally.denominator else None


def trend(months: Sequence[tuple[date, Tally]], target: float | None) -> Chart:
    """Return a line month by month with its 95 % interval as a band, and the target as a dashed line."""
    rows = []
    for month, tally in months:
        interval = wilson(tally.conforming, tally.denominator)
        low, high = interval if interval else (None, None)
        rows.append(
            {
                "month": f"{month:%Y-%m}",
                "share": percent(tally),
                "low": None if low is None else truncated(100 * low),
                "high": None if high is None else truncated(100 * high),
            }
        )
    x = {"field": "month", "type": "ordinal", "title": None, "axis": {"labelAngle": -45}}
    title = _("值，%")
    layers: list[Chart] = [
        {
            "mark": {"type": "area", "color": _ACCENT, "opacity": 0.2},
            "encoding": {"x": x, "y": _quantity("low", title), "y2": {"field": "high"}},
        },
        {
            "mark": {"type": "line", "color": _ACCENT, "point": {"color": _ACCENT}},
            "encoding": {"x": x, "y": _quantity("share", title)},
        },
    ]
    if target is not None:
        layers.append(_target(truncated(100 * target), "y"))
    return _chart(rows, layer=layers, width=640, height=220)


def offices(rows: Sequence[tuple[OfficeOfTree, Tally]], target: float | None) -> Chart:
    """Return a bar for each office, the lowest share first, and the target as a dashed line."""
    told = [{"office": office.name, "share": percent(tally)} for office, tally in rows if tally.denominator]
    lowest = sorted(told, key=lambda row: (row["share"], row["office"]))[:_MOST_OFFICES]
    layers: list[Chart] = [
        {
            "mark": {"type": "bar", "color": _ACCENT},
            "encoding": {
                "y": {"field": "office", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 240}},
                "x": {"field": "share", "type": "quantitative", "title": _("值，%"), "scale": {"domain": [0, 100]}},
            },
        }
    ]
    if target is not None:
        layers.append(_target(truncated(100 * target), "x"))
    return _chart(lowest, layer=layers, width=400, height={"step": 20})


def grid(cells: Mapping[str, Mapping[date, Tally]], offices_by_code: Mapping[str, OfficeOfTree]) -> Chart:
    """Return a heat map of offices by months: the darker, the more of what was asked is not met or unknown."""
    rows = [
        {
            "office": offices_by_code[code].name,
            "month": f"{month:%Y-%m}",
            "exceptions": truncated(100 * (tally.nonconforming + tally.undetermined) / tally.denominator),
        }
        for code, months in cells.items()
        for month, tally in months.items()
        if tally.denominator
    ]
    encoding = {
        "x": {"field": "month", "type": "ordinal", "title": None, "axis": {"labelAngle": -45}},
        "y": {"field": "office", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 240}},
        "color": {
            "field": "exceptions",
            "type": "quantitative",
            "title": _("例外，%"),
            "scale": {"range": ["#eef3f9", _ACCENT], "zero": True},
        },
    }
    return _chart(rows, mark={"type": "rect"}, encoding=encoding, width={"step": 24}, height={"step": 22})


def _quantity(field: str, title: str) -> Chart:
    return {"field": field, "type": "quantitative", "title": title, "scale": {"zero": False}}


def _target(value: float, channel: str) -> Chart:
    return {
        "mark": {"type": "rule", "color": _BAD, "strokeDash": [5, 4]},
        "encoding": {channel: {"datum": value}},
    }


def _chart(rows: Sequence[Mapping[str, Any]], **described: Any) -> Chart:
    return {"$schema": _SCHEMA, "config": _CONFIG, "background": None, "data": {"values": list(rows)}, **described}
