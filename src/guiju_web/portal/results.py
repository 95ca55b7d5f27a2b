"""What a city published, to read and to take away: figures with what they mean, as JSON, CSV and Excel."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from guiju.goals.figure import GoalVerdict
from guiju.goals.publication import FOLDER, WHOLE_CITY
from guiju.reports.sheet import CellKind, Sheet, SheetColumn, SheetRow
from guiju.standard_system.framework import GoalStatement
from guiju_web.ui.city import City

OPEN_FIELDS = (
    "goal", "name", "english", "value", "numerator", "denominator", "exceptions", "undetermined", "exclusions",
    "interval", "target", "verdict",
)  # fmt: skip
"""What of a published figure is open data: the figure, and nothing about where it was worked out."""
COLUMNS = (
    SheetColumn("期间", "period"),
    SheetColumn("目标", "goal", CellKind.SERIAL, 0.5),
    SheetColumn("名称", "name", breadth=1.4),
    SheetColumn("值（%）", "value", CellKind.COUNT),
    SheetColumn("分子", "numerator", CellKind.COUNT),
    SheetColumn("分母", "denominator", CellKind.COUNT),
    SheetColumn("例外", "exceptions", CellKind.COUNT),
    SheetColumn("其中无法判定", "undetermined", CellKind.COUNT),
    SheetColumn("剔除", "exclusions", breadth=2.4),
    SheetColumn("目标值（%）", "target", CellKind.COUNT),
    SheetColumn("结论", "verdict"),
    SheetColumn("公布日期", "published on", CellKind.DAY),
)


@dataclass(frozen=True)
class Publication:
    """The figures published for one period of the whole city."""

    period: str
    at: datetime
    figures: Mapping[str, Mapping[str, Any]]

    @property
    def goals(self) -> list[Mapping[str, Any]]:
        """The eight goals, without the lines beside them."""
        return sorted((each for name, each in self.figures.items() if "/" not in name), key=lambda each: each["goal"])

    def as_open_results(self) -> dict[str, Any]:
        """Return the publication as open data."""
        goals = [{name: each.get(name) for name in OPEN_FIELDS} for each in self.goals]
        return {"period": self.period, "published_at": self.at.isoformat(), "goals": goals}


def publications(city: City) -> list[Publication]:
    """Return what was published for the whole city, newest first."""
    found = []
    for path in (city.workspace.root / FOLDER / WHOLE_CITY).glob("*.json"):
        content = json.loads(path.read_text("utf-8"))
        found.append(Publication(path.stem, datetime.fromisoformat(content["published_at"]), content["figures"]))
    return sorted(found, key=lambda each: (each.at, each.period), reverse=True)


def with_meanings(
    publication: Publication, goals: Sequence[GoalStatement]
) -> list[tuple[Mapping[str, Any], GoalStatement | None]]:
    """Return each goal beside what the framework of the city says it means."""
    by_number = {each.number: each for each in goals}
    return [(each, by_number.get(each["goal"])) for each in publication.goals]


def figures_sheet(publication: Publication, city_name: str) -> Sheet:
    """Make a publication into a sheet."""
    title = f"{city_name}政务服务标准化八项目标"
    rows = tuple(_row(publication, each) for each in publication.goals)
    note = "例外是不符合的和无法判定的；百分比只截断不进位；剔除的逐条写明理由。"
    return Sheet("八项目标", title, publication.period, COLUMNS, rows, (note,))


def _row(publication: Publication, figure: Mapping[str, Any]) -> SheetRow:
    left_out = "，".join(f"{reason} {n}" for reason, n in figure["exclusions"].items())
    numbers = (figure[name] for name in ("value", "numerator", "denominator", "exceptions", "undetermined"))
    verdict = GoalVerdict(figure["verdict"]).chinese
    head = (publication.period, figure["goal"], figure["name"])
    return SheetRow((*head, *numbers, left_out or None, figure["target"], verdict, publication.at.date()))
