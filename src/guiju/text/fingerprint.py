"""Fingerprints: whether a clause still says what it said, and whether an edition is still the same file."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from guiju.model.text import Block, Clause
from guiju.text.block_kinds import CONFIRMED
from guiju.text.lines import lines_of

_SHORT = 12
_BLANK_BESIDE_CHINESE = re.compile(r"(?<=[^\x00-\xff]) | (?=[^\x00-\xff])")


def fingerprint_of_clause(title: str, texts: Iterable[str], blocks: Iterable[Block]) -> str:
    """Return the hash of a clause's own title, texts and blocks, whatever blanks and line breaks they are set with.

    Blanks inside Latin words and expressions count as one blank; beside a Chinese character they count as none. The
    order and layout of a block's fields do not count, its values do. Clauses below have fingerprints of their own.
    """
    said = [
        _unspaced(title),
        [_unspaced(each) for each in texts],
        [[block.kind, meaning_of_fields(block)] for block in blocks],
    ]
    return _hash(json.dumps(said, ensure_ascii=False, sort_keys=True, default=str))


def meaning_of_fields(block: Block) -> dict[str, Any]:
    """Return the fields of a block with their blanks evened out: two blocks that mean the same have the same.

    What it was confirmed for is no part of its meaning.
    """
    return {name: _unspaced_values(value) for name, value in block.fields.items() if name != CONFIRMED}


def fingerprint_of_words(clause: Clause) -> str:
    """Return a short hash of what a clause says to people, its title and lines: what a block is confirmed for."""
    said = [_unspaced(each) for each in (clause.title, *lines_of(clause))]
    return _hash(json.dumps(said, ensure_ascii=False))[:_SHORT]


def fingerprint_of_edition(source: str) -> str:
    """Return the SHA-256 of the bytes an edition was read from."""
    return _hash(source)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _unspaced(text: str) -> str:
    return _BLANK_BESIDE_CHINESE.sub("", " ".join(text.split()))


def _unspaced_values(value: Any) -> Any:
    if isinstance(value, str):
        return _unspaced(value)
    if isinstance(value, dict):
        return {name: _unspaced_values(each) for name, each in value.items()}
    return [_unspaced_values(each) for each in value] if isinstance(value, list) else value
