"""An old register (CSV, Excel) taken over: what is one's own into `planned.csv`, what is others' into `external.csv`.

1. Headings are guessed; a line with a single filled cell is the heading of a group and places the lines below it.
2. A line goes by its number: GB, DB, T/ and industry numbers are others' standards; Q/ numbers and lines without a number
   are the city's own, which stay planned until their text is written.
3. What is known already is left as it is. A line, or a cell of it, that finds no place is kept with the reason, so that
   every line of the source is in one of the three results.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from guiju.model.register import EntryState, Level
from guiju.records.readers import Chunk, Hints, members, read_member
from guiju.standard_system.external import HEADINGS as EXTERNAL_HEADINGS
from guiju.standard_system.planned import HEADINGS as PLANNED_HEADINGS
from guiju.standard_system.register_headings import KNOWN, guess_headings
from guiju.standard_system.system import StandardSystem
from guiju.standard_system.taxonomy_files import PLAN, Taxonomies
from guiju.text.front import FUNCTION_TYPES
from guiju.text.nearest import nearest
from guiju.text.standard_numbers import StandardNumber, read_number

_DAY = re.compile(r"((?:19|20)\d\d)\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?(?:[ T]00:00:00)?")
_STATES = {
    EntryState.IN_FORCE: ("现行", "有效", "在用", "现行有效", "已发布", "已实施"),
    EntryState.WITHDRAWN: ("废止", "作废", "已废止"),
    EntryState.REPLACED: ("被代替", "已代替", "被替代"),
    EntryState.DRAFTING: ("起草", "制定中", "修订中", "在编"),
    EntryState.CONSULTATION: ("征求意见", "征求意见中"),
    EntryState.REVIEW: ("审查", "送审"),
    EntryState.APPROVAL: ("报批",),
    EntryState.ISSUED: ("待实施", "即将实施"),
    EntryState.PLANNED: ("计划", "拟制定", "待制定", "待编制", "空白"),
}
_STATE_OF = {word: state for state, words in _STATES.items() for word in words}
_NOT_EXTERNAL = ("code", "function_type", "owner", "bodies", "planned", "replaces")
_NOT_PLANNED = ("number", "issued", "implemented", "withdrawn", "replaced_by", "replaces", "level")
"""What the two files have no column for: it belongs into the text, or to somebody else's standard."""
_NUMBERING = re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十\d]+[）).、．\s]+)+|[:：]\s*$")


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A line of the source that was not, or not wholly, taken over: where it stands, why, and all its cells.

    `is_taken` where the line itself became a row and only some of its cells found no place.
    """

    table: str
    row: int
    reason: str
    cells: Mapping[str, str]
    is_taken: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a register: rows for the two files, headings used and unused, groups met, and what is left over."""

    planned: tuple[Mapping[str, str], ...]
    external: tuple[Mapping[str, str], ...]
    headings: Mapping[str, str]
    unused: tuple[str, ...]
    groups: int
    rows: int
    left: tuple[LeftOver, ...]


def import_register(path: Path, system: StandardSystem) -> Imported:
    """Read an old register for a system; RecordError when the file cannot be read at all."""
    reading = _Reading(path, system)
    for member in members(path):
        for chunk in read_member(member, Hints(known=KNOWN)):
            reading.take(chunk)
    return Imported(
        tuple(reading.planned.values()),
        tuple(reading.external.values()),
        reading.headings,
        tuple(reading.unused),
        reading.groups,
        reading.rows,
        tuple(reading.left),
    )


@dataclass(slots=True)
class _Reading:
    """The taking over of one register."""

    path: Path
    system: StandardSystem
    planned: dict[str, Mapping[str, str]] = field(default_factory=dict)
    external: dict[str, Mapping[str, str]] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    unused: dict[str, None] = field(default_factory=dict)
    left: list[LeftOver] = field(default_factory=list)
    groups: int = 0
    rows: int = 0
    placement: str = ""
    counted: Counter[str] = field(default_factory=Counter)

    def take(self, chunk: Chunk) -> None:
        guessed = guess_headings(chunk.columns)
        self.headings |= guessed
        self.unused |= dict.fromkeys(name for name in chunk.columns if name not in guessed)
        self.placement = _placement_of(chunk.table, self.system.taxonomies) or ""
        for broken in chunk.broken:
            self.rows += 1
            self.left.append(LeftOver(chunk.table, broken.row, "这一行读不出各格。", {"原文": broken.text}))
        for number, cells in zip(chunk.rows.to_pylist(), chunk.cells.to_pylist(), strict=True):
            filled = {name: str(value).strip() for name, value in cells.items() if value and str(value).strip()}
            if filled:
                self.rows += 1
                self.line(chunk.table, number, filled, guessed)

    def line(self, table: str, row: int, cells: Mapping[str, str], guessed: Mapping[str, str]) -> None:
        values = {guessed[name]: value for name, value in cells.items() if name in guessed}
        reasons = [f"“{name}”一列没有对应的字段" for name in cells if name not in guessed]
        if "title" not in values:
            if len(cells) == 1:
                self.groups += 1
                self.placement = _placement_of(next(iter(cells.values())), self.system.taxonomies) or self.placement
            else:
                self.left.append(LeftOver(table, row, "没有标准名称。", cells))
            return
        number = read_number(values.get("number", ""))
        if values.get("number") and number is None:
            reasons.append(f"“{values['number']}”不是标准编号，按自己的标准列入")
        if number is not None and number.level is not Level.INTERNAL:
            is_taken = self.add_external(values, number, reasons)
            reasons += _homeless(values, _NOT_EXTERNAL, guessed) if is_taken else []
        else:
            is_taken = self.add_planned(values, number, reasons)
            reasons += _homeless(values, _NOT_PLANNED, guessed) if is_taken else []
        if reasons:
            self.left.append(LeftOver(table, row, "；".join(reasons) + "。", cells, is_taken))

    def add_external(self, values: Mapping[str, str], number: StandardNumber, reasons: list[str]) -> bool:
        if number.level is None or number.year is None:
            reasons.append(
                f"{number} 不是国内标准，没有列入" if number.level is None else f"{number} 没有年份，没有列入"
            )
            return False
        if self.system.external.find(str(number)) or str(number) in self.external:
            reasons.append(f"{number} 已经登记，照旧")
            return False
        state = self.state(values, EntryState.IN_FORCE, reasons)
        if state.is_ahead and state is not EntryState.ISSUED:
            reasons.append(f"外部标准没有“{state.value}”这种状态，改写为现行")
            state = EntryState.IN_FORCE
        row = {
            "number": str(number),
            "title": values["title"],
            "level": number.level.value,
            "status": state.value,
            **{name: self.day(values, name, reasons) for name in ("issued", "implemented", "withdrawn")},
            "replaced_by": values.get("replaced_by", ""),
            "placement": self.placed(values, reasons),
            "ground": f"导入自 {self.path.name}",
        }
        self.external[str(number)] = {name: row[name] for name in EXTERNAL_HEADINGS}
        return True

    def add_planned(self, values: Mapping[str, str], number: StandardNumber | None, reasons: list[str]) -> bool:
        placement = self.placed(values, reasons)
        same = next((code for code, title in self.own() if title == values["title"]), None)
        code = same or values.get("code") or self.code(number, placement)
        if code in {known for known, _ in self.own()}:
            reasons.append(f"{code} 已经有了，照旧")
            return False
        state = self.state(values, EntryState.PLANNED, reasons)
        if not state.is_ahead:
            reasons.append(f"“{state.value}”的文本还没有导入，先列为起草")
            state = EntryState.DRAFTING
        row = {
            "code": code,
            "title": values["title"],
            "function_type": _function_type(values),
            "owner": values.get("owner", ""),
            "placement": placement,
            "bodies": "；".join(self.bodies(values, reasons)),
            "state": state.value,
            "planned": self.day(values, "planned", reasons),
        }
        self.planned[code] = {name: row[name] for name in PLANNED_HEADINGS}
        return True

    def own(self) -> Iterator[tuple[str, str]]:
        """Yield code and title of every standard the city has, plans or has just taken over."""
        yield from ((each.code, each.title) for each in self.system.planned)
        yield from ((row["code"], row["title"]) for row in self.planned.values())
        for code, standard in self.system.library.standards.items():
            yield from ((code, each.title) for each in standard.editions)

    def state(self, values: Mapping[str, str], usual: EntryState, reasons: list[str]) -> EntryState:
        written = values.get("status", "")
        if written and written not in _STATE_OF:
            reasons.append(f"不认得状态“{written}”，按{usual.value}列入")
        return _STATE_OF.get(written, usual)

    def day(self, values: Mapping[str, str], name: str, reasons: list[str]) -> str:
        written = values.get(name, "")
        found = _DAY.fullmatch(written)
        try:
            day = date(*(int(each) for each in found.groups())) if found else None
        except ValueError:
            day = None
        if written and day is None:
            reasons.append(f"“{written}”读不出是哪一天")
        return day.isoformat() if day else ""

    def bodies(self, values: Mapping[str, str], reasons: list[str]) -> Iterator[str]:
        for part in re.split(r"[、，,；;\s]+", values.get("bodies", "")):
            if part in self.system.bodies:
                yield part
            elif part and part not in ("全部", "所有", "各主体"):
                reasons.append(f"“{part}”不在五类主体之中")

    def placed(self, values: Mapping[str, str], reasons: list[str]) -> str:
        """Return the placement of a line: by its number in the system, its part, or the group it stands in."""
        for name in ("system", "part"):
            written = values.get(name, "")
            found = _placement_of(written, self.system.taxonomies) if written else None
            if found:
                return found
            if written:
                reasons.append(f"“{written}”在分类里找不到")
        return self.placement

    def code(self, number: StandardNumber | None, placement: str) -> str:
        """Return a code for the folder: `TG-201` for the serial TG201, else one counted within its part."""
        parts = re.fullmatch(r"([A-Z]+)(\d[\d.]*)", number.serial) if number else None
        if parts:
            return f"{parts[1]}-{parts[2]}"
        if number:
            return number.serial
        letters = re.sub(r"[^A-Z]", "", placement.rsplit(":", maxsplit=1)[-1]) or "NEW"
        while True:
            self.counted[letters] += 1
            code = f"{letters}-{900 + self.counted[letters]}"
            if code not in self.system.library.standards and all(each.code != code for each in self.system.planned):
                return code


def _homeless(values: Mapping[str, str], fields: tuple[str, ...], guessed: Mapping[str, str]) -> list[str]:
    """Return a reason for the cells that have a meaning and no column to stand in."""
    names = [heading for heading, field in guessed.items() if field in fields and field in values]
    return [f"{'、'.join(f'“{name}”' for name in names)}没有列可放，成文时写进文本"] if names else []


def _function_type(values: Mapping[str, str]) -> str:
    """Return the type a column or the end of the title tells, 规范 where neither does."""
    written = values.get("function_type", "")
    ending = next((each for each in FUNCTION_TYPES if values["title"].endswith(each)), None)
    return written if written in FUNCTION_TYPES else ending or FUNCTION_TYPES[0]


def _placement_of(written: str, taxonomies: Taxonomies) -> str | None:
    """Return the node a code, a number in the system or a name means: of the plan first, then of any taxonomy."""
    text = _NUMBERING.sub("", written).strip()
    code = re.match(r"[A-Z]+\d*", text)
    for name in (PLAN, *(each for each in taxonomies.by_id if each != PLAN)):
        tree = taxonomies.by_id[name]
        node = tree.node(text) or (tree.node(code[0]) if code else None)
        by_name = {each.name: each for each in tree.nodes}
        bare = text.removesuffix("体系").removesuffix("标准")
        node = node or by_name.get(text) or by_name.get(bare) or by_name.get(f"{bare}标准体系")
        if node is None and name == PLAN and len(bare) >= 3:
            near = nearest(bare, by_name, 0.75)
            node = by_name[near] if near else None
        if node is not None:
            return node.code if name == PLAN else f"{name}:{node.code}"
    return None
