"""Lists of words that rules look for, one CSV file each in `lists`; a city adds its own for words it prefers."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

PREFERRED = "preferred.csv"


@cache
def word_list(name: str) -> Mapping[str, str]:
    """Return a shipped list: the first column of each row with the second."""
    return _rows((files("guiju.lint") / "lists" / f"{name}.csv").read_text("utf-8"))


def read_preferred(library: Path) -> Mapping[str, str]:
    """Return the words an organisation avoids with those it uses: the shipped ones, and `preferred.csv` of its library.

    A row that gives nothing to use instead takes a shipped word out of the list.
    """
    own = library / PREFERRED
    rows = _rows(own.read_text("utf-8-sig")) if own.is_file() else {}
    merged = {**word_list("preferred"), **rows}
    return {avoided: used for avoided, used in merged.items() if used}


def _rows(text: str) -> dict[str, str]:
    rows = list(csv.reader(text.splitlines()))[1:]
    return {row[0].strip(): row[1].strip() for row in rows if len(row) > 1 and row[0].strip()}
