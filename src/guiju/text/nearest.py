"""The word a writer probably meant, for messages about names nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known word most like `word`, None when none is like it.

    >>> nearest("hold", ["holds", "applies"])
    'holds'
    """
    if not word.isascii() and len(word) <= 3:
        # One character of a short Chinese word carries as much as half of a long Latin one.
        cutoff = min(cutoff, 0.5)
    by_folded = {each.casefold(): each for each in known}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=cutoff)
    return by_folded[found[0]] if found else None


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return a sentence that proposes the nearest word, or lists what is known when nothing is near."""
    words = list(known)
    near = nearest(word, words)
    return f"是否想写 {near}？" if near else f"可以写的有：{'、'.join(words)}。"
