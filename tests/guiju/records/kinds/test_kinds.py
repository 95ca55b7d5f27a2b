"""The kinds of records: found by presence, and nothing in them points nowhere."""

from __future__ import annotations

import pytest

from guiju.records.kinds import kind, kinds


def test_a_kind_is_found_by_its_english_or_chinese_name():
    assert kind("办件") is kind("case")


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        kind("案件")


@pytest.mark.parametrize("name", sorted(kinds()))
def test_names_are_distinct_and_keys_links_and_dates_are_fields(name):
    each = kinds()[name]
    members = [member.name for member in (*each.fields, *each.derived)]
    assert len(members) == len(set(members))
    assert {*each.key, *each.links.values(), *each.judged_at} <= set(members)
    assert set(each.links) <= set(kinds())


@pytest.mark.parametrize("name", sorted(kinds()))
def test_a_fallback_names_a_field_of_a_linked_kind(name):
    each = kinds()[name]
    for fallback in (field.fallback for field in each.fields if field.fallback):
        linked, _, field = fallback.partition(".")
        assert linked in each.links
        assert kind(linked).field(field) is not None
