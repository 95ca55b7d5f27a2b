"""The wording of a draft made that of a standard by the linter's own edits, each told before and after."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

from guiju.lint.diagnosis.alteration import Alteration
from guiju.lint.fixing import apply_edits
from guiju.lint.linting import lint_edition
from guiju.lint.remark import Edit, Fix, Remark
from guiju.model.text import Clause, Edition
from guiju.text.reader import read_edition

SUGGESTED = ("M01", "M02", "M03", "M04", "M08")
"""Rules whose suggestions a first conversion takes up; an officer looks at every one."""

_ROUNDS = 5
_LONGEST = 16
_MARK = re.compile(r"^\s*(?:\d+\.|-|#+)\s+", re.MULTILINE)
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(#[^)]*\)")
_BOUNDS = "。；！？\n|"


def reword(edition: Edition, printed: Mapping[str, str]) -> tuple[Edition, tuple[Alteration, ...]]:
    """Return the edition with automatic and suggested edits applied, and each of them as a change."""
    changes: list[Alteration] = []
    for _ in range(_ROUNDS):
        chosen = _apart([each for each in lint_edition(edition) if _is_taken_up(each)])
        if not chosen:
            break
        by_sentence = groupby(chosen, key=lambda each: _sentence(edition.text, each))
        changes += [_change(edition, bounds, list(group), printed) for bounds, group in by_sentence]
        source = apply_edits(edition.source, [edit for each in chosen for edit in each.edits])
        edition = read_edition(source, edition.path)
    return edition, tuple(changes)


def _is_taken_up(remark: Remark) -> bool:
    return bool(remark.edits) and (remark.fix is Fix.AUTOMATIC or remark.code in SUGGESTED)


def _apart(remarks: list[Remark]) -> list[Remark]:
    """Return the remarks whose sentences do not meet: the others have their turn in the next round."""
    chosen: list[Remark] = []
    end = -1
    for each in sorted(remarks, key=lambda each: min(edit.start for edit in each.edits)):
        if min(edit.start for edit in each.edits) > end:
            chosen.append(each)
            end = max(edit.end for edit in each.edits)
    return chosen


def _change(edition: Edition, bounds: tuple[int, int], remarks: list[Remark], printed: Mapping[str, str]) -> Alteration:
    """Return the change of one sentence, by all the rules that touch it at once."""
    start, end = bounds
    inside = [Edit(edit.start - start, edit.end - start, edit.text) for each in remarks for edit in each.edits]
    before = edition.text[start:end]
    return Alteration(
        rule="、".join(dict.fromkeys(each.code for each in remarks)),
        where=place_of(edition, remarks[0].start, printed),
        before=plain(before),
        after=plain(apply_edits(before, inside)),
        why="".join(dict.fromkeys(each.why for each in remarks)),
        is_asked=any(each.fix is not Fix.AUTOMATIC for each in remarks),
    )


def plain(text: str) -> str:
    """Return a piece of a draft as people read it: without list marks, references as their words."""
    return _LINK.sub(r"\1", _MARK.sub("", text)).strip()


def _sentence(text: str, remark: Remark) -> tuple[int, int]:
    """Return the bounds of the sentence an edit lies in, so that a change can be read by itself."""
    start = min(edit.start for edit in remark.edits)
    end = max(edit.end for edit in remark.edits)
    while start > 0 and text[start - 1] not in _BOUNDS:
        start -= 1
    while end < len(text) and text[end] not in _BOUNDS:
        end += 1
    return start, min(end + 1, len(text))


def place_of(edition: Edition, offset: int, printed: Mapping[str, str]) -> str:
    """Return what the document printed before the clause an offset lies in, its title where it printed nothing."""
    found = ""
    for clause in edition.walk():
        line = clause.place.line or 1
        if _offset_of_line(edition.text, line) > offset:
            break
        found = name_of(clause, printed)
    return found


def name_of(clause: Clause, printed: Mapping[str, str]) -> str:
    """Return what the document printed before a clause, with its title."""
    return f"{printed.get(clause.id or '', '')}{clause.title[:_LONGEST]}" or clause.number


def _offset_of_line(text: str, line: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return at
