"""Coverage of matters: which of the city's service and management matters have a standard in force.

`matters.csv` lists the matters and, for each, the standards that govern it: own ones by code (`TG-203`), others' by
number (`GB/T 36112`). A matter is covered on a day when, for every kind of body that has it, one of them is in force
and concerns that body. The rules of national pilots want four fifths of the main matters covered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guiju.errors import Place, Problem
from guiju.model.register import EntryState, RegisterEntry
from guiju.standard_system.sheets import read_sheet
from guiju.text.standard_numbers import read_number

FILE = "matters.csv"
HEADINGS = ("kind", "name", "bodies", "standards")
KINDS = ("服务事项", "管理事项")
THRESHOLD = 0.8
"""The least share of main matters that must have a standard (社会管理和公共服务综合标准化试点)."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Something a body does for people, or to keep itself running; `bodies` is empty where all bodies have it."""

    kind: str
    name: str
    bodies: tuple[str, ...]
    standards: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class MatterCoverage:
    """A matter on a day: the standards in force for it, and the kinds of body none of them concerns."""

    matter: Matter
    in_force: tuple[RegisterEntry, ...]
    ahead: tuple[RegisterEntry, ...]
    uncovered: tuple[str, ...]

    @property
    def is_covered(self) -> bool:
        """Whether every body that has the matter has a standard for it."""
        return not self.uncovered


@dataclass(frozen=True, slots=True)
class MattersCoverage:
    """All matters of a body, or of all bodies, on a day."""

    day: date
    matters: tuple[MatterCoverage, ...]

    @property
    def gaps(self) -> tuple[MatterCoverage, ...]:
        """The matters not covered."""
        return tuple(each for each in self.matters if not each.is_covered)

    def counts(self, kind: str | None = None) -> tuple[int, int]:
        """Return how many matters of a kind, or of both, are covered, and how many there are."""
        chosen = [each for each in self.matters if kind in (None, each.matter.kind)]
        return sum(each.is_covered for each in chosen), len(chosen)

    @property
    def share(self) -> float | None:
        """The share covered, None where there are no matters."""
        covered, total = self.counts()
        return covered / total if total else None

    @property
    def is_enough(self) -> bool:
        """Whether the share reaches what pilots must reach."""
        return self.share is not None and self.share >= THRESHOLD


def read_matters(library: Path) -> tuple[tuple[Matter, ...], tuple[Problem, ...]]:
    """Read `matters.csv` of a folder of standards; rows in doubt are left out and told."""
    problems: list[Problem] = []
    found: dict[tuple[str, str], Matter] = {}
    for row in read_sheet(library / FILE, HEADINGS, problems):
        before = len(problems)
        kind, name = row.choice("kind", KINDS), row.text("name", required=True)
        if kind is not None and (kind, name) in found:
            what = f"{kind}“{name}”列了两次。"
            row.complain("duplicate_matter", what, "覆盖率会算错。", "请删去一行。")
        if len(problems) == before and kind is not None:
            found[kind, name] = Matter(kind, name, row.texts("bodies"), row.texts("standards"), row.place)
    return tuple(found.values()), tuple(problems)


def matters_coverage(
    matters: Sequence[Matter],
    entries: Sequence[RegisterEntry],
    bodies: Sequence[str],
    day: date,
    body: str | None = None,
) -> MattersCoverage:
    """Tell which matters are covered on the day of a register; `bodies` are all kinds of body, `body` one of them."""
    by_name = _by_name(entries)
    chosen = [each for each in matters if body is None or not each.bodies or body in each.bodies]
    return MattersCoverage(day, tuple(_of_matter(each, by_name, (body,) if body else bodies) for each in chosen))


def unknown_standards(matters: Sequence[Matter], entries: Sequence[RegisterEntry]) -> Iterator[Problem]:
    """Yield a problem for each standard of a matter that is in no register."""
    by_name = _by_name(entries)
    for each in matters:
        for name in each.standards:
            if not _named(name, by_name):
                what = f"事项“{each.name}”写的标准 {name} 不在明细表里。"
                remedy = "请核对代号，或者先把它列入 planned.csv、external.csv。"
                yield Problem(each.place, what, "它不能算覆盖。", remedy, "unknown_standard")


def _by_name(entries: Sequence[RegisterEntry]) -> Mapping[str, tuple[RegisterEntry, ...]]:
    named: dict[str, list[RegisterEntry]] = {}
    for each in entries:
        number = read_number(each.number)
        for name in {each.code, *((str(number), number.undated) if number else ())}:
            named.setdefault(name, []).append(each)
    return {name: tuple(group) for name, group in named.items()}


def _named(name: str, by_name: Mapping[str, tuple[RegisterEntry, ...]]) -> tuple[RegisterEntry, ...]:
    number = read_number(name)
    return by_name.get(name) or by_name.get(str(number), ()) if number else by_name.get(name, ())


def _of_matter(
    matter: Matter, by_name: Mapping[str, tuple[RegisterEntry, ...]], bodies: Sequence[str]
) -> MatterCoverage:
    found = [entry for name in matter.standards for entry in _named(name, by_name)]
    in_force = tuple(each for each in found if each.state is EntryState.IN_FORCE)
    concerned = [body for body in bodies if not matter.bodies or body in matter.bodies]
    uncovered = tuple(body for body in concerned if not any(each.concerns(body) for each in in_force))
    ahead = tuple(each for each in found if each.state.is_ahead)
    return MatterCoverage(matter, in_force, ahead, uncovered)
