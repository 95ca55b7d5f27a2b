"""The city as tables of a DuckDB connection: what the queries about cases join to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import Any

import duckdb
import pyarrow as pa

from guiju.clock.calendar import Calendar
from guiju.demo.asking import PICKS, SEATS
from guiju.demo.city import City
from guiju.demo.days import FIRST_DAY, Day, ordinals, receipts, working_days
from guiju.demo.items import Item
from guiju.demo.moments import midnight
from guiju.demo.offices import VILLAGE, Office
from guiju.demo.people import ids_at

Row = dict[str, Any]


def lay_tables(connection: duckdb.DuckDBPyConnection, city: City, calendar: Calendar, cases: int) -> int:
    """Create the tables and lists below; return the ordinal of the pilot's last working day.

    Tables: `days` of arrivals; `picks`, the item each pick stands for, with its limits in both versions; `seats`, the
    ways an office's cases are handled. Lists: `workdays midnights` by ordinal, `ordinals` by day since the first,
    `office_codes office_names` by place, `item_codes item_names result_names` by item, and `watchers`, who inspect.
    What is planned for a later ordinal than the last has not happened.
    """
    working = working_days(calendar)
    days = receipts(calendar, cases, city.seed)
    firsts = [each for each in city.items if each.item_version == 1]
    lay_rows(connection, "days", [_day_row(each) for each in days])
    lay_rows(connection, "picks", _pick_rows(city, firsts, calendar))
    lay_rows(connection, "seats", _seat_rows(city))
    lay_list(connection, "workdays", "DATE", working)
    lay_list(connection, "midnights", "BIGINT", [midnight(each) for each in working])
    lay_list(connection, "ordinals", "INTEGER", ordinals(calendar))
    lay_list(connection, "office_codes", "VARCHAR", [each.code for each in city.offices])
    lay_list(connection, "office_names", "VARCHAR", [each.name for each in city.offices])
    lay_list(connection, "item_codes", "VARCHAR", [each.item_code for each in firsts])
    lay_list(connection, "item_names", "VARCHAR", [each.item_name for each in firsts])
    lay_list(connection, "result_names", "VARCHAR", [each.result_name for each in firsts])
    lay_list(connection, "watchers", "VARCHAR", ids_at(city.people, "标准化专员"))
    return days[-1].ordinal


def lay_list(connection: duckdb.DuckDBPyConnection, name: str, element: str, values: Sequence[Any]) -> None:
    """Keep a list as a variable of the connection; `element` is the SQL type of its elements."""
    connection.execute(f"SET VARIABLE {name} = ?::{element}[]", [list(values)])


def lay_rows(connection: duckdb.DuckDBPyConnection, name: str, rows: Sequence[Row]) -> None:
    """Create a table of rows; an empty list is refused, as it has no columns."""
    table = pa.Table.from_pylist(list(rows))
    connection.register("laid", table)
    connection.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM laid")
    connection.unregister("laid")


def _day_row(day: Day) -> Row:
    return {
        "arrived_on": day.on,
        "digits": day.on.strftime("%Y%m%d"),
        "midnight": midnight(day.on),
        "rec_ord": day.ordinal,
        "is_workday": day.is_workday,
        "first": day.first,
        "count": day.count,
    }


def _pick_rows(city: City, firsts: Sequence[Item], calendar: Calendar) -> list[Row]:
    homes = {each.code: place for place, each in enumerate(city.offices, 1)}
    seconds = {each.item_code: each for each in city.items if each.item_version == 2}
    rows = [
        _item_row(number, each, seconds.get(each.item_code), homes[each.office_code], calendar)
        for number, each in enumerate(firsts, 1)
    ]
    return [{"pick": pick, **rows[item - 1]} for pick, item in enumerate(_picks(firsts))]


def _picks(items: Sequence[Item]) -> list[int]:
    """Give each item as many numbers as stand for its share of the demand for its kind: 承诺件 first, then 即办件."""
    picks: list[int] = []
    for kind in ("承诺件", "即办件"):
        wanted = [(number, each.weight) for number, each in enumerate(items, 1) if each.case_type == kind]
        total, start = sum(weight for _, weight in wanted), len(picks)
        for (number, _), so_far in zip(wanted, accumulate(weight for _, weight in wanted), strict=True):
            picks += [number] * (start + round(PICKS * so_far / total) - len(picks))
    return picks


def _item_row(number: int, item: Item, second: Item | None, home: int, calendar: Calendar) -> Row:
    """Lay out an item with the limits of both versions; a missing `revised_ord` means there is one version only."""
    later = second or item
    specials = item.special_procedures.split(",") if item.special_procedures else [None]
    return {
        "item": number,
        "item_type": item.item_type,
        "home": home,
        "is_instant": item.case_type == "即办件",
        "revised_ord": calendar.workdays(FIRST_DAY, second.valid_from) + 1 if second else None,
        "promise_1": item.promised_limit,
        "promise_2": later.promised_limit,
        "promise_unit": item.promised_unit,
        "budget_1": item.budget,
        "budget_2": later.budget,
        "statute": item.statutory_limit,
        "statute_unit": item.statutory_unit,
        "exact": item.promised_unit == item.statutory_unit == "工作日",
        "special1": specials[0],
        "special2": specials[-1],
        "is_fee": item.is_fee,
        "fee_amount": item.fee_amount,
        "visits_limit": item.visits_limit,
        "needs_separation": item.needs_separation,
        "has_result": item.result_name is not None,
    }


def _seat_rows(city: City) -> list[Row]:
    """Lay out the seats of every office that items belong to; half of a town's are at its village stations."""
    windows: dict[str, list[str]] = {each.code: [] for each in city.offices}
    for each in city.windows:
        windows[each.office_code].append(each.id)
    homes = {each.office_code for each in city.items}
    rng = Random(f"{city.seed}:seats")
    return [
        {"seat": home * SEATS + number, **seat}
        for home, office in enumerate(city.offices, 1)
        if office.code in homes
        for number, seat in enumerate(_seats(city, home, office, windows, rng))
    ]


def _seats(city: City, home: int, office: Office, windows: dict[str, list[str]], rng: Random) -> Iterator[Row]:
    villages = [
        place for place, each in enumerate(city.offices, 1) if each.kind == VILLAGE and each.parent == office.code
    ]
    places = [home] * max(1, len(villages)) + villages
    acceptors, deciders, agents = _acceptors(city, office), _deciders(city, office), ids_at(city.people, "代办员")
    for number in range(SEATS):
        place = places[number % len(places)]
        yield {
            "place": place,
            "window_id": rng.choice(windows[city.offices[place - 1].code]),
            "acceptor": rng.choice(acceptors),
            "decider": rng.choice(deciders),
            "agent": rng.choice(agents),
        }


def _acceptors(city: City, office: Office) -> list[str]:
    """List who accepts an office's cases; three of the hall's people serve a department."""
    match office.kind:
        case "部门":
            pool = ids_at(city.people, "综合窗口人员")
            first = int(office.code[8:16]) * 3
            return [pool[(first + step) % len(pool)] for step in range(3)]
        case "镇（园区）便民服务中心":
            return ids_at(city.people, "镇（园区）窗口人员", office.code)
        case "公共资源交易中心":
            return ids_at(city.people, "交易中心人员")[:-2]
        case "政务服务代办中心":
            return ids_at(city.people, "代办员")[:-2]
        case _:
            return []


def _deciders(city: City, office: Office) -> list[str]:
    """List who decides; nobody both accepts and decides, so the separation of the two needs no exception anywhere."""
    match office.kind:
        case "部门":
            return ids_at(city.people, "首席代表", office.code)
        case "镇（园区）便民服务中心":
            return ids_at(city.people, "镇（园区）中心负责人", office.code)
        case "公共资源交易中心":
            return ids_at(city.people, "交易中心人员")[-2:]
        case "政务服务代办中心":
            return ids_at(city.people, "代办员")[-2:]
        case _:
            return []
