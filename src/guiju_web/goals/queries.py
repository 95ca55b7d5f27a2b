"""What the pages of the goals show, asked of the library within what somebody may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest

from guiju.checks.words import say
from guiju.engines.memory.nearby import Nearby
from guiju.errors import UsageError
from guiju.goals.breakdown import By, OfficeOfTree, along_the_tree, breakdown, offices_of
from guiju.goals.figure import Figure, Tally
from guiju.goals.figures import goal_figures
from guiju.goals.scope import Scope
from guiju.model.check import Check, CheckVersion
from guiju.model.text import Clause, Edition
from guiju.records.kinds import kind
from guiju.text.labels import clause_label
from guiju.text.lines import lines_of
from guiju.verdicts.counts import CheckCount, check_counts
from guiju_web.people.queries import highest_visible, scope_visible_to, who
from guiju_web.ui.city import City, city


@dataclass(frozen=True)
class Asked:
    """What a page is asked about: the city, the scope within what the person sees, and the offices by code."""

    city: City
    scope: Scope
    offices: dict[str, OfficeOfTree]
    highest: str | None
    """The office at which this person's view of the tree begins; None for the whole city."""

    @property
    def trail(self) -> list[OfficeOfTree]:
        """The offices from the highest this person sees down to the one asked about."""
        found: list[OfficeOfTree] = []
        code = self.scope.office
        while code in self.offices:
            found.insert(0, self.offices[code])
            code = None if code == self.highest else self.offices[code].parent
        return found

    def name(self, code: str | None) -> str:
        """Return an office's name, its code where it has none."""
        return self.offices[code].name if code in self.offices else (code or "（未写明机构）")


def asked_of(request: HttpRequest) -> Asked:
    """Read period and office of a request; 404 where the person sees nothing, or the words have no meaning."""
    here = city()
    try:
        scope = scope_visible_to(
            here,
            who(request),
            request.GET.get("period") or "all",
            request.GET.get("office") or None,
            request.GET.get("item") or None,
        )
        if scope is None:
            raise Http404("没有可看的范围")
        _ = scope.offices
    except UsageError as error:
        raise Http404(str(error)) from error
    return Asked(here, scope, dict(offices_of(scope)), highest_visible(here, who(request), scope.office))


def periods_of(asked: Asked) -> list[tuple[str, str]]:
    """Return the periods a page offers: all, each year, each quarter with records, newest first."""
    months = sorted(
        each for each in breakdown(asked.city.scope() or asked.scope, "goal2", By.MONTH) if isinstance(each, date)
    )
    years = sorted({each.year for each in months}, reverse=True)
    quarters = sorted({(each.year, (each.month + 2) // 3) for each in months}, reverse=True)
    return [
        ("all", "全部"),
        *((str(year), f"{year}年") for year in years),
        *((f"{year}-Q{quarter}", f"{year}年第{quarter}季度") for year, quarter in quarters),
    ]


def figures_of(asked: Asked, *, lines: bool = False) -> tuple[Figure, ...]:
    """Return the figures of the eight goals."""
    return goal_figures(asked.scope, lines=lines)


def trend(asked: Asked, line: str) -> list[tuple[date, Tally]]:
    """Return a line month by month."""
    parts = breakdown(asked.scope, line, By.MONTH)
    return [(month, tally) for month, tally in parts.items() if isinstance(month, date) and tally.denominator]


def below(asked: Asked, line: str) -> list[tuple[OfficeOfTree, Tally]]:
    """Return a line for each office directly below the one asked about, most exceptions first."""
    tallies = breakdown(asked.scope, line, By.OFFICE)
    found = along_the_tree(tallies, asked.offices, asked.scope.office)
    if asked.scope.office is None and len(found) == 1:
        # One office above all others says nothing: show what lies below it.
        found = along_the_tree(tallies, asked.offices, next(iter(found)))
    rows = [(asked.offices[code], tally) for code, tally in found.items()]
    return sorted(rows, key=lambda row: (-row[1].nonconforming - row[1].undetermined, row[0].code))


def items_of(asked: Asked, line: str, most: int = 15) -> list[tuple[str, str, Tally]]:
    """Return the items with the most exceptions: code, name, tally."""
    tallies = {str(code): tally for code, tally in breakdown(asked.scope, line, By.ITEM).items() if code is not None}
    worst = sorted(tallies, key=lambda code: (-tallies[code].nonconforming - tallies[code].undetermined, code))[:most]
    names = _item_names(asked, worst)
    return [
        (code, names.get(code, code), tallies[code])
        for code in worst
        if tallies[code].nonconforming + tallies[code].undetermined
    ]


def _item_names(asked: Asked, codes: list[str]) -> dict[str, str]:
    wanted = set(codes)
    rows = asked.city.workspace.store().read_rows(asked.scope.snapshot, "item", ("item_code", "item_name"))
    return {str(row["item_code"]): str(row["item_name"]) for row in rows if str(row["item_code"]) in wanted}


def checks_of(asked: Asked, goal: int | None = None) -> list[tuple[Check, CheckCount | None]]:
    """Return the checks that serve a goal, or all, with their counts; most nonconforming first."""
    known = {each.id: each for each in asked.city.compiled.checks}
    scope = asked.scope
    counts = check_counts(
        scope.judged, known, offices=scope.offices, since=scope.period.first, until=scope.period.until
    )
    by_id = {each.check: each for each in counts}
    rows = [(check, by_id.get(check.id)) for check in known.values() if goal is None or check.goal == goal]
    return sorted(rows, key=lambda row: (-(row[1].nonconforming if row[1] else -1), row[0].id))


@dataclass(frozen=True)
class VersionInWords:
    """A check as one edition words it, said back, with the clause it stands in."""

    version: CheckVersion
    edition: Edition | None
    clause: Clause | None
    label: str
    lines: tuple[str, ...]
    applies: str
    holds: str


def versions_of(asked: Asked, check: Check) -> list[VersionInWords]:
    """Return every version of a check, newest first, with the text of its clause then."""
    standard = asked.city.library.standards.get(check.id.split("/")[0])
    found = []
    for version in reversed(check.versions):
        date_of = version.edition.rpartition("/")[2]
        editions = standard.editions if standard else ()
        edition = next((each for each in editions if str(each.implemented) == date_of), None)
        clause = edition.clause(version.clause_id) if edition else None
        found.append(
            VersionInWords(
                version=version,
                edition=edition,
                clause=clause,
                label=clause_label(clause) if clause else version.clause_number,
                lines=lines_of(clause) if clause else (),
                applies=say(version.applies) if version.applies else "",
                holds=say(version.holds),
            )
        )
    return found


@dataclass(frozen=True)
class Event:
    """One thing that happened to a case."""

    at: Any
    what: str
    who: str
    until: Any = None


def office_of_record(near: Nearby) -> str | None:
    """Return the office a record counts for; a record that hangs on a case counts where the case does."""
    described = kind(near.population)
    if near.row is None or described.office is None:
        return None
    if not described.office.startswith("case."):
        office = near.row.get(described.office)
        return str(office) if office else None
    case = near.with_key("case", near.case_no)
    return str(case["office_code"]) if case and case["office_code"] else None


def events_of(near: Nearby) -> list[Event]:
    """Return what happened to a case in order: its stages and its suspensions."""
    case_no = near.case_no
    stages = [
        Event(row["ended_at"] or row["started_at"], str(row["stage_name"]), str(row["handler"] or ""))
        for row in near.of_case("stage", case_no)
    ]
    pauses = [
        Event(
            row["started_at"], f"特别程序：{row['suspension_type']}", str(row.get("approved_by") or ""), row["ended_at"]
        )
        for row in near.of_case("suspension", case_no)
    ]
    return sorted((each for each in (*stages, *pauses) if each.at), key=lambda each: each.at)
