"""What a kind of document is: the signs it is known by, and what to do with one that is to become a standard.

A kind is a module of `kinds/` with the name `KIND`; its presence makes it known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Where(StrEnum):
    """Where a sign is looked for: the title, the first paragraphs, or all of them."""

    TITLE = "标题"
    OPENING = "开头"
    TEXT = "全文"


@dataclass(frozen=True, slots=True)
class Sign:
    """Something a kind of document is known by; it counts when the pattern is found `at_least` so many times."""

    says: str
    where: Where
    pattern: str
    weight: int
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document, and what to do with one that is to become a standard."""

    chinese: str
    english: str
    advice: str
    signs: tuple[Sign, ...] = field(repr=False)
    becomes_standard: bool = True
    """Whether its text can be turned into a standard, rather than only be a source for one."""
