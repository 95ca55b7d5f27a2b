"""Service items of the demo city: about 2,000, each with its limits, papers and fees, some with a second version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from guiju.demo.codes import item_code
from guiju.demo.offices import AGENCY, DEPARTMENT, TOWN, TRADING, Office
from guiju.demo.words import word_list

LISTED_ON = date(2022, 11, 1)
"""The day the cleaned list of items took effect, and the pilot's standards with it."""

REVISED_ON = (date(2023, 7, 1), date(2024, 1, 1))

_PROMISES = (2, 3, 5, 5, 7, 7, 10, 10, 15, 20)
_STATUTES = (10, 20, 20, 30, 45)
_INSTANT_SHARE = {
    "公共服务": 0.75,
    "行政确认": 0.5,
    "行政给付": 0.3,
    "行政许可": 0.35,
    "其他行政权力": 0.4,
    "行政奖励": 0.1,
}
_CERTIFIED_SHARE = {
    "公共服务": 0.15,
    "行政确认": 0.7,
    "行政给付": 0.0,
    "行政许可": 1.0,
    "其他行政权力": 0.2,
    "行政奖励": 0.6,
}
_CATALOG_TYPES = {
    "行政许可": "01",
    "行政给付": "05",
    "行政确认": "07",
    "行政奖励": "08",
    "其他行政权力": "10",
    "公共服务": "20",
}
_ACTION_DEMAND = {"注销": 0.2, "停发": 0.1, "撤销": 0.1, "复核": 0.2, "更正": 0.3, "查询": 1.5, "证明出具": 2.0}
_SPECIALS = {
    "行政许可": ("检验检测检疫", "鉴定", "专家评审", "听证", "招标拍卖", "公示", "现场勘验"),
    "行政确认": ("鉴定", "检验检测检疫", "公示", "现场勘验"),
    "行政给付": ("鉴定", "公示", "现场勘验"),
    "行政奖励": ("专家评审", "公示"),
    "其他行政权力": ("专家评审", "检验检测检疫", "现场勘验"),
    "公共服务": ("现场勘验", "公示"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One version of one service item; fields are those of the record kind, but for two.

    `weight` is the item's share of its kind of demand, 0 where nobody ever applies. `budget` is the number of working
    days within which the office keeps every limit with certainty; for limits in working days it is the promise itself.
    """

    item_code: str
    item_version: int
    item_name: str
    catalog_code: str
    item_type: str
    state: str
    valid_from: date
    valid_to: date | None
    legal_basis: str
    basis_from: date
    office_code: str
    office_name: str
    use_level: str
    case_type: str
    statutory_limit: int
    statutory_unit: str
    promised_limit: int
    promised_unit: str
    special_procedures: str | None
    is_fee: bool
    fee_basis: str | None
    fee_amount: float | None
    visits_limit: int
    is_online: bool
    in_hall: bool
    needs_separation: bool
    result_name: str | None
    accept_condition: str
    supervise_way: str
    weight: float
    budget: int


def build_items(offices: tuple[Office, ...], rng: Random) -> tuple[Item, ...]:
    """Build every office's items, ordered by office; a second version follows its first."""
    weights = _weights(rng)
    found: list[Item] = []
    for office, serial, subject in _subjects(offices):
        kind = next(row for row in word_list("actions") if row["type"] == subject["type"])
        for number, action in enumerate(kind["actions"].split(";"), 1):
            catalog = f"00{_CATALOG_TYPES[kind['item_type']]}{serial // 100:02d}{serial % 100:03d}{number:03d}"
            weight = next(weights) * _ACTION_DEMAND.get(action, 1.0)
            item = _item(office, subject, kind["item_type"], action, catalog, weight, rng)
            found += _versions(item, rng)
    return tuple(found)


def _subjects(offices: tuple[Office, ...]) -> Iterator[tuple[Office, int, dict[str, str]]]:
    """Pair offices with the subjects they deal in; `serial` is the subject's place in the catalogue."""
    departments = [each for each in offices if each.kind == DEPARTMENT]
    for place, (office, row) in enumerate(zip(departments, word_list("departments"), strict=True), 1):
        for number, text in enumerate(row["subjects"].split(";"), 1):
            name, kind = text.split(":")
            yield office, place * 100 + number, {**row, "subject": name, "type": kind}
    for office in (each for each in offices if each.kind == TOWN):
        for number, row in enumerate(word_list("town_subjects"), 1):
            yield office, 9000 + number, row
    for kind, place in ((TRADING, 9100), (AGENCY, 9200)):
        office = next(each for each in offices if each.kind == kind)
        rows = [row for row in word_list("centre_subjects") if row["office"] == kind]
        for number, row in enumerate(rows, 1):
            yield office, place + number, row


def _item(
    office: Office, subject: dict[str, str], item_type: str, action: str, catalog: str, weight: float, rng: Random
) -> Item:
    instant = rng.random() < _INSTANT_SHARE[item_type]
    name = subject["subject"] + action
    certified = action not in ("注销", "查询", "停发", "撤销") and rng.random() < _CERTIFIED_SHARE[item_type]
    promise, unit, statute, statutory_unit, budget = _limits(instant, rng)
    amount = float(rng.choice((5, 10, 20, 70, 100, 550))) if rng.random() < 0.08 else None
    working = unit == statutory_unit == "工作日"
    return Item(
        item_code=item_code(office.code, 5 if office.kind == TOWN else 4, catalog),
        item_version=1,
        item_name=name,
        catalog_code=catalog,
        item_type=item_type,
        state="在用",
        valid_from=LISTED_ON,
        valid_to=None,
        legal_basis=subject["law"],
        basis_from=date.fromisoformat(subject["law_from"]),
        office_code=office.code,
        office_name=office.name,
        use_level="镇级" if office.kind == TOWN else "县级",
        case_type="即办件" if instant else "承诺件",
        statutory_limit=statute,
        statutory_unit=statutory_unit,
        promised_limit=promise,
        promised_unit=unit,
        special_procedures=_special(item_type, rng) if not instant and working and rng.random() < 0.6 else None,
        is_fee=amount is not None,
        fee_basis="《江海省行政事业性收费目录》" if amount is not None else None,
        fee_amount=amount,
        visits_limit=0 if rng.random() < 0.15 else 1,
        is_online=rng.random() < 0.95,
        in_hall=True,
        needs_separation=item_type == "行政许可" and rng.random() < 0.6,
        result_name=f"{subject['subject']}{'许可证' if item_type == '行政许可' else '证明'}" if certified else None,
        accept_condition=f"申请办理{name}的自然人、法人和其他组织，符合{subject['law']}规定的条件。",
        supervise_way="12345",
        weight=weight,
        budget=budget,
    )


def _limits(instant: bool, rng: Random) -> tuple[int, str, int, str, int]:
    """Draw promise, its unit, statute, its unit and the working days that keep both.

    A statutory limit in working days leaves at least five more than the promise, in other units far more: what runs on
    one clock only (公示 and 现场勘验 stop the promise alone) still ends within the other.
    """
    if instant:
        return rng.choice((0, 0, 1)), "工作日", rng.choice((5, 10, 20)), "工作日", 0
    chance = rng.random()
    if chance < 0.03:
        promise = rng.choice((15, 30))
        return promise, "自然日", promise + 30, "自然日", {15: 5, 30: 12}[promise]
    if chance < 0.04:
        return 1, "月", 3, "月", 12
    promise = rng.choice(_PROMISES)
    if chance < 0.08:
        return promise, "工作日", promise * 3 + 30, "自然日", promise
    return promise, "工作日", rng.choice([each for each in _STATUTES if each >= promise + 5]), "工作日", promise


def _special(item_type: str, rng: Random) -> str:
    return ",".join(sorted(rng.sample(_SPECIALS[item_type], rng.choice((1, 1, 2)))))


def _versions(item: Item, rng: Random) -> tuple[Item, ...]:
    """Return the item, or two versions of it: one in ten promises in working days is shortened mid-pilot."""
    if (
        item.case_type == "即办件"
        or item.budget != item.promised_limit
        or item.promised_limit < 5
        or rng.random() >= 0.2
    ):
        return (item,)
    revised_on = rng.choice(REVISED_ON)
    shorter = item.promised_limit - rng.choice((1, 2))
    second = replace(item, item_version=2, valid_from=revised_on, promised_limit=shorter, budget=shorter)
    return (replace(item, valid_to=revised_on), second)


def _weights(rng: Random) -> Iterator[float]:
    """Yield demand as it is met: a few items draw most of it, every fourth item none."""
    while True:
        yield 0.0 if rng.random() < 0.25 else 1.0 / (0.02 + rng.random()) ** 1.2
