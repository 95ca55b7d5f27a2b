"""The tree as the pages show it."""

from datetime import date

import pytest
from django.test import RequestFactory
from django.utils import timezone

from guiju_web.people.models import WrittenChange
from guiju_web.people.office_queries import day_asked, facts_of, tree_of, written_changes
from guiju_web.people.offices import recorded_offices
from guiju_web.ui.city import city

DAY = date(2024, 5, 1)


@pytest.fixture
def centre(site):
    """The code of the service centre."""
    return next(code for code, each in recorded_offices(city()).items() if each.name == "临汐市政务服务中心")


def rename(code, **more):
    return WrittenChange.objects.create(
        office_code=code, what="renamed", on=DAY, before="临汐市政务服务中心", after="临汐市行政审批局",
        ground="临编〔2024〕1号", written_by="qian", **more,
    )  # fmt: skip


def test_a_written_change_shows_from_its_day(centre):
    rename(centre)
    names = [tree_of(city(), day).standing[centre].name for day in (date(2024, 4, 30), DAY)]
    assert names == ["临汐市政务服务中心", "临汐市行政审批局"]


def test_a_withdrawn_change_shows_nowhere(centre):
    rename(centre, withdrawn_by="qian")
    assert written_changes() == []
    assert len(facts_of(centre).changes) == 1


def test_the_tree_counts_all_that_lies_below(centre):
    tree = tree_of(city(), DAY)
    (top,) = tree.branches()
    assert top.count == len(tree.standing) - 1
    assert [each.code for each in tree.trail(centre)] == [top.office.code]
    assert centre in [each.code for each in tree.below(top.office.code)]


def test_before_the_first_day_there_is_nothing(centre):
    assert tree_of(city(), date(2020, 1, 1)).branches() == []


@pytest.mark.parametrize(("asked", "day"), [("2024-05-01", DAY), ("nonsense", None), ("", None)])
def test_a_day_that_is_none_is_today(asked, day):
    assert day_asked(RequestFactory().get("/", {"on": asked})) == (day or timezone.localdate())
