"""Mending what can be mended without asking: the edits of automatic remarks, applied until none is left.

Edits that overlap are not applied in one round: the first counts, the others are worked out anew on the mended text.
Mending twice changes nothing more, and no character outside an edit changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from guiju.lint.linting import lint_edition
from guiju.lint.profile import Profile
from guiju.lint.remark import Edit, Remark
from guiju.lint.surroundings import Surroundings
from guiju.model.text import Edition
from guiju.text.reader import read_edition

_ROUNDS = 20
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Mended:
    """An edition after mending, and the remarks that were answered by it."""

    edition: Edition
    answered: tuple[Remark, ...]


def fix_edition(
    edition: Edition,
    surroundings: Surroundings | None = None,
    *,
    profile: Profile | None = None,
    only: Collection[str] = (),
) -> Mended:
    """Apply every automatic edit; the source keeps its byte order mark, its line ends and all else."""
    answered: list[Remark] = []
    for _ in range(_ROUNDS):
        remarks = lint_edition(edition, surroundings, profile=profile, only=only)
        chosen = _apart([each for each in remarks if each.is_mended_by_itself])
        source = apply_edits(edition.source, (edit for remark in chosen for edit in remark.edits))
        if source == edition.source:
            break
        edition = read_edition(source, edition.path)
        answered += chosen
    return Mended(edition, tuple(answered))


def apply_edits(source: str, edits: Iterable[Edit]) -> str:
    """Return a source with characters replaced; offsets count behind its byte order mark, and edits lie apart.

    What is put in ends its lines as the source does.

    >>> apply_edits("窗口不得收费。", [Edit(2, 4, "不应")])
    '窗口不应收费。'
    """
    mark = _MARK if source.startswith(_MARK) else ""
    text = source.removeprefix(_MARK)
    line_end = "\r\n" if "\r\n" in text else "\n"
    for edit in sorted(set(edits), reverse=True):
        text = text[: edit.start] + edit.text.replace("\n", line_end) + text[edit.end :]
    return mark + text


def _apart(remarks: Iterable[Remark]) -> list[Remark]:
    """Return the remarks in order whose edits touch no edit of one before them."""
    taken: list[Edit] = []
    chosen = []
    for remark in remarks:
        if not any(_touch(edit, other) for edit in remark.edits for other in taken):
            taken += remark.edits
            chosen.append(remark)
    return chosen


def _touch(edit: Edit, other: Edit) -> bool:
    return edit.start <= other.end and other.start <= edit.end
