"""What the pages of offices show: the tree as it stood on a day, and all that is known about one office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from guiju.goals.office_tree import ChangeOfOffice, OfficeChange, StandingOffice, below, everything_on
from guiju_web.people.models import Appointment, Post, Window, WrittenChange
from guiju_web.people.offices import recorded_offices
from guiju_web.ui.city import City


@dataclass(frozen=True)
class Branch:
    """An office of the tree with those below it, and how many they are."""

    office: StandingOffice
    children: list[Branch]
    count: int


@dataclass(frozen=True)
class Tree:
    """Every office ever known, as of a day."""

    day: date
    everything: Mapping[str, StandingOffice]

    @property
    def standing(self) -> dict[str, StandingOffice]:
        """The offices that stand on the day."""
        return {code: each for code, each in self.everything.items() if each.stands_on(self.day)}

    def branches(self, code: str | None = None) -> list[Branch]:
        """Return what lies below an office, or the whole tree."""
        children: dict[str | None, list[StandingOffice]] = {}
        standing = self.standing
        for each in standing.values():
            children.setdefault(each.parent if each.parent in standing else None, []).append(each)
        return _branches(children, code)

    def trail(self, code: str) -> list[StandingOffice]:
        """Return the offices above one, the highest first."""
        found: list[StandingOffice] = []
        above = self.everything.get(self.everything[code].parent or "")
        while above is not None and above not in found:
            found.insert(0, above)
            above = self.everything.get(above.parent or "")
        return found

    def below(self, code: str) -> list[StandingOffice]:
        """Return the offices directly below one on the day."""
        return below(code, self.standing)


@dataclass(frozen=True)
class OfficeFacts:
    """What was written down about one office: changes, and windows, posts and appointments with their dates."""

    changes: list[WrittenChange]
    windows: list[Window]
    posts: list[Post]
    appointments: list[Appointment]


def tree_of(city: City, day: date) -> Tree:
    """Return the tree as it stood on a day, with every change that was written down and not withdrawn."""
    return Tree(day, everything_on(recorded_offices(city), written_changes(), day))


def written_changes() -> list[OfficeChange]:
    """Return the changes that were written down and not withdrawn."""
    return [
        OfficeChange(
            each.office_code,
            ChangeOfOffice(each.what),
            each.on,
            each.before,
            each.after,
            each.kind,
            each.parent or None,
        )
        for each in WrittenChange.objects.filter(withdrawn_by="")
    ]


def facts_of(code: str) -> OfficeFacts:
    """Return what was written down about an office."""
    return OfficeFacts(
        list(WrittenChange.objects.filter(office_code=code)),
        list(Window.objects.filter(office_code=code)),
        list(Post.objects.filter(office_code=code)),
        list(Appointment.objects.filter(office_code=code).select_related("person")),
    )


def day_asked(request: HttpRequest) -> date:
    """Return the day of a request, today where none is named or it is none."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return timezone.localdate()


def _branches(children: Mapping[str | None, list[StandingOffice]], code: str | None) -> list[Branch]:
    found = []
    for office in children.get(code, ()):
        inner = _branches(children, office.code)
        found.append(Branch(office, inner, len(inner) + sum(each.count for each in inner)))
    return found
