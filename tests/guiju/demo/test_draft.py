"""Drafts of cases, before any fault."""

import duckdb

from guiju.clock.calendar import load_calendar
from guiju.demo.asking import asked_sql
from guiju.demo.draft import draft_sql
from guiju.demo.tables import lay_tables


def drafts(city, cases=3_000):
    connection = duckdb.connect()
    end_ord = lay_tables(connection, city, load_calendar(), cases)
    connection.execute(f"CREATE TABLE asked AS {asked_sql(0, cases, city.seed)}")
    return connection.execute(f"CREATE TABLE draft AS {draft_sql('asked', city.seed, end_ord)}")


def count(connection, where):
    return connection.sql(f"SELECT count(*) FROM draft WHERE {where}").fetchall()[0][0]


def test_every_clean_draft_keeps_its_limits(city):
    connection = drafts(city)
    assert count(connection, "due_ord IS NOT NULL") > 2_000
    assert count(connection, "close_ord > due_ord OR close_ord > statute_ord") == 0


def test_days_follow_one_another(city):
    connection = drafts(city)
    assert (
        count(connection, "acc_ord < rec_ord OR dec_ord < acc_ord OR close_ord < dec_ord OR deliv_ord < close_ord") == 0
    )
    assert count(connection, "cert_ord < dec_ord OR cert_ord > close_ord OR deliv_ord > cert_ord + 3") == 0
    assert count(connection, "p1s_ord <= acc_ord OR p1e_ord <= p1s_ord OR p2s_ord <= p1e_ord OR dec_ord < p2e_ord") == 0


def test_no_draft_has_a_fault_yet_and_their_order_is_that_of_the_cases(city):
    connection = drafts(city)
    assert count(connection, "flaw IS NOT NULL OR shift_all <> 0 OR shift_end <> 0") == 0
    numbers = [row[0] for row in connection.sql("SELECT n FROM draft").fetchall()]
    assert numbers == list(range(3_000))
