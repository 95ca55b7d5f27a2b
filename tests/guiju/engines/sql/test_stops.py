from dataclasses import replace

from guiju.clock.pauses import stops_of
from guiju.clock.policy import load_policy, read_policy
from guiju.engines.sql.stops import REVERSED, UNDATED, UNSTARTED, pauses_sql
from tests.guiju.clock.cases import AS_OF, CALENDAR, TYPES, a_pause


def said(database, pauses, columns, policy=None):
    database.execute(
        "CREATE OR REPLACE TEMP TABLE suspensions "
        "(case_no VARCHAR, suspension_type VARCHAR, started_at TIMESTAMP, ended_at TIMESTAMP, approved_days DOUBLE)"
    )
    for number, pause in enumerate(pauses):
        row = [str(number), pause.suspension_type, pause.started_at, pause.ended_at, pause.approved_days]
        database.execute("INSERT INTO suspensions VALUES (?, ?, ?, ?, ?)", row)
    sql = pauses_sql("suspensions", AS_OF, policy or load_policy())
    found = database.execute(f"SELECT {columns} FROM ({sql}) ORDER BY CAST(_p_case_no AS INTEGER)").fetchall()
    return [row[0] for row in found]


def test_pauses_end_when_python_says_they_end(database):
    days = (None, 0.0, 0.9, 3.0, 20.0, -1.0, 1e9)
    pauses = [
        a_pause("2024-03-06T10:00", ended_at, name, approved_days)
        for ended_at in (None, "2024-03-07", "2024-04-30")
        for name in TYPES
        for approved_days in days
    ]
    ends = [stops_of([pause], None, load_policy(), CALENDAR, AS_OF)[0].ends_at for pause in pauses]
    assert said(database, pauses, "_p_until_at") == ends


def test_the_rule_in_force_on_the_first_day_counts(database):
    policy = read_policy(
        "suspension_type,since,stops_promise,stops_statute,needs_listing,longest_days,ground\n"
        "公示,2025-01-01,是,是,否,,\n公示,2020-01-01,否,是,是,,\n",
        "policy.csv",
    )
    pauses = [a_pause(started_at, None, "公示") for started_at in ("2019-12-31", "2024-12-31", "2025-01-01")]
    assert said(database, [*pauses, a_pause("2025-01-01", None, "听证")], "_p_effect", policy) == [None, 6, 3, None]


def test_flaws_are_told_apart(database):
    pauses = [
        a_pause("2024-03-06T10:00", "2024-03-06"),
        a_pause("2024-03-06T10:00", "2024-03-05"),
        a_pause("1900-01-01", "2024-03-06"),
        a_pause("2024-03-06", "9999-01-01"),
    ]
    assert said(database, pauses, "_p_flaws") == [0, REVERSED, UNDATED, UNDATED]


def test_a_pause_without_a_start_is_a_flaw(database):
    assert said(database, [replace(a_pause("2024-03-06"), started_at=None)], "_p_flaws") == [UNSTARTED]
