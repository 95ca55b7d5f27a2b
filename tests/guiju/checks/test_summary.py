"""A check told as plain values."""

from datetime import date

from guiju.checks.summary import check_as_dict, version_as_dict
from tests.guiju.checks.cities import compiled

CHECK = """check
id: accepted-in-time
title: 受理不超期
of: 办件
judged_at: 受理时间
holds: 工作日数(收件时间, 受理时间) <= 1
"""


def test_a_check_is_told_with_each_version_said_back_in_chinese():
    (check,) = compiled(TG201={"2022-11-01": (CHECK,), "2024-01-01": (CHECK.replace("<= 1", "<= 2"),)}).checks
    told = check_as_dict(check)
    assert (told["id"], told["title"], told["population"]) == ("TG201/accepted-in-time", "受理不超期", "case")
    first, second = told["versions"]
    assert (first["since"], first["until"]) == (date(2022, 11, 1), date(2024, 1, 1))
    assert first["holds"] == "收件时间与受理时间之间的工作日数不超过 1 个"
    assert second == version_as_dict(check.versions[1])
    assert second["applies"] is None
