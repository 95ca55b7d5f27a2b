"""Linting one edition, or every edition of a library: rules in, remarks out, in the order of the text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from multiprocessing import get_all_start_methods, get_context
from typing import Any

from guiju.lint.manuscript import Manuscript
from guiju.lint.profile import Profile
from guiju.lint.remark import Remark
from guiju.lint.rule import Rule
from guiju.lint.rules import rules
from guiju.lint.suppression import silence
from guiju.lint.surroundings import Surroundings
from guiju.model.text import Edition, Library

_WORTH_SHARING = 100
_HANDFUL = 20
_DESK: list[Any] = []
"""What a process that shares in the work has before it; empty in the one that shares out."""


def lint_edition(
    edition: Edition,
    surroundings: Surroundings | None = None,
    *,
    profile: Profile | None = None,
    only: Collection[str] = (),
) -> tuple[Remark, ...]:
    """Return every remark on one edition in reading order; `only` names the rules to ask, all of them when empty.

    A rule is asked for by its name or by its code.
    """
    text = Manuscript(edition, surroundings or Surroundings(), profile)
    asked = [rule for rule in rules().values() if _is_asked(rule, only)]
    remarks = [remark for rule in asked for remark in rule.remarks(text)]
    return tuple(sorted(silence(text, remarks, (rule.name for rule in asked)), key=_reading_order))


def lint_library(
    library: Library,
    surroundings: Surroundings | None = None,
    *,
    profile: Profile | None = None,
    only: Collection[str] = (),
) -> Iterator[Remark]:
    """Yield every remark on every edition and draft, by code and date, each linted within the library."""
    around = surroundings or Surroundings(library)
    for code in sorted(library.standards):
        standard = library.standards[code]
        for edition in (*standard.editions, *([standard.draft] if standard.draft else [])):
            yield from lint_edition(edition, around, profile=profile, only=only)


def lint_editions(
    editions: Sequence[Edition],
    surroundings: Surroundings,
    *,
    profile: Profile | None = None,
    only: Collection[str] = (),
    processes: int = 1,
) -> list[tuple[Remark, ...]]:
    """Return the remarks on each edition; many editions are shared out among processes, where these can be forked.

    A forked process sees the library as it lies in memory; only remarks are sent back.
    """
    desk = (editions, surroundings, profile, tuple(only))
    if processes < 2 or len(editions) < _WORTH_SHARING or "fork" not in get_all_start_methods():
        return [lint_edition(each, surroundings, profile=profile, only=only) for each in editions]
    rules()
    with get_context("fork").Pool(processes, _sit_down, desk) as pool:
        return pool.map(_lint_at, range(len(editions)), chunksize=_HANDFUL)


def _sit_down(*desk: Any) -> None:
    _DESK[:] = desk


def _lint_at(position: int) -> tuple[Remark, ...]:
    editions, surroundings, profile, only = _DESK
    return lint_edition(editions[position], surroundings, profile=profile, only=only)


def _is_asked(rule: Rule, only: Collection[str]) -> bool:
    return not only or rule.name in only or rule.code in only


def _reading_order(remark: Remark) -> tuple[int, int, str]:
    return remark.start, remark.end, remark.code
