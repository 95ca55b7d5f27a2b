"""How wide the columns of a table are, for every form alike: as their text needs, none too narrow to read."""

from __future__ import annotations

from unicodedata import east_asian_width

from guiju.reports.document import Line, Table, plain

_MOST = 24.0
_WORD, _MARGIN = 6.0, 2.0
"""A column holds its longest entry up to so many characters on one line, with so much beside it."""
_PAGE = 50.0
"""So many characters of 小五 stand side by side on a page."""


def shares(table: Table) -> tuple[float, ...]:
    """Return the width of each column as its share of the table; they add up to 1."""
    columns = [[row[at] for row in (table.header, *table.rows)] for at in range(len(table.header))]
    wanted = [_wanted(each) for each in columns]
    least = [_least(each) for each in columns]
    if sum(least) >= 1:
        return tuple(each / sum(least) for each in least)
    # What is left when every column has its least goes to those that want more, as they want it.
    more = [max(want / sum(wanted) - need, 0) for want, need in zip(wanted, least, strict=True)]
    left = 1 - sum(least)
    return tuple(need + left * each / (sum(more) or 1) for need, each in zip(least, more, strict=True))


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
    return min((longest + average) / 2 + 1, _MOST)


def _least(cells: list[Line]) -> float:
    longest = max((width(plain(each)) for each in cells), default=0)
    return (min(longest, _WORD) + _MARGIN) / _PAGE
