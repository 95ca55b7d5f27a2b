"""A record's account as lines."""

from dataclasses import replace
from datetime import datetime

from guiju.cli.account import account_parts
from guiju.verdicts.account import CheckAccount, RecordAccount

CHECK = CheckAccount(
    check="TG-1/accepted-in-time",
    title="受理不超期",
    outcome="nonconforming",
    edition="TG-1/2024-01-01",
    clause="1.1 in-time",
    applies="",
    holds="收件时间与受理时间之间的工作日数不超过1个",
    values={"received_at": datetime(2024, 3, 1, 9), "accepted_at": None},
)
WORDS = {"received_at": "收件时间"}


def lines_of(account):
    return [str(part) for part in account_parts(account, WORDS)]


def test_a_check_is_told_with_clause_condition_and_the_values_read():
    lines = lines_of(RecordAccount("case", "A2", "批次 b 第 2 行", ("受理：2024-03-05。",), (CHECK,)))
    assert lines[0] == "办件 A2（批次 b 第 2 行）"
    assert "  受理：2024-03-05。" in lines
    assert "  不符合  TG-1/accepted-in-time 受理不超期" in lines
    assert "      依据 TG-1/2024-01-01 第 1.1 条（in-time）" in lines
    assert "      读到：收件时间 2024-03-01 09:00，accepted_at （缺）" in lines


def test_what_conforms_is_told_in_one_line_unless_everything_is_wanted():
    sound = replace(CHECK, outcome="conforming")
    account = RecordAccount("case", "A2", "批次 b 第 2 行", (), (sound,))
    brief, full = (list(map(str, account_parts(account, WORDS, in_full=each))) for each in (False, True))
    assert brief[-1] == "  符合  TG-1/accepted-in-time 受理不超期"
    assert len(full) == len(brief) + 3


def test_a_record_without_a_clock_has_no_chapter_about_it():
    assert "时钟" not in lines_of(RecordAccount("rating", "P1", "批次 b 第 1 行", (), ()))
