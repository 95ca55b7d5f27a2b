"""Questions to files that never change, answered by one database for all threads of a process."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from guiju.records.store import asking
from guiju.records.store.asking import ask, ask_at_length, recall


@pytest.mark.parametrize("asked", [ask, ask_at_length, recall])
def test_rows_come_by_column_in_the_order_asked_for(asked):
    assert asked("SELECT n, n + ? AS next FROM range(2) t(n) ORDER BY n DESC", [1]) == [
        {"n": 1, "next": 2},
        {"n": 0, "next": 1},
    ]


def test_threads_may_ask_at_the_same_time():
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda n: ask("SELECT sum(r) AS n FROM range(?) t(r)", [n]), range(1, 60)))
    assert [int(rows[0]["n"]) for rows in answers] == [n * (n - 1) // 2 for n in range(1, 60)]


def test_who_asks_again_gets_the_kept_answer():
    first = recall("SELECT random() AS n, ? AS office", [["A"]])
    assert recall("SELECT random() AS n, ? AS office", [["A"]]) is first
    assert recall("SELECT random() AS n, ? AS office", [["B"]]) is not first


def test_what_was_used_longest_ago_gives_way(monkeypatch):
    monkeypatch.setattr(asking, "KEPT_ROWS", 10)
    first = recall("SELECT random() AS n FROM range(4)")
    recall("SELECT random() AS n FROM range(7)")
    assert recall("SELECT random() AS n FROM range(4)") is not first
