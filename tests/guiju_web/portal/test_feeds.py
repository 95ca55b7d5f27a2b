"""Feeds, held against RFC 4287."""

from datetime import datetime
from xml.etree import ElementTree

import pytest

from guiju.goals.figures import goal_figures
from guiju.goals.publication import publish
from guiju_web.ui.city import city

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ("/feeds/results.atom", "/feeds/standards.atom")


@pytest.fixture
def feed(signed_in, own_city):
    """Return a feed by its address, something published in it."""
    here = city()
    publish(here.workspace.root, goal_figures(here.scope("2023"), lines=True), datetime(2024, 1, 15))

    def read(address):
        answer = signed_in().get(address)
        assert answer.headers["Content-Type"].startswith("application/atom+xml")
        return ElementTree.fromstring(answer.content)

    return read


@pytest.mark.parametrize("address", FEEDS)
def test_everything_atom_asks_for_is_there_exactly_once(feed, address):
    root = feed(address)
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated")).tzinfo is not None
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "临汐市"
    assert [each.get("rel") for each in root.findall(f"{ATOM}link")].count("self") == 1


@pytest.mark.parametrize("address", FEEDS)
def test_entries_differ_come_newest_first_and_lead_to_a_page(feed, signed_in, address):
    entries = feed(address).findall(f"{ATOM}entry")
    assert entries
    names = [each.findtext(f"{ATOM}id") for each in entries]
    assert len(names) == len(set(names))
    days = [each.findtext(f"{ATOM}updated") for each in entries]
    assert days == sorted(days, reverse=True)
    link = entries[0].find(f"{ATOM}link").get("href")
    assert signed_in().get(link.removeprefix("http://testserver")).status_code == 200


def test_a_revision_says_what_it_replaces(feed):
    told = [each.findtext(f"{ATOM}summary") for each in feed("/feeds/standards.atom").findall(f"{ATOM}entry")]
    assert any("代替 Q/QHZW TG201—2022" in each for each in told)
