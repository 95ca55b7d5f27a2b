"""What the pages of the X-rays show: what was seen last, within the offices somebody may see."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from guiju.records.kinds import kinds
from guiju.xrays.definitions import xrays
from guiju.xrays.kept import Kept, Sight, latest
from guiju.xrays.seen import Spot, State, Tally
from guiju.xrays.xray import Side, XRay
from guiju_web.goals.queries import Asked


@dataclass(frozen=True)
class Shown:
    """An X-ray on a page: what was seen of it within the offices asked about."""

    xray: XRay
    sight: Sight
    state: State
    tally: Tally

    @property
    def severity_tone(self) -> str:
        """The colour of the tag of its severity, beside its word."""
        return {"serious": "bad", "ordinary": "doubt"}.get(self.xray.severity.value, "faint")


@dataclass(frozen=True)
class Group:
    """The X-rays of one side of which something can be told."""

    side: Side
    rows: Sequence[Shown]

    @property
    def with_findings(self) -> list[Shown]:
        """The X-rays that found something, the graver first."""
        return [each for each in self.rows if each.state is State.FOUND]

    @property
    def without(self) -> list[Shown]:
        """The X-rays that found nothing, those with nothing to look at last."""
        return [each for each in self.rows if each.state is not State.FOUND]

    @property
    def found(self) -> int:
        """How many of them found something."""
        return len(self.with_findings)


def kept_for(asked: Asked) -> Kept | None:
    """Return what was seen last in the city, None before anybody looked."""
    return latest(asked.city.workspace.root)


def is_current(asked: Asked, kept: Kept) -> bool:
    """Return whether what was seen is of the last judging and of the texts of the standards as they are."""
    return kept.is_of(asked.scope.judged.run.id, asked.city.library)


def shown(asked: Asked, kept: Kept) -> tuple[Shown, ...]:
    """Return every X-ray with what was seen of it; what the definitions know and nobody looked at is left out."""
    return tuple(
        _shown(each, kept.sights[each.name], _within(asked, each)) for each in xrays() if each.name in kept.sights
    )


def shown_one(asked: Asked, kept: Kept, name: str) -> Shown | None:
    """Return one X-ray with what was seen of it, None when there is none of that name."""
    return next((each for each in shown(asked, kept) if each.xray.name == name), None)


def groups(rows: Sequence[Shown]) -> list[Group]:
    """Return the X-rays of which something can be told by side, those that found something first."""
    told = [each for each in rows if each.state is not State.UNDETERMINED]
    order = [State.FOUND, State.CLEAN, State.NOTHING]
    by_state = sorted(told, key=lambda each: order.index(each.state))
    return [Group(side, [each for each in by_state if each.xray.side is side]) for side in Side]


def spots_of(asked: Asked, kept: Kept, each: XRay, *, after: int, limit: int) -> list[tuple[int, Spot, str, str]]:
    """Return the spots of an X-ray somebody may see: number, spot, name of its office, and where it is mended."""
    found = kept.spots(each.name, offices=_within(asked, each), after=after, limit=limit)
    return [
        (one.number, one.spot, asked.name(one.spot.office) if one.spot.office else "", address_of(one.spot))
        for one in found
    ]


def offices_with(asked: Asked, sight: Sight, each: XRay) -> list[tuple[str, str, int]]:
    """Return the offices somebody may see in which something was found: code, name, how many; most first."""
    within = _within(asked, each) if each.by_office else frozenset()
    found = [
        (code, asked.name(code), tally.found)
        for code, tally in sight.offices.items()
        if code is not None and tally.found and (within is None or code in within)
    ]
    return sorted(found, key=lambda row: (-row[2], row[0]))


def address_of(spot: Spot) -> str:
    """Return the page of what a spot names, nothing where there is none."""
    try:
        return _address(spot)
    except NoReverseMatch:
        return ""


def _address(spot: Spot) -> str:
    if spot.of in kinds() and spot.of != "office":
        return reverse("goals:record", args=[spot.of, spot.key])
    match spot.of:
        case "clause" | "standard":
            edition, _, clause = spot.key.partition("#")
            code, _, day = edition.partition("/")
            return reverse("library:edition", args=[code, day]) + (f"#{clause}" if clause else "")
        case "check":
            return reverse("goals:check", args=[spot.key])
        case "goal":
            return reverse("goals:goal", args=[int(spot.key.partition("/")[0].removeprefix("goal"))])
        case "office":
            return f"{reverse('goals:overview')}?office={spot.key}"
        case _:
            return ""


def _shown(each: XRay, sight: Sight, offices: Collection[str] | None) -> Shown:
    return Shown(each, sight, sight.state(offices), sight.within(offices))


def _within(asked: Asked, each: XRay) -> Collection[str] | None:
    """The offices an X-ray is shown for; what belongs to no office, as the standards, is the same for everybody."""
    return asked.scope.offices if each.by_office else None
