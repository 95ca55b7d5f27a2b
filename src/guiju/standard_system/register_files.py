"""Rows added to `planned.csv` and `external.csv`: what stands there stays as it is, byte for byte."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from guiju.standard_system.importing import LeftOver

LEFT = "register-left-over.csv"
"""Where lines that found no place are kept, until somebody has placed or thrown them away."""


def with_rows(text: str, headings: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return a table with rows added below, in the order of its own headings; an empty one gets the headings given.

    >>> with_rows("a,b\\n1,2\\n", ("a", "b"), [{"b": "4", "a": "3"}])
    'a,b\\n1,2\\n3,4\\n'
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    own = next(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline="")), [])
    if not own:
        own = list(headings)
        writer.writerow(own)
    writer.writerows([row.get(name.strip(), "") for name in own] for row in rows)
    joint = "" if not text or text.endswith(("\n", "\r")) else "\n"
    return text + joint + buffer.getvalue()


def left_over_table(left: Sequence[LeftOver], source: str) -> str:
    """Return what is left over as a table: source, sheet, row, reason, then every column met."""
    columns = list(dict.fromkeys(name for each in left for name in each.cells))
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(["来源", "工作表", "行", "原因", *columns])
    for each in left:
        cells = [each.cells.get(name, "") for name in columns]
        writer.writerow([source, each.table, each.row, each.reason, *cells])
    return buffer.getvalue()


def read_text(path: Path) -> str:
    """Return a file's text with its line ends as they are, empty for a file that does not exist."""
    return path.read_bytes().decode("utf-8") if path.is_file() else ""
