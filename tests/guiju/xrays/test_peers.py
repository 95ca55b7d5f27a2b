"""Who stands out among peers: chance and small numbers accuse nobody."""

from random import Random

import duckdb
import pytest

from guiju.xrays.peers import lower_bound, lower_bound_sql, outliers


@pytest.mark.parametrize(("found", "of"), [(0, 0), (0, 50), (1, 3), (20, 100), (500, 500)])
def test_the_bound_is_the_same_in_sql(found, of):
    ((answer,),) = duckdb.sql(f"SELECT {lower_bound_sql(str(found), str(of))}").fetchall()
    assert answer == pytest.approx(lower_bound(found, of), abs=1e-12)


def test_one_far_above_the_others_is_named_with_its_numbers():
    (one,) = outliers({"甲": (40, 100), "乙": (10, 100), "丙": (10, 100)}, times=2.0, least=50)
    assert (one.part, one.found, one.of, one.peers) == ("甲", 40, 100, 0.1)
    assert 0.2 < one.lower < 0.4


def test_a_small_office_is_not_accused_by_a_few():
    assert outliers({"小": (3, 4), "大": (100, 1000)}, times=2.0, least=1) == ()
    assert outliers({"小": (40, 49), "大": (100, 1000)}, times=2.0, least=50) == ()


def test_offices_that_differ_by_chance_only_are_not_named():
    draw = Random(73)
    for _ in range(20):
        counts = {f"{office}": (sum(draw.random() < 0.1 for _ in range(60)), 60) for office in range(100)}
        assert outliers(counts, times=2.0, least=50) == ()


def test_where_all_are_alike_the_absolute_bound_still_names_them():
    counts = {each: (90, 100) for each in "甲乙丙"}
    assert outliers(counts, times=2.0, least=50) == ()
    assert len(outliers(counts, times=2.0, least=50, always=0.5)) == 3


def test_one_without_peers_is_compared_with_nobody():
    assert outliers({"独": (60, 100)}, times=2.0, least=50) == ()
