"""Random draws as SQL."""

import duckdb

from guiju.demo.draws import Draws


def column(sql, rows=20_000):
    return [row[0] for row in duckdb.sql(f"SELECT {sql} FROM (SELECT range AS n FROM range({rows}))").fetchall()]


def test_draws_lie_evenly_between_nought_and_one():
    drawn = column(Draws(1).unit("level"))
    tenths = [sum(low <= each * 10 < low + 1 for each in drawn) for low in range(10)]
    assert sum(tenths) == len(drawn)
    assert all(abs(each / 2_000 - 1) < 0.1 for each in tenths)


def test_draws_of_two_names_or_two_seeds_have_nothing_to_do_with_each_other():
    first = column(f"{Draws(1).unit('level')} < 0.5")
    for other in (column(f"{Draws(1).unit('fate')} < 0.5"), column(f"{Draws(2).unit('level')} < 0.5")):
        same = sum(one == two for one, two in zip(first, other, strict=True))
        assert abs(same / len(first) - 0.5) < 0.02


def test_a_draw_below_a_number_reaches_every_number_below_it():
    assert set(column(Draws(1).below("rounds", 6))) == set(range(6))


def test_a_pseudonym_is_the_same_for_one_person_and_no_two_share_one():
    names = column(Draws(1).pseudonym("applicant", "n // 2"), 2_000)
    assert names[0::2] == names[1::2]
    assert len(set(names)) == 1_000
