"""Stable ids for clauses that had none: 投诉处理 becomes `complaints-handling`, what has no English word its old number."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

_LONGEST = 48
_JOINING = "的和与及、，（）() 　·—-“”"


class Ids:
    """Gives out ids, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of_clause(self, title: str, key: str) -> str:
        """Return an id by the title, by the number where the title has a word we do not know."""
        return self.free(english(title) or _by_number(key))

    def of_element(self, kind: str, title: str, key: str) -> str:
        """Return an id for a table, figure or formula."""
        known = english(title)
        return self.free(f"{kind}-{known}" if known else f"{kind}-{_ascii(key) or len(self._taken) + 1}")

    def free(self, wanted: str) -> str:
        """Return the wanted id, with a number behind it when it is taken."""
        chosen, count = wanted, 2
        while chosen in self._taken:
            chosen, count = f"{wanted}-{count}", count + 1
        self._taken.add(chosen)
        return chosen


def english(title: str) -> str:
    """Return a title word by word in English, "" where one of its words is not known.

    >>> english("投诉处理"), english("术语和定义"), english("杂项")
    ('complaints-handling', 'terms', '')
    """
    words = list(_words(title))
    joined = "-".join(dict.fromkeys(filter(None, words)))
    return joined if words and all(words) and len(joined) <= _LONGEST else ""


def _words(title: str) -> Iterator[str]:
    """Yield the English of each known word, the longest first; "" for what is unknown."""
    at = 0
    known = _known()
    while at < len(title):
        if title[at] in _JOINING:
            at += 1
            continue
        found = next((title[at : at + size] for size in range(8, 1, -1) if title[at : at + size] in known), "")
        yield known.get(found, "")
        at += max(len(found), 1)


@cache
def _known() -> Mapping[str, str]:
    text = (files("guiju.text.word") / "title_words.csv").read_text("utf-8")
    return {row["chinese"]: row["english"] for row in csv.DictReader(io.StringIO(text))}


def _by_number(key: str) -> str:
    if found := re.fullmatch(r"第(\d+)([条章节编])", key):
        words = {"条": "article", "章": "chapter", "节": "section", "编": "part"}
        return f"{words[found[2]]}-{found[1]}"
    if key.startswith(("附录", "附件")):
        return f"annex-{_ascii(key).lower()}".rstrip("-")
    return f"clause-{_ascii(key).lower()}" if _ascii(key) else ""


def _ascii(text: str) -> str:
    return "-".join(re.findall(r"[A-Za-z0-9]+", text))
