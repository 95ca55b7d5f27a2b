"""The register (明细表) as a page: chosen by part, department, level, state and words; columns after a standard or ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest

from guiju.model.register import EntryState, Level, RegisterEntry
from guiju.model.taxonomy import SystemNode
from guiju.reports.sheet import CellKind, as_text
from guiju.reports.sheets.register import PRESETS, Line, lines
from guiju.standard_system.coverage import EditionCoverage, Proof, coverage
from guiju.standard_system.placements import node_in
from guiju_web.library.asked import Asked

ORIGINS = ("own", "others")


@dataclass(frozen=True)
class Choice:
    """What of the register is asked for; empty texts leave a question open."""

    part: str = ""
    owner: str = ""
    origin: str = ""
    level: str = ""
    state: str = ""
    words: str = ""
    columns: str = ""

    @property
    def narrows(self) -> bool:
        """Whether more is asked for than words."""
        return any((self.part, self.owner, self.origin, self.level, self.state, self.columns))


@dataclass(frozen=True)
class Row:
    """A line of the page: the standard, its cells (word, value, how it looks), and how its requirements are proved."""

    entry: RegisterEntry
    cells: tuple[tuple[str, str, str], ...]
    proved: EditionCoverage | None
    checked: int
    inspected: int


@dataclass(frozen=True)
class Group:
    """A part of the system with its lines; None for those without a place."""

    node: SystemNode | None
    path: tuple[SystemNode, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PageTable:
    """The table: the headings of its columns (word, is a number), and the groups."""

    headings: tuple[tuple[str, bool], ...]
    groups: tuple[Group, ...]


def choice_of(request: HttpRequest) -> Choice:
    """Read what is asked for; 404 where a word has no meaning."""
    asked = {name: request.GET.get(name, "").strip()[:100] for name in Choice.__dataclass_fields__}
    choice = Choice(**{**asked, "words": request.GET.get("q", "").strip()[:100]})
    known = {
        choice.origin: ORIGINS,
        choice.level: tuple(Level),
        choice.state: tuple(EntryState),
        choice.columns: tuple(PRESETS),
    }
    if any(value and value not in allowed for value, allowed in known.items()):
        raise Http404("没有这种选择")
    return choice


def chosen_entries(asked: Asked, choice: Choice) -> list[RegisterEntry]:
    """Return the lines of the register asked for; what is over only where it is asked for."""
    over = bool(choice.state) and EntryState(choice.state).is_over
    inside = _nodes_below(asked, choice.part)
    words = choice.words.casefold().split()
    return [
        each
        for each in asked.shown.register(asked.day, over=over)
        if each.concerns(asked.body)
        and (not choice.state or each.state == choice.state)
        and (not choice.owner or each.owner == choice.owner)
        and (not choice.level or each.level == choice.level)
        and (not choice.origin or each.is_own == (choice.origin == "own"))
        and (inside is None or node_in(each.placements, asked.whole.taxonomies, asked.taxonomy.id) in inside)
        and all(word in f"{each.code} {each.number} {each.title}".casefold() for word in words)
    ]


def table_of(asked: Asked, choice: Choice, entries: Sequence[RegisterEntry]) -> PageTable:
    """Return the lines by parts of the system."""
    proved = {each.edition: each for each in coverage(asked.shown.library, asked.day).editions}
    preset = PRESETS.get(choice.columns)
    if preset is None:
        headings = [(word, False) for word in OWN] + [(word, True) for word in ("要求", "机检", "督查")]
    else:
        headings = [(column.heading, column.kind in (CellKind.SERIAL, CellKind.COUNT)) for column, _ in preset]
    groups = []
    for node, found in lines(asked.shown, entries, asked.taxonomy.id):
        path = asked.taxonomy.path(node.code) if node else ()
        rows = tuple(_row(line, preset, proved.get(line.entry.edition)) for line in found)
        groups.append(Group(node, path, rows))
    return PageTable(tuple(headings), tuple(groups))


OWN = ("编号", "名称", "归口部门", "实施日期", "状态")
"""The columns of a page nobody chose others for, before the three that count requirements."""


_LOOKS = {"名称": "whole", "标准名称": "whole", "实施日期": "day"}


def totals_of(asked: Asked) -> dict[str, int]:
    """Return how many own standards are in force and how their requirements are proved."""
    found = coverage(asked.shown.library, asked.day)
    return {
        "standards": len(found.editions),
        "requirements": len(found.clauses),
        "checked": found.totals[Proof.CHECKED],
        "inspected": found.totals[Proof.INSPECTED],
        "planned": sum(each.state.is_ahead for each in asked.whole.register(asked.day)),
    }


def owners_of(asked: Asked) -> list[str]:
    """Return the departments that standards belong to."""
    return sorted({each.owner for each in asked.shown.register(asked.day, over=True) if each.owner})


def states_of(asked: Asked) -> list[str]:
    """Return the states standards can be in, as far as this person may know them."""
    hidden = [] if asked.sees_plans else [each for each in EntryState if each.is_ahead and each != EntryState.ISSUED]
    return [each.value for each in EntryState if each not in hidden]


def codes_of(asked: Asked, part: str, standard: str) -> frozenset[str] | None:
    """Return the codes of the own standards of a part, or the one named; None where neither is asked for."""
    if standard:
        return frozenset({standard})
    if not part:
        return None
    return frozenset(each.code for each in chosen_entries(asked, Choice(part=part, origin="own")))


def _nodes_below(asked: Asked, part: str) -> frozenset[str] | None:
    if not part:
        return None
    if asked.taxonomy.node(part) is None:
        raise Http404(f"这种分类没有 {part}")
    return frozenset({part, *(node.code for _, node in asked.taxonomy.walk(part))})


def _row(line: Line, preset: Any, proved: EditionCoverage | None) -> Row:
    cells = tuple(_own_cells(line.entry)) if preset is None else tuple(_preset_cells(line, preset))
    totals = proved.totals if proved else {Proof.CHECKED: 0, Proof.INSPECTED: 0}
    return Row(line.entry, cells, proved, totals[Proof.CHECKED], totals[Proof.INSPECTED])


def _own_cells(entry: RegisterEntry) -> Iterator[tuple[str, str, str]]:
    day = entry.implemented or entry.planned_on
    said = (entry.number or entry.code, entry.title, entry.owner, str(day or ""), entry.state.value)
    yield from ((word, value, _LOOKS.get(word, "")) for word, value in zip(OWN, said, strict=True))


def _preset_cells(line: Line, preset: Any) -> Iterator[tuple[str, str, str]]:
    for column, read in preset:
        look = "day" if column.kind is CellKind.DAY else _LOOKS.get(column.heading, "")
        yield column.heading, as_text(read(line), column.kind), look
