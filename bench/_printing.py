"""A result said in a few lines: its parts, its figures, and whether what was promised is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from unicodedata import east_asian_width

VERDICTS = {True: "达到", False: "没有达到", None: ""}


def show(result: Mapping[str, Any]) -> None:
    """Print a result."""
    print(f"{result['title']}（{result['size']:,} {result.get('counted', '件')}，{result['date']}）")
    for part in result["parts"].values():
        print(
            f"  {padded(part['label'], 34)}{part['seconds']:>10.2f} 秒{part['cpu_seconds']:>10.2f} 处理器秒{part['peak_mb']:>8,.0f} MB"
        )
    for figure in result["figures"]:
        print(f"  {padded(figure['label'], 34)}{number(figure['value']):>10} {said(figure)}")


def said(figure: Mapping[str, Any]) -> str:
    """Return the unit of a figure, what was promised, and whether that is kept."""
    limits = [f"≤ {number(figure['most'])}"] if figure["most"] is not None else []
    limits += [f"≥ {number(figure['least'])}"] if figure["least"] is not None else []
    promised = f"（要求 {'、'.join(limits)}，{VERDICTS[figure['is_met']]}）" if limits else ""
    return f"{figure['unit']}{promised}"


def number(value: float) -> str:
    """Return a number with three figures that tell something; what was counted, whole.

    >>> number(0.04213), number(3.14159), number(123456.7), number(8)
    ('0.042', '3.14', '123,457', '8')
    """
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}" if abs(value) >= 1 else f"{value:.3f}"


def padded(text: str, width: int) -> str:
    """Return a text with spaces up to a width; a Chinese character is as wide as two letters."""
    return text + " " * max(1, width - sum(2 if east_asian_width(each) in "WF" else 1 for each in text))
