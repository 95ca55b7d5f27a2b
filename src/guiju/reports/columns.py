"""How wide the columns of a table are, for every form alike: as their text needs, none too narrow to read."""

from __future__ import annotations

from unicodedata import east_asian_width

from guiju.reports.document import Line, Table, plain

_LEAST = 3.0
_MOST = 24.0


def shares(table: Table) -> tuple[float, ...]:
    """Return the width of each column as its share of the table; they add up to 1."""
    wanted = [_wanted([row[at] for row in (table.header, *table.rows)]) for at in range(len(table.header))]
    return tuple(each / sum(wanted) for each in wanted)


def alignment(table: Table, column: int) -> str:
    """Return `left`, `center` or `right` for a column: as written, else figures and short words in the middle."""
    if column < len(table.aligned) and table.aligned[column]:
        return table.aligned[column]
    return "center" if all(width(plain(row[column])) <= 6 for row in table.rows) else "left"


def width(text: str) -> float:
    """Return how wide a text is in Chinese characters.

    >>> width("时限5日")
    3.5
    """
    return sum(1.0 if east_asian_width(each) in "WF" else 0.5 for each in text)


def _wanted(cells: list[Line]) -> float:
    """Return a width between the longest and the average cell, so that one long cell does not starve its neighbours."""
    widths = [width(plain(each)) for each in cells]
    longest, average = max(widths, default=0), sum(widths) / max(len(widths), 1)
    return min(max((longest + average) / 2 + 1, _LEAST), _MOST)
