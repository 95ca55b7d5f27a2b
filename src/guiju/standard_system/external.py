"""The register of external standards, `external.csv`: what is in force on a day, and what took its place.

A dated reference (`GB/T 1.1—2020`) names one edition; an undated one (`GB/T 1.1`) the newest on the day in question.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path

from guiju.errors import Problem
from guiju.model.register import EntryState, ExternalStandard, Level
from guiju.standard_system.sheets import SheetRow, read_sheet
from guiju.text.standard_numbers import StandardNumber, canonical, read_number

FILE = "external.csv"
HEADINGS = (
    "number", "title", "level", "status", "issued", "implemented", "withdrawn", "replaced_by", "placement", "ground",
)  # fmt: skip
STATES = (EntryState.IN_FORCE, EntryState.REPLACED, EntryState.WITHDRAWN, EntryState.ISSUED)


@dataclass(frozen=True, slots=True)
class ExternalRegister:
    """Every external standard known, by canonical number."""

    standards: tuple[ExternalStandard, ...] = ()
    _by_number: Mapping[str, ExternalStandard] = field(init=False, repr=False, compare=False)
    _by_serial: Mapping[str, tuple[ExternalStandard, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_number", {each.number: each for each in self.standards})
        object.__setattr__(self, "_by_serial", _by_serial(self.standards))

    def find(self, number: str) -> tuple[ExternalStandard, ...]:
        """Return the editions a reference can mean, newest first: one for a dated number, all for an undated one.

        A standard in parts, referred to as a whole (`GB/T 10001（所有部分）`), means any of them.
        """
        read = read_number(number)
        if read is None:
            return ()
        if read.year is None:
            parts = (each for key, each in self._by_serial.items() if key.startswith(f"{read.undated}."))
            return self._by_serial.get(read.undated) or tuple(chain.from_iterable(parts))
        found = self._by_number.get(str(read))
        return (found,) if found else ()

    def on(self, number: str, day: date) -> ExternalStandard | None:
        """Return the edition a reference means on a day: for an undated one that in force, else the newest known."""
        found = self.find(number)
        in_force = (each for each in found if each.state_on(day) is EntryState.IN_FORCE)
        return next(in_force, None) or next(iter(found), None)

    def status(self, number: str, day: date) -> EntryState | None:
        """Return the state of a reference on a day, None for a standard nobody registered."""
        found = self.on(number, day)
        return found.state_on(day) if found else None

    def successor(self, number: str, day: date) -> ExternalStandard | None:
        """Return what replaces a standard on a day, followed to the end; None where nothing registered does."""
        seen = {canonical(number)}
        found = self.on(number, day)
        newest: ExternalStandard | None = None
        while found is not None and found.replaced_by and found.state_on(day).is_over:
            found = self.on(found.replaced_by, day)
            if found is None or found.number in seen:
                break
            seen.add(found.number)
            newest = found
        return newest


def read_external(library: Path) -> tuple[ExternalRegister, tuple[Problem, ...]]:
    """Read `external.csv` of a folder of standards; rows in doubt are left out and told."""
    problems: list[Problem] = []
    found: dict[str, ExternalStandard] = {}
    for row in read_sheet(library / FILE, HEADINGS, problems):
        standard = _standard(row)
        if standard is None:
            continue
        if standard.number in found:
            what = f"{standard.number} 登记了两次，前一次在第{found[standard.number].place.line}行。"
            row.complain("duplicate_number", what, "两行说的可能不一样。", "请合并成一行。")
        else:
            found[standard.number] = standard
    return ExternalRegister(tuple(found.values())), tuple(problems)


def _standard(row: SheetRow) -> ExternalStandard | None:
    before = len(row.problems)
    number = read_number(row.text("number", required=True))
    level = row.choice("level", tuple(Level))
    status = row.choice("status", STATES)
    title = row.text("title", required=True)
    issued, implemented, withdrawn = row.day("issued"), row.day("implemented"), row.day("withdrawn")
    _compare(row, number, issued, implemented, withdrawn)
    if len(row.problems) > before or number is None or level is None or status is None:
        return None
    return ExternalStandard(
        str(number),
        title,
        Level(level),
        EntryState(status),
        issued,
        implemented,
        withdrawn,
        canonical(row.text("replaced_by")),
        row.text("placement"),
        row.text("ground"),
        row.place,
    )


def _compare(
    row: SheetRow,
    number: StandardNumber | None,
    issued: date | None,
    implemented: date | None,
    withdrawn: date | None,
) -> None:
    if number is None:
        what = f"“{row.text('number')}”不是标准编号。"
        row.complain("bad_number", what, "引用找不到它。", "请照标准封面写，如 GB/T 1.1—2020。")
    elif number.year is None:
        what = f"{number} 没有年份。"
        row.complain("undated_number", what, "哪一版现行、哪一版被代替说不清楚。", "请写上年份。")
    if issued and implemented and implemented < issued:
        row.complain("dates_crossed", "实施日期早于发布日期。", "两个日期有一个是错的。", "请核对标准封面。")
    if implemented and withdrawn and withdrawn <= implemented:
        row.complain("dates_crossed", "废止日期不晚于实施日期。", "这样它一天也没有生效过。", "请核对公告。")


def _by_serial(standards: Iterable[ExternalStandard]) -> dict[str, tuple[ExternalStandard, ...]]:
    grouped: dict[str, list[tuple[int, ExternalStandard]]] = {}
    for each in standards:
        number = read_number(each.number)
        if number is not None:
            grouped.setdefault(number.undated, []).append((number.year or 0, each))
    newest_first = {key: sorted(group, key=lambda pair: -pair[0]) for key, group in grouped.items()}
    return {key: tuple(each for _, each in group) for key, group in newest_first.items()}
