"""The general framework (总体框架) of a city, `framework.yaml`: policy, goals, duties, organisation, what stands above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from guiju.errors import Place, Problem
from guiju.text.nearest import suggestion
from guiju.text.page import Page
from guiju.text.placed_yaml import Entry, read_yaml
from guiju.text.shapes import FieldRule, Shape, read_fields

FILE = "framework.yaml"

_FRAMEWORK = (
    FieldRule("city", required=True),
    FieldRule("name", required=True),
    FieldRule("issued", Shape.DATE),
    FieldRule("issued_by"),
    FieldRule("policy", Shape.ANY),
    FieldRule("goals", Shape.ANY),
    FieldRule("duties", Shape.ANY),
    FieldRule("organisation", Shape.ANY),
    FieldRule("above", Shape.ANY),
)
_POLICY = (FieldRule("text", required=True), FieldRule("because", Shape.TEXTS))
_GOAL = (
    FieldRule("number", Shape.INTEGER, required=True, between=(1, 99)),
    FieldRule("name", required=True),
    FieldRule("target", required=True),
    FieldRule("meaning"),
    FieldRule("measured_by"),
    FieldRule("owner"),
)
_DUTY = (
    FieldRule("unit", required=True),
    FieldRule("made_of"),
    FieldRule("duties", Shape.TEXTS, required=True),
)
_UNIT = (FieldRule("unit", required=True), FieldRule("parent"), FieldRule("bodies", Shape.TEXTS))
_ABOVE = (FieldRule("name", required=True), FieldRule("documents", Shape.TEXTS, required=True))


@dataclass(frozen=True, slots=True)
class Policy:
    """The policy in one sentence, and what each part of it means."""

    text: str
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalStatement:
    """A goal as the framework states it: its target in words, the standard that says how it is measured, its owner."""

    number: int
    name: str
    target: str
    meaning: str = ""
    measured_by: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """What a unit is made of and has to do for the standard system."""

    unit: str
    made_of: str
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A box of the organisation chart; `bodies` is empty for units of the whole city."""

    name: str
    parent: str | None = None
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Above:
    """Laws and documents the system follows and does not contain: a dashed frame above the diagram."""

    name: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Framework:
    """Everything the general framework says; a city without the file has an empty one under its name."""

    city: str = ""
    name: str = "标准体系"
    issued: date | None = None
    issued_by: str = ""
    policy: Policy | None = None
    goals: tuple[GoalStatement, ...] = ()
    duties: tuple[Duty, ...] = ()
    organisation: tuple[Unit, ...] = ()
    above: tuple[Above, ...] = ()

    def chart(self, body: str | None = None) -> tuple[Unit, ...]:
        """Return the organisation of one kind of body with the units of the whole city above it, or of all."""
        return tuple(each for each in self.organisation if body is None or not each.bodies or body in each.bodies)


def read_framework(library: Path) -> tuple[Framework, tuple[Problem, ...]]:
    """Read `framework.yaml` of a folder of standards; parts in doubt are left out and told."""
    path = library / FILE
    if not path.is_file():
        return Framework(), ()
    page = Page(FILE, path.read_text("utf-8", errors="replace"))
    entry = read_yaml(page, 1, len(page.lines) + 1)
    framework = _framework(page, entry) if entry is not None else Framework()
    return framework, tuple(sorted(page.problems))


def _framework(page: Page, entry: Entry) -> Framework:
    values = read_fields(page, entry, _FRAMEWORK, "总体框架").values
    policy = _part(page, entry, "policy", _POLICY)
    return Framework(
        city=values.get("city", ""),
        name=values.get("name", "标准体系"),
        issued=values.get("issued"),
        issued_by=values.get("issued_by", ""),
        policy=Policy(policy["text"], tuple(policy.get("because", ()))) if "text" in policy else None,
        goals=tuple(GoalStatement(**each) for each in _parts(page, entry, "goals", _GOAL)),
        duties=tuple(
            Duty(each["unit"], each.get("made_of", ""), tuple(each["duties"]))
            for each in _parts(page, entry, "duties", _DUTY)
        ),
        organisation=tuple(_units(page, entry)),
        above=tuple(Above(each["name"], tuple(each["documents"])) for each in _parts(page, entry, "above", _ABOVE)),
    )


def _part(page: Page, entry: Entry, name: str, rules: Sequence[FieldRule]) -> Mapping[str, Any]:
    part = entry.value.get(name) if isinstance(entry.value, dict) else None
    return read_fields(page, part, rules, name).values if part is not None else {}


def _parts(page: Page, entry: Entry, name: str, rules: Sequence[FieldRule]) -> Iterator[Mapping[str, Any]]:
    """Yield the values of each item of a list; items that lack what they must have are told and passed over."""
    listed = entry.value.get(name) if isinstance(entry.value, dict) else None
    if listed is None:
        return
    if not isinstance(listed.value, list):
        page.complain("wrong_type", listed.place, f"{name} 不是列表。", "程序读不出其中的项。", "请每项以 - 开头。")
        return
    required = {rule.name for rule in rules if rule.required}
    for each in listed.value:
        values = read_fields(page, each, rules, f"{name} 的一项").values
        if required <= values.keys():
            yield values


def _units(page: Page, entry: Entry) -> Iterator[Unit]:
    """Yield the units of the chart, each after its parent: a parent nobody named above is told."""
    seen: set[str] = set()
    for each in _parts(page, entry, "organisation", _UNIT):
        unit = Unit(each["unit"], each.get("parent"), tuple(each.get("bodies", ())))
        if unit.parent is not None and unit.parent not in seen:
            what = f"{unit.name}的上级“{unit.parent}”不在它前面。"
            page.complain("unknown_parent", _place(page, entry, unit.name), what, "图上连不上。", _near(unit, seen))
        elif unit.name in seen:
            what = f"组织架构里“{unit.name}”写了两次。"
            page.complain("duplicate_unit", _place(page, entry, unit.name), what, "图上分不清谁属于谁。", "请换名称。")
        else:
            seen.add(unit.name)
            yield unit


def _near(unit: Unit, seen: set[str]) -> str:
    return suggestion(unit.parent or "", sorted(seen)) if seen else "请先写上级。"


def _place(page: Page, entry: Entry, name: str) -> Place:
    listed = entry.value.get("organisation") if isinstance(entry.value, dict) else None
    for each in listed.value if listed is not None and isinstance(listed.value, list) else ():
        unit = each.value.get("unit") if isinstance(each.value, dict) else None
        if unit is not None and unit.written == name:
            return unit.place
    return Place(page.file)
