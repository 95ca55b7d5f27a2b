"""The register (明细表) on any day: own standards by their texts and plans, other people's by the city's list.

A written standard is registered by being there; a planned one has a line in `planned.csv` until its text takes over.
Editions that are over are left out, as are external standards nobody had issued yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from guiju.model.register import EntryState, ExternalStandard, Level, PlannedStandard, RegisterEntry
from guiju.model.text import Edition, Library, Standard
from guiju.standard_system.external import ExternalRegister
from guiju.standard_system.placements import written_placements
from guiju.standard_system.references import references
from guiju.text.front import SOURCES


def build_register(
    library: Library,
    planned: Sequence[PlannedStandard],
    external: ExternalRegister,
    day: date,
    *,
    over: bool = False,
) -> tuple[RegisterEntry, ...]:
    """Return a line for each standard on a day, own ones first, by code; with `over`, also what is no longer in force."""
    written = [entry for code in sorted(library.standards) for entry in _written(library.standards[code], day)]
    codes = {entry.code for entry in written if not entry.state.is_over}
    ahead = [_planned(each) for each in planned if each.code not in codes]
    others = [_external(each, day) for each in external.standards]
    kept = [*sorted((*written, *ahead), key=lambda entry: entry.code), *others]
    return tuple(each for each in kept if _counts(each, over))


def _counts(entry: RegisterEntry, over: bool) -> bool:
    if entry.state.is_over:
        return over
    return entry.is_own or entry.state is not EntryState.PLANNED


def _written(standard: Standard, day: date) -> Iterator[RegisterEntry]:
    """Yield the standing of a written standard; of its editions the one in force, else the next, else the draft."""
    in_force = standard.in_force(day)
    for edition in standard.editions:
        until = standard.until(edition)
        if until is not None and until <= day and edition is not in_force:
            state = EntryState.WITHDRAWN if until == edition.front.get("withdrawn") else EntryState.REPLACED
            yield _of_text(standard, edition, state)
    coming = next((each for each in standard.editions if each.implemented and each.implemented > day), None)
    if in_force is not None:
        yield _of_text(standard, in_force, EntryState.IN_FORCE, _revision(standard, coming))
    elif coming is not None:
        is_issued = coming.issued is None or coming.issued <= day
        yield _of_text(standard, coming, EntryState.ISSUED if is_issued else EntryState.APPROVAL)
    elif standard.draft is not None:
        yield _of_text(standard, standard.draft, EntryState.DRAFTING)


def _revision(standard: Standard, coming: Edition | None) -> str:
    if coming is not None:
        return f"{coming.implemented} 起实施新版"
    return "修订中" if standard.draft else ""


def _of_text(standard: Standard, edition: Edition, state: EntryState, remark: str = "") -> RegisterEntry:
    front = edition.front
    applies = front.get("applies_to")
    scope = applies if isinstance(applies, dict) else {}
    later = next((each for each in standard.editions if each.implemented == standard.until(edition)), None)
    return RegisterEntry(
        code=edition.code,
        number=edition.number,
        title=edition.title,
        level=Level.INTERNAL,
        state=state,
        function_type=edition.function_type,
        placements=written_placements(edition),
        bodies=_texts(scope.get("office_kinds")),
        posts=_texts(scope.get("posts")),
        owner=str(front.get("owner", "")),
        issued=edition.issued,
        implemented=edition.implemented,
        until=standard.until(edition),
        replaces=_texts(front.get("replaces")),
        replaced_by=later.number if later else "",
        cited=tuple(dict.fromkeys(str(each.number) for each in references(edition) if each.binds)),
        source=str(front.get("source", SOURCES[0])),
        edition=f"{edition.code}/{edition.implemented or 'draft'}",
        remark=remark,
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _planned(planned: PlannedStandard) -> RegisterEntry:
    return RegisterEntry(
        code=planned.code,
        number="",
        title=planned.title,
        level=Level.INTERNAL,
        state=planned.state,
        function_type=planned.function_type,
        placements=(planned.placement,) if planned.placement else (),
        bodies=planned.bodies,
        owner=planned.owner,
        planned_on=planned.planned_on,
        source=SOURCES[0],
    )


def _external(standard: ExternalStandard, day: date) -> RegisterEntry:
    return RegisterEntry(
        code=standard.number,
        number=standard.number,
        title=standard.title,
        level=standard.level,
        state=standard.state_on(day),
        placements=(standard.placement,) if standard.placement else (),
        issued=standard.issued,
        implemented=standard.implemented,
        until=standard.withdrawn,
        replaced_by=standard.replaced_by,
        source=SOURCES[2],
    )
