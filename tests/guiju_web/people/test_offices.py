"""The offices of the records."""

from guiju_web.people import offices
from guiju_web.people.offices import office_names, offices_below, recorded_offices
from guiju_web.ui.city import City, city


def test_every_office_has_its_name(site):
    assert "临汐市政务服务中心" in office_names(city()).values()


def test_offices_are_read_once_for_a_snapshot(site, monkeypatch):
    recorded_offices(city())
    monkeypatch.setattr(offices, "offices_in", lambda snapshot: 1 / 0)
    assert recorded_offices(city())


def test_a_city_not_judged_yet_has_none(site):
    here = city()
    assert recorded_offices(City(here.workspace, here.library, here.compiled, None, None)) == {}


def test_an_office_has_a_branch(site):
    here = city()
    top = next(code for code, each in recorded_offices(here).items() if each.parent is None)
    assert offices_below(here, top) == set(recorded_offices(here))
    assert offices_below(here, "nowhere") == frozenset()
