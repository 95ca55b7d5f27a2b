"""Word lists and fixed lists of the demo city, read from the CSV files beside this module."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/<name>.csv`, keyed by its header.

    >>> word_list("towns")[0]["name"]
    '潮平镇便民服务中心'
    """
    text = (files("guiju.demo") / "data" / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
