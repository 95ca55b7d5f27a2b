"""What a standard's state is on a day follows from its dates; where they are missing, from what was last known."""

from datetime import date

import pytest

from guiju.errors import Place
from guiju.model.register import EntryState, ExternalStandard, Level, RegisterEntry

S = EntryState
OLD = {"implemented": date(2010, 1, 1), "withdrawn": date(2020, 10, 1), "replaced_by": "GB/T 1.1—2020"}


def external(**known):
    fields = {"issued": None, "implemented": None, "withdrawn": None, "replaced_by": "", "status": S.IN_FORCE} | known
    return ExternalStandard(
        "GB/T 1—2009", "甲", Level.NATIONAL, placement="ZT1", ground="", place=Place("external.csv", 2), **fields
    )


@pytest.mark.parametrize(
    ("known", "day", "state"),
    [
        (OLD, date(2009, 12, 31), S.ISSUED),
        (OLD | {"issued": date(2009, 6, 1)}, date(2009, 5, 31), S.PLANNED),
        (OLD, date(2010, 1, 1), S.IN_FORCE),
        (OLD, date(2020, 9, 30), S.IN_FORCE),
        (OLD, date(2020, 10, 1), S.REPLACED),
        (OLD | {"replaced_by": ""}, date(2020, 10, 1), S.WITHDRAWN),
        ({"status": S.REPLACED}, date(2015, 1, 1), S.REPLACED),
        ({}, date(1999, 1, 1), S.IN_FORCE),
    ],
)
def test_the_state_of_an_external_standard_on_a_day(known, day, state):
    assert external(**known).state_on(day) is state


def test_what_is_ahead_is_neither_in_force_nor_over():
    assert [each.value for each in S if each.is_ahead] == ["计划", "起草", "征求意见", "审查", "报批", "待实施"]
    assert [each.value for each in S if each.is_over] == ["被代替", "废止"]


def test_a_standard_concerns_the_bodies_it_names_or_all():
    entry = RegisterEntry("TG-1", "", "甲", Level.INTERNAL, S.IN_FORCE, bodies=("政务服务中心",))
    assert entry.concerns("政务服务中心")
    assert entry.concerns(None)
    assert not entry.concerns("公共资源交易中心")
    assert RegisterEntry("GB", "", "乙", Level.NATIONAL, S.IN_FORCE).concerns("公共资源交易中心")
    assert entry.is_own
