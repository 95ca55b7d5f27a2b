"""What the page of a comparison shows of two editions: the clauses that differ, the cover, the standards that name it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from guiju.model.comparison import Change, ClauseChange, Comparison, LineChange
from guiju.model.text import Edition, Library
from guiju.standard_system.touched import Citing, Revision
from guiju.text.block_kinds import CHINESE
from guiju.text.front import COVER_WORDS
from guiju_web.ui.templatetags.ui import named, said

_FIELDS = {
    "actor": _("核查者"),
    "answer": _("答案"),
    "applies": _("适用条件"),
    "because": _("依据的条款"),
    "deduction": _("扣分"),
    "evidence": _("记录"),
    "frequency": _("频次"),
    "goal": _("目标"),
    "holds": _("符合条件"),
    "judged_at": _("判定日期"),
    "method": _("方式"),
    "options": _("选项"),
    "question": _("问题"),
    "record": _("记录"),
    "severity": _("严重程度"),
    "target": _("比例要求"),
    "title": _("名称"),
    "waived_when": _("免除条件"),
}
"""Words for what differs in a block."""

BlockLine = tuple[str, str, str, bool, str]
"""A block of a clause: what became of it, its kind, its id, whether it waits to be confirmed, which fields differ."""


def clauses_of(comparison: Comparison, shows_all: bool) -> list[tuple[ClauseChange, list[LineChange], list[BlockLine]]]:
    """Return the clauses to show, those that differ or all, each with its lines and what became of its blocks."""
    return [(each, _lines(each), _blocks(each)) for each in comparison.clauses if shows_all or _differs(each)]


def cover_of(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Return what differs on the covers: the word, what was, what is."""
    return [(COVER_WORDS.get(each.name, each.name), each.old or "—", each.new or "—") for each in comparison.cover]


def citing_by_edition(library: Library, revision: Revision) -> list[tuple[Edition, Sequence[Citing]]]:
    """Return the clauses of others that name the standard, by the edition they stand in."""
    grouped: dict[str, list[Citing]] = {}
    for each in revision.citing:
        grouped.setdefault(each.edition, []).append(each)
    editions = {f"{one.code}/{one.implemented}": one for each in library.standards.values() for one in each.editions}
    return [(editions[name], clauses) for name, clauses in grouped.items()]


def _differs(change: ClauseChange) -> bool:
    return change.change is not Change.SAME or any(each.change is not Change.SAME for each in change.blocks)


def _lines(change: ClauseChange) -> list[LineChange]:
    """Return the lines of a clause without a title that stands in its heading already."""
    titles = {each.title for each in (*change.old, *change.new)}
    return [each for each in change.lines if not (each.is_same and each.new in titles)]


def _blocks(change: ClauseChange) -> list[BlockLine]:
    waiting = {id(each) for each in change.unconfirmed}
    return [
        (
            named(each.change),
            named(CHINESE[each.block.kind]),
            str(each.block.fields.get("id", each.block.fields.get("name", ""))),
            id(each.new) in waiting,
            said([str(_FIELDS.get(name, name)) for name in each.fields]),
        )
        for each in change.blocks
        if each.change is not Change.SAME or id(each.new) in waiting
    ]
