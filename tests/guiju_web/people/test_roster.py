"""The roster."""

import pytest
from django.test import RequestFactory

from guiju_web.people.offices import office_names
from guiju_web.people.roles import Role
from guiju_web.people.roster import chosen, lines, page
from guiju_web.ui.city import city


def found(**query):
    """The numbers a roster finds."""
    names = office_names(city())
    return [each.person.number for each in lines(chosen(RequestFactory().get("/", query), names), names)]


@pytest.mark.parametrize(("query", "numbers"), [
    ({"q": "李"}, ["li"]), ({"q": "ZH"}, ["zhao", "zheng", "zhou"]), ({"role": "auditor"}, ["feng"]),
    ({"role": "nothing", "q": "feng"}, ["feng"]), ({"role": "clerk", "q": "feng"}, []), ({"office": "没有"}, []),
])  # fmt: skip
def test_the_roster_is_filtered(site, query, numbers):
    assert found(**query) == numbers


def test_an_office_is_found_by_a_part_of_its_name_and_by_its_code(site, somebody):
    code = next(code for code, name in office_names(city()).items() if name == "临汐市政务服务中心")
    somebody(office=code)
    assert "somebody" in found(office="政务服务中心")
    assert found(office=code, q="somebody") == ["somebody"]


def test_only_what_is_held_today_counts(somebody):
    person = somebody(Role.EVALUATOR)
    person.grants.update(until="2024-01-01")
    assert found(role="evaluator") == ["wu"]
    names = office_names(city())
    line = next(each for each in lines(chosen(RequestFactory().get("/"), names), names) if each.person == person)
    assert line.roles == []


def test_a_long_roster_has_pages(somebody):
    for serial in range(60):
        somebody(number=f"n{serial:02d}")
    names = office_names(city())
    filters = chosen(RequestFactory().get("/", {"q": "n"}), names)
    first, after = page(filters, names, "")
    second, end = page(filters, names, after)
    assert len(first) == 50
    assert end is None
    assert {each.person.number for each in first}.isdisjoint(each.person.number for each in second)
