"""The day of a record chooses the version that judges it."""

from datetime import date, datetime

import pytest

from guiju.checks.judgement import judge, judging_day, version_on
from guiju.model.outcome import Outcome
from tests.guiju.checks.cities import CONTEXT, compiled

NOTICE = "check\nid: a\napplies: 受理时间 不为空\nholds: 补正次数 <= {most}\nwaived_when: 办结结果 = '作废'\n"
(CHECK,) = compiled(
    TG201={"2022-11-01": (NOTICE.format(most=2),), "2024-01-01": (NOTICE.format(most=1),)}
).checks  # fmt: skip


def judged(**values):
    known = {"finish_kind": "办结", "supplement_rounds": 2, **values}
    return judge(CHECK, known, CONTEXT)


@pytest.mark.parametrize(
    ("at", "outcome", "edition"),
    [
        (datetime(2023, 12, 31, 23, 59, 59), Outcome.CONFORMING, "TG201/2022-11-01"),
        (datetime(2024, 1, 1), Outcome.NONCONFORMING, "TG201/2024-01-01"),
    ],
)
def test_a_record_is_judged_by_the_edition_of_its_day(at, outcome, edition):
    found = judged(accepted_at=at)
    assert (found.outcome, found.version.edition, found.day) == (outcome, edition, at.date())


def test_before_the_first_edition_nothing_is_asked():
    found = judged(accepted_at=datetime(2022, 10, 31, 9))
    assert (found.outcome, found.day, found.version) == (Outcome.NOT_APPLICABLE, date(2022, 10, 31), None)


def test_a_record_without_a_day_is_not_applicable_only_if_no_version_would_apply():
    assert judged().outcome is Outcome.NOT_APPLICABLE
    (always,) = compiled(TG201={"2022-11-01": ("check\nid: a\nholds: 补正次数 <= 2\n",)}).checks
    found = judge(always, {"supplement_rounds": 1}, CONTEXT)
    assert (found.outcome, found.day) == (Outcome.UNDETERMINED, None)


def test_a_waiver_excuses_and_an_unknown_waiver_condemns_nobody():
    at = datetime(2024, 3, 1)
    assert judged(accepted_at=at, finish_kind="作废").outcome is Outcome.NOT_APPLICABLE
    assert judged(accepted_at=at, finish_kind=None).outcome is Outcome.UNDETERMINED
    assert judged(accepted_at=at, finish_kind=None, supplement_rounds=1).outcome is Outcome.CONFORMING


def test_the_first_present_moment_dates_a_record():
    values = {"accepted_at": None, "received_at": datetime(2024, 3, 1, 9), "annulled_on": date(2024, 5, 1)}
    assert judging_day(("accepted_at", "received_at", "annulled_on"), values) == date(2024, 3, 1)
    assert judging_day(("accepted_at", "annulled_on"), values) == date(2024, 5, 1)
    assert judging_day(("accepted_at",), values) is None


def test_the_last_day_of_a_version_is_the_one_before_the_next():
    assert version_on(CHECK, date(2023, 12, 31)) is CHECK.versions[0]
    assert version_on(CHECK, date(2024, 1, 1)) is CHECK.versions[1]
    assert version_on(CHECK, date(2022, 10, 31)) is None
