"""What the public may see: what was published, and nothing about any person."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from guiju.engines.sql.relations import relation
from guiju.goals.publication import FOLDER, WHOLE_CITY
from guiju.records.kinds import kind
from guiju.verdicts.query import ask
from guiju_web.ui.city import City

GUIDE_FIELDS = (
    "item_code", "item_name", "item_type", "office_name", "case_type", "use_level", "legal_basis", "accept_condition",
    "statutory_limit", "statutory_unit", "promised_limit", "promised_unit", "special_procedures", "is_fee", "fee_basis",
    "visits_limit", "is_online", "in_hall", "result_name", "supervise_way",
)  # fmt: skip
"""The elements of a service guide (GB/T 36114-2018) that records of items hold."""


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


def publications(city: City) -> list[Publication]:
    """Return what was published for the whole city, newest first."""
    found = []
    for path in (city.workspace.root / FOLDER / WHOLE_CITY).glob("*.json"):
        content = json.loads(path.read_text("utf-8"))
        found.append(Publication(path.stem, datetime.fromisoformat(content["published_at"]), content["figures"]))
    return sorted(found, key=lambda each: (each.at, each.period), reverse=True)


def guides(city: City, wanted: str, after: str, most: int) -> list[dict[str, Any]]:
    """Return items in force whose name holds a word, ordered by code, beginning behind one."""
    if city.snapshot is None:
        return []
    day = _day(city)
    return ask(
        f"SELECT item_code, item_name, office_name, case_type FROM {relation(kind('item'), city.snapshot)} "
        "WHERE (valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to > ?) "
        "AND contains(item_name, ?) AND item_code > ? ORDER BY item_code LIMIT ?",
        [day, day, wanted, after, most],
    )


def guide(city: City, code: str) -> list[tuple[str, Any]] | None:
    """Return the elements of an item's guide in force, word and value; None where there is no such item."""
    if city.snapshot is None:
        return None
    day = _day(city)
    rows = ask(
        f"SELECT {', '.join(GUIDE_FIELDS)} FROM {relation(kind('item'), city.snapshot)} WHERE item_code = ? "
        "AND (valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to > ?) "
        "ORDER BY item_version DESC LIMIT 1",
        [code, day, day],
    )
    if not rows:
        return None
    fields = {each.name: each.chinese for each in kind("item").fields}
    return [(fields[name], rows[0][name]) for name in GUIDE_FIELDS if rows[0][name] is not None]


def _day(city: City) -> date:
    assert city.judged is not None
    return city.judged.run.as_of.date()
