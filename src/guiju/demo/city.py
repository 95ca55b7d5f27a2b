"""The demo city: everything that stands still while cases come and go, made from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from guiju.demo.items import Item, build_items
from guiju.demo.offices import CITY, Office, Window, build_offices, build_windows
from guiju.demo.people import Person, Post, build_people, build_posts


@dataclass(frozen=True, slots=True)
class City:
    """An invented county-level city; the same seed is the same city."""

    seed: int
    name: str
    offices: tuple[Office, ...]
    windows: tuple[Window, ...]
    posts: tuple[Post, ...]
    people: tuple[Person, ...]
    items: tuple[Item, ...]


def build_city(seed: int) -> City:
    """Build the city of a seed: 346 offices, over 400 windows, 300 people and 2,000 items, some in two versions."""
    offices = build_offices()
    posts = build_posts()
    return City(
        seed=seed,
        name=CITY,
        offices=offices,
        windows=build_windows(offices, Random(f"{seed}:windows")),
        posts=posts,
        people=build_people(posts, offices, Random(f"{seed}:people")),
        items=build_items(offices, Random(f"{seed}:items")),
    )
