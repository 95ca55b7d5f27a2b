"""What the pages of the goals show, asked of the library within what somebody may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from guiju.checks.words import say
from guiju.errors import UsageError
from guiju.goals.breakdown import By, OfficeOfTree, along_the_tree, breakdown, item_names, offices_of
from guiju.goals.figure import Figure, Tally
from guiju.goals.figures import goal_figures
from guiju.goals.scope import Scope
from guiju.model.check import Check, CheckVersion
from guiju.model.text import Clause, Edition
from guiju.text.labels import clause_label
from guiju.text.lines import lines_of
from guiju.verdicts.counts import CheckCount, check_counts
from guiju_web.people.queries import highest_visible, scope_visible_to, visible_offices, who
from guiju_web.ui.city import City, city


@dataclass(frozen=True)
class Asked:
    """What a page is asked about: the city, the scope within what the person sees, and the offices by code."""

    city: City
    scope: Scope
    offices: dict[str, OfficeOfTree]
    highest: str | None
    """The office at which this person's view of the tree begins; None for the whole city."""
    visible: frozenset[str] | None
    """The offices this person sees; None for the whole city."""

    @property
    def items(self) -> Mapping[str, str]:
        """Every item's name by code."""
        return item_names(self.scope)

    @property
    def item_name(self) -> str:
        """The name of the item asked about, nothing where none is."""
        code = self.scope.item
        return self.items.get(code, code) if code else ""

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
        return self.offices[code].name if code in self.offices else (code or _("（未写明机构）"))


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
        assert scope.offices != frozenset()
    except UsageError as error:
        raise Http404(str(error)) from error
    visible = visible_offices(here, who(request))
    highest = highest_visible(here, who(request), scope.office)
    return Asked(here, scope, dict(offices_of(scope)), highest, visible)


def periods_of(asked: Asked) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the periods a page offers, in groups: all and each year, quarters, months with records, newest first."""
    months = sorted(
        (each for each in breakdown(asked.city.scope() or asked.scope, "goal2", By.MONTH) if isinstance(each, date)),
        reverse=True,
    )
    years = sorted({each.year for each in months}, reverse=True)
    quarters = sorted({(each.year, (each.month + 2) // 3) for each in months}, reverse=True)
    whole = [("all", _("全部")), *((str(year), _("{year}年").format(year=year)) for year in years)]
    quarterly = [
        (f"{year}-Q{quarter}", _("{year}年第{quarter}季度").format(year=year, quarter=quarter))
        for year, quarter in quarters
    ]
    monthly = [(f"{each:%Y-%m}", _("{year}年{month}月").format(year=each.year, month=each.month)) for each in months]
    offered = [(_("年度"), whole), (_("季度"), quarterly), (_("月份"), monthly)]
    known = {value for _group, found in offered for value, _word in found}
    name = asked.scope.period.name
    return offered if name in known else [(_("所选"), [(name, name)]), *offered]


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


def items_of(asked: Asked, line: str, most: int) -> list[tuple[str, str, Tally]]:
    """Return the items with the most exceptions: code, name, tally."""
    tallies = {str(code): tally for code, tally in breakdown(asked.scope, line, By.ITEM).items() if code is not None}
    worst = sorted(tallies, key=lambda code: (-tallies[code].nonconforming - tallies[code].undetermined, code))[:most]
    names = asked.items
    return [
        (code, names.get(code, code), tallies[code])
        for code in worst
        if tallies[code].nonconforming + tallies[code].undetermined
    ]


def checks_of(asked: Asked, goal: int | None = None) -> list[tuple[Check, CheckCount | None]]:
    """Return the checks that serve a goal, or all, with their counts; most nonconforming first."""
    known = {each.id: each for each in asked.city.compiled.checks}
    scope = asked.scope
    counts = check_counts(
        scope.judged, known, offices=scope.offices, since=scope.period.first, until=scope.period.until, item=scope.item
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
