"""The city as a whole."""

from guiju.demo.city import build_city


def test_the_same_seed_is_the_same_city(city):
    assert build_city(1) == city


def test_another_seed_has_other_items_in_the_same_offices(city):
    other = build_city(2)
    assert other.offices == city.offices
    assert other.items != city.items
