"""Offices and windows of the demo city: one tree from the city down to its village stations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from guiju.demo.codes import credit_code
from guiju.demo.words import word_list

CITY = "临汐市"
CENTRE = "政务服务中心"
TRADING = "公共资源交易中心"
AGENCY = "政务服务代办中心"
TOWN = "镇（园区）便民服务中心"
VILLAGE = "村（社区）便民服务站"
DEPARTMENT = "部门"

OPENED_ON = date(2022, 8, 1)
"""The pilot's first day: the tree is taken to stand since then."""

_TOWN_WINDOWS = 5
_CENTRE_WINDOWS = 4


@dataclass(frozen=True, slots=True)
class Office:
    """One office: `kind` is one of the office kinds of the records, `parent` the code of the office above it."""

    code: str
    name: str
    kind: str
    parent: str | None
    opened_on: date = OPENED_ON


@dataclass(frozen=True, slots=True)
class Window:
    """One service window; `office_code` is whose work it does."""

    id: str
    office_code: str


def build_offices() -> tuple[Office, ...]:
    """Build the tree: the city, its three centres, the departments under the service centre, towns and villages."""
    city = Office(credit_code("机关", 1), f"{CITY}人民政府", "市", None)
    centres = [
        Office(credit_code("事业", 10 + serial), CITY + kind, kind, city.code)
        for serial, kind in enumerate((CENTRE, TRADING, AGENCY))
    ]
    departments = [
        Office(
            credit_code(row["nature"], 100 + serial), row["name"].replace("市", CITY, 1), DEPARTMENT, centres[0].code
        )
        for serial, row in enumerate(word_list("departments"))
    ]
    towns = [
        Office(credit_code("事业", 300 + serial), row["name"], TOWN, city.code)
        for serial, row in enumerate(word_list("towns"))
    ]
    return (city, *centres, *departments, *towns, *_villages(towns))


def build_windows(offices: tuple[Office, ...], rng: Random) -> tuple[Window, ...]:
    """Give every department one or two windows of the hall, every centre and town a few, every station one."""
    windows: list[Window] = []
    for office in offices:
        letter, count = _window_plan(office.kind, rng)
        start = sum(each.id.startswith(letter) for each in windows)
        windows += [Window(f"{letter}{start + serial:03d}", office.code) for serial in range(1, count + 1)]
    return tuple(windows)


def _window_plan(kind: str, rng: Random) -> tuple[str, int]:
    match kind:
        case "部门":
            return "A", rng.choice((1, 1, 2))
        case "镇（园区）便民服务中心":
            return "T", _TOWN_WINDOWS
        case "村（社区）便民服务站":
            return "V", 1
        case "市" | "政务服务中心":
            return "A", 0
        case _:
            return "B", _CENTRE_WINDOWS


def _villages(towns: list[Office]) -> list[Office]:
    """Name the villages by pairing two word lists so that no name comes twice."""
    firsts = [row["first"] for row in word_list("village_words")]
    seconds = [row["second"] for row in word_list("village_words")]
    names = [
        firsts[serial % len(firsts)] + seconds[(serial * 7 + serial // len(firsts)) % len(seconds)]
        for serial in range(400)
    ]
    parents = [town for town, row in zip(towns, word_list("towns"), strict=True) for _ in range(int(row["villages"]))]
    return [
        Office(credit_code("村（社区）", 1000 + serial), f"{_place(town)}{name}村便民服务站", VILLAGE, town.code)
        for serial, (town, name) in enumerate(zip(parents, dict.fromkeys(names), strict=False))
    ]


def _place(town: Office) -> str:
    return town.name.removesuffix("便民服务中心")
