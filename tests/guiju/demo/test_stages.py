"""The stages of a case."""

import duckdb

from guiju.demo.stages import (
    ACCEPTANCE,
    CLOSING,
    DECISION,
    EARLY_DECISION,
    REVIEW,
    SLOTS,
    bit,
    columns,
    mask_sql,
    position_sql,
    rows_sql,
    together_with,
    without,
)


def evaluated(sql, mask):
    return duckdb.sql(f"SELECT {sql} FROM (SELECT {mask} AS mask)").fetchall()[0][0]


def test_the_mask_has_a_bit_for_every_step_that_happened():
    instants = ", ".join(
        f"{'NULL' if slot.at == 'reviewed' else 1} AS {slot.at}" for slot in SLOTS if " " not in slot.at
    )
    kinds = "false AS is_instant, true AS is_committed, true AS is_gapped"
    (mask,) = duckdb.sql(f"SELECT {mask_sql()} FROM (SELECT {kinds}, {instants})").fetchall()[0]
    happened = [slot.name for number, slot in enumerate(SLOTS) if mask & bit(number)]
    assert "审查" not in happened
    assert happened.count("决定") == 1
    assert happened[-2:] == ["送达", "事后核查"]
    assert {"告知条件", "容缺承诺", "容缺补齐"} <= set(happened)


def test_rows_follow_the_slots_and_count_their_positions():
    mask = bit(2) | bit(ACCEPTANCE) | bit(DECISION) | bit(CLOSING)
    rows = duckdb.sql(f"SELECT slot, position FROM ({rows_sql(f'(SELECT {mask} AS mask)')})").fetchall()
    assert rows == [(2, 1), (ACCEPTANCE, 2), (DECISION, 3), (CLOSING, 4)]
    assert evaluated(position_sql(DECISION), mask) == 3


def test_a_case_without_steps_has_no_rows():
    assert duckdb.sql(rows_sql("(SELECT 0 AS mask)")).fetchall() == []


def test_steps_are_left_out_and_put_in():
    mask = bit(ACCEPTANCE) | bit(REVIEW) | bit(DECISION)
    assert evaluated(without(REVIEW), mask) == bit(ACCEPTANCE) | bit(DECISION)
    assert evaluated(together_with(EARLY_DECISION, instead_of=DECISION), mask) == bit(EARLY_DECISION) | bit(
        ACCEPTANCE
    ) | bit(REVIEW)
    assert evaluated(together_with(CLOSING), mask) == mask | bit(CLOSING)


def test_stages_of_a_case_come_in_the_order_of_their_times(small):
    ended = {}
    for row in small.rows("stage"):
        assert row["started_at"] <= row["ended_at"]
        assert ended.get(row["case_no"], row["ended_at"]) <= row["ended_at"]
        ended[row["case_no"]] = row["ended_at"]


def test_every_step_names_who_handled_it(small):
    assert set(columns()) >= {"handler", "stage_name"}
    assert all(row["handler"].startswith("LX") for row in small.rows("stage"))
