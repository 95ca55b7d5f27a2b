"""Records that stand beside the cases: offices, items with planted defects, what people know, what was evidenced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any

from guiju.demo.city import City
from guiju.demo.days import LAST_DAY
from guiju.demo.offices import CENTRE
from guiju.demo.people import Person
from guiju.demo.words import word_list

Row = dict[str, Any]

_FACETS = ("执行", "检查", "监督", "评价")
_FIRST_EVIDENCE = date(2023, 6, 15)
_FIRST_TEST = date(2023, 9, 15)
_SETTLING = 30
"""Days after a new edition before anybody is tested on it."""


def office_rows(city: City) -> list[Row]:
    """Lay out every office, ordered by code."""
    return [
        {
            "office_code": each.code,
            "office_name": each.name,
            "office_kind": each.kind,
            "parent_code": each.parent,
            "opened_on": each.opened_on,
        }
        for each in sorted(city.offices, key=lambda office: office.code)
    ]


def item_rows(city: City) -> list[Row]:
    """Lay out every version of every item, ordered by code; `n` numbers them and `weight` is their demand."""
    ordered = sorted(city.items, key=lambda each: (each.item_code, each.item_version))
    return [{**asdict(each), "is_authorised": True, "n": number} for number, each in enumerate(ordered)]


def awareness_rows(city: City) -> list[Row]:
    """Pair everyone with every standard of the post: most passed the edition in force, some did not, or not again."""
    rng = Random(f"{city.seed}:awareness")
    required = {post.name: post.standards for post in city.posts}
    editions = editions_by_code()
    return [
        _awareness(person, code, editions[code], rng)
        for person in city.people
        for code in sorted(required[person.post])
    ]


def evidence_rows(city: City) -> list[Row]:
    """Evidence every standard's four facets each quarter, but for three facets that were never seen to."""
    rng = Random(f"{city.seed}:evidence")
    facets = list(product(sorted(editions_by_code()), _FACETS))
    neglected = rng.sample(facets, 3)
    centre = next(each.code for each in city.offices if each.kind == CENTRE)
    rows: list[Row] = [
        {
            "standard": code,
            "facet": facet,
            "happened_on": quarter + timedelta(days=rng.randint(0, 60)),
            "office_code": centre,
        }
        for quarter in _quarters()
        for code, facet in facets
        if (code, facet) not in neglected
    ]
    return [
        {**row, "evidence_no": f"ZJ{number:06d}", "reference": f"{row['standard']} {row['facet']}记录第{number}号"}
        for number, row in enumerate((each for each in rows if each["happened_on"] <= LAST_DAY), 1)
    ]


def editions_by_code() -> dict[str, tuple[date, ...]]:
    """Return the days from which the editions of the city's standards hold, oldest first."""
    return {
        row["code"]: tuple(date.fromisoformat(each) for each in row["editions"].split())
        for row in word_list("standards")
    }


def _quarters() -> Iterator[date]:
    day = _FIRST_EVIDENCE
    while day <= LAST_DAY:
        yield day
        day += timedelta(days=91)


def _awareness(person: Person, code: str, editions: tuple[date, ...], rng: Random) -> Row:
    row: Row = {
        "person": person.id,
        "standard": code,
        "office_code": person.office_code,
        "post": person.post,
        "joined_on": person.joined_on,
        "leave_from": person.leave_from,
        "leave_to": person.leave_to,
        **dict.fromkeys(("edition_implemented_on", "read_on", "tested_on", "score")),
    }
    chance = rng.random()
    if chance < 0.004 or (LAST_DAY - person.joined_on).days < 30:
        return row
    lapsed = len(editions) > 1 and chance < 0.06
    edition = editions[-2] if lapsed else editions[-1]
    first = edition + timedelta(days=_SETTLING)
    tested_on = _between(first, editions[-1], rng) if lapsed else _between(max(first, _FIRST_TEST), LAST_DAY, rng)
    score = rng.randint(55, 79) if chance > 0.992 else rng.randint(80, 100)
    read_on = max(edition, tested_on - timedelta(days=rng.randint(1, 20)))
    return {**row, "edition_implemented_on": edition, "read_on": read_on, "tested_on": tested_on, "score": float(score)}


def _between(first: date, last: date, rng: Random) -> date:
    """Draw a day from first through the eve of last, `first` where there is none."""
    return first + timedelta(days=rng.randrange(max(1, (last - first).days)))
