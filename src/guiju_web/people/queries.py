"""What somebody may see: the only door to what belongs to an office."""

from __future__ import annotations

from django.http import HttpRequest

from guiju.goals.scope import Scope
from guiju_web.people.models import Person
from guiju_web.people.offices import offices_below
from guiju_web.ui.city import City

NOWHERE: frozenset[str] = frozenset()


def who(request: HttpRequest) -> Person:
    """Return who is signed in; the door (`people.access`) lets nobody else into a view that asks."""
    assert isinstance(request.user, Person)
    return request.user


def visible_offices(city: City, person: Person) -> frozenset[str] | None:
    """Return the codes of the offices somebody sees: None for the whole city, nothing for who has no office.

    They are the offices of all appointments held today, and those below them.
    """
    if person.sees_whole_city:
        return None
    return NOWHERE.union(*(offices_below(city, code) for code in person.office_codes))


def highest_visible(city: City, person: Person, office: str | None = None) -> str | None:
    """Return the office at which somebody's view of the tree begins; None for the whole city, and for who sees none.

    Of several appointments it is the one at or above the office named, else the longest held.
    """
    if person.sees_whole_city:
        return None
    known = [code for code in person.office_codes if offices_below(city, code)]
    return next((code for code in known if office in offices_below(city, code)), next(iter(known), None))


def scope_visible_to(
    city: City, person: Person, period: str, office: str | None, item: str | None = None
) -> Scope | None:
    """Return the scope somebody may ask about: the office named if they see it, else the highest they do see.

    None before the first judging, and for who sees no office at all.
    """
    visible = visible_offices(city, person)
    if visible is None:
        return city.scope(period, office, item)
    if not visible:
        return None
    return city.scope(period, office if office in visible else highest_visible(city, person), item)
