"""Where the headers of a table stand among stray title rows, and what its columns are called."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

SEARCHED_ROWS = 40
_NOT_A_HEADER = re.compile(r"[-+]?[\d.,:/\s年月日%-]+")
_IGNORED = re.compile(r"[\W_]+")


def folded(header: str) -> str:
    """Return a header without case, width, spaces and punctuation, as headers are compared.

    >>> folded(" PA_Ref（必填） ")
    'paref必填'
    """
    return _IGNORED.sub("", unicodedata.normalize("NFKC", header)).casefold()


def find_header(rows: Sequence[Sequence[str]], known: frozenset[str] = frozenset()) -> int:
    """Return the index of the row that holds the headers.

    The row with the most known headers wins; without any, the first row that is about as full as the table is wide
    and holds different words rather than numbers and dates. Title rows above it have few filled cells.
    """
    searched = rows[:SEARCHED_ROWS]
    matches = [len(known.intersection(folded(cell) for cell in row)) for row in searched]
    if matches and max(matches) >= 2:
        return matches.index(max(matches))
    filled = [[cell.strip() for cell in row if cell.strip()] for row in searched]
    width = _usual_width([len(cells) for cells in filled])
    full = [index for index, cells in enumerate(filled) if len(cells) >= 0.6 * width and cells]
    worded = [index for index in full if _are_words(filled[index])]
    return next(iter(worded or full), 0)


def column_names(header: Sequence[str], width: int) -> tuple[str, ...]:
    """Name `width` columns after their headers: a nameless one `第3列`, the second `名称` becomes `名称#2`.

    >>> column_names(["编号", "", "编号"], 3)
    ('编号', '第2列', '编号#2')
    """
    names: list[str] = []
    seen: Counter[str] = Counter()
    for index in range(width):
        written = " ".join(header[index].split()) if index < len(header) else ""
        name = written.lstrip("\ufeff") or f"第{index + 1}列"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return tuple(names)


def _usual_width(widths: Sequence[int]) -> int:
    counted = Counter(width for width in widths if width)
    return max(counted, key=lambda width: (counted[width], width), default=0)


def _are_words(cells: Sequence[str]) -> bool:
    return 2 * len(set(cells)) >= len(cells) and not any(_NOT_A_HEADER.fullmatch(cell) for cell in cells)
