"""Posts and people of the demo city: who accepts, who decides, and which standards each post must know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from random import Random

from guiju.demo.offices import Office
from guiju.demo.words import word_list

_FOUNDED = date(2015, 1, 5)
_PILOT_END = date(2024, 8, 31)


@dataclass(frozen=True, slots=True)
class Post:
    """A post of the standard system: `standards` are the codes everyone in it must know, `at` the kind of office."""

    name: str
    at: str
    count: int
    standards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One member of staff under an invented number; the leave, if any, is the one that touches the pilot's end."""

    id: str
    post: str
    office_code: str
    joined_on: date
    leave_from: date | None = None
    leave_to: date | None = None


def build_posts() -> tuple[Post, ...]:
    """Return the posts and what each must know."""
    return tuple(
        Post(row["post"], row["at"], int(row["count"]), tuple(row["standards"].split())) for row in word_list("posts")
    )


def build_people(posts: tuple[Post, ...], offices: tuple[Office, ...], rng: Random) -> tuple[Person, ...]:
    """Spread every post's people evenly over the offices of its kind."""
    people: list[Person] = []
    for post in posts:
        places = cycle([each.code for each in offices if each.kind == post.at])
        people += [
            _person(f"LX{len(people) + serial:04d}", post.name, next(places), rng)
            for serial in range(1, post.count + 1)
        ]
    return tuple(people)


def ids_at(people: Iterable[Person], post: str, office_code: str | None = None) -> list[str]:
    """List the people of a post, at one office where `office_code` is given."""
    return [each.id for each in people if each.post == post and office_code in (None, each.office_code)]


def _person(number: str, post: str, office_code: str, rng: Random) -> Person:
    """Most have been here for years; 2 in 100 came in the last month, 3 in 100 are on a long leave at the end."""
    fate = rng.random()
    if fate < 0.02:
        return Person(number, post, office_code, _PILOT_END - timedelta(days=rng.randint(3, 25)))
    joined_on = _FOUNDED + timedelta(days=rng.randint(0, 2600))
    if fate < 0.05:
        leave_from = _PILOT_END - timedelta(days=rng.randint(40, 120))
        return Person(
            number, post, office_code, joined_on, leave_from, _PILOT_END + timedelta(days=rng.randint(10, 60))
        )
    return Person(number, post, office_code, joined_on)
