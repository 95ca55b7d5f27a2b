"""What checks and measures answer about the usual case, and why: every engine must say the same.

In a city of all of them each case has an office of its own, so that the files of a run tell which case was counted how.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from guiju.model.check import Check
from guiju.model.measure import Measure
from tests.guiju.cities import Row, a_case, a_check, a_measure, a_version, at, on


@dataclass(frozen=True)
class KnownAnswer:
    """A sentence, a check, what is recorded of the case, and the answer; outcome None where there is none."""

    sentence: str
    check: Check
    outcome: str | None
    recorded: Row
    edition: str = "TG-1/2022-11-01"
    month: date | None = date(2024, 3, 1)

    def __str__(self) -> str:
        return self.sentence

    def case(self, case_no: str = "A1", **fields: Any) -> Row:
        """The case."""
        return a_case(case_no, **{**self.recorded, **fields})


def answered(sentence: str, outcome: str | None, check: Check, recorded: Row | None = None, **told: Any) -> KnownAnswer:
    """A known answer; `told` gives its edition and month where they are not the usual ones."""
    return KnownAnswer(sentence, check, outcome, recorded or {}, **told)


CONFORMING, NONCONFORMING, NOT_ASKED, UNKNOWN = "conforming", "nonconforming", "not_applicable", "undetermined"

OLD, NEW = {"edition": "TG-1/2023-01-01"}, {"edition": "TG-1/2024-01-01"}
TIGHTENED = a_check(
    a_version("visits <= 2", since="2023-01-01", until="2024-01-01"), a_version("visits <= 1", since="2024-01-01")
)
INTERRUPTED = a_check(
    a_version("visits <= 1", since="2023-01-01", until="2024-03-01"),
    a_version("visits <= 1", since="2024-06-01", until="2024-08-01"),
)
BY_DECISION = a_check("visits <= 1", judged_at=("decided_at", "received_at"))
ONE_VISIT = a_check("visits <= 1")
IF_CHARGED = a_check(a_version("visits <= 1", applies="fee_due > 0"))
NOT_ONLINE = a_check(a_version("visits <= 1", waived="channel = '网上'"))
AT_WINDOWS = a_check(
    a_version("visits <= 2", applies="channel = '窗口'", since="2023-01-01", until="2024-01-01"),
    a_version("visits <= 1", applies="channel != '网上'", since="2024-01-01"),
)
UNDATED = {"accepted_at": None, "received_at": None}
NO_DAY = {"edition": "", "month": None}

ANSWERS = (
    answered("on its first day the new edition judges", NONCONFORMING, TIGHTENED,
             {"visits": 2, "accepted_at": at("2024-01-01 00")}, **NEW, month=on("2024-01-01")),
    answered("until the day before the old edition judges", CONFORMING, TIGHTENED,
             {"visits": 2, "accepted_at": at("2023-12-31 23:59:59.999999")}, **OLD, month=on("2023-12-01")),
    answered("the first edition judges from its first moment", NONCONFORMING, TIGHTENED,
             {"visits": 3, "accepted_at": at("2023-01-01 00")}, **OLD, month=on("2023-01-01")),
    answered("before the first edition there is no answer", None, TIGHTENED,
             {"visits": 9, "accepted_at": at("2022-12-31 23:59:59")}),
    answered("between two editions there is no answer", None, INTERRUPTED,
             {"visits": 9, "accepted_at": at("2024-03-01 00")}),
    answered("the last moment before the gap is still judged", NONCONFORMING, INTERRUPTED,
             {"visits": 9, "accepted_at": at("2024-02-29 23:59:59")}, **OLD, month=on("2024-02-01")),
    answered("from the day a standard is withdrawn there is no answer", None, INTERRUPTED,
             {"visits": 9, "accepted_at": at("2024-08-01 00")}),
    answered("the first of several moments dates a record", NONCONFORMING, BY_DECISION,
             {"visits": 9, "decided_at": at("2024-05-31 23:59")}, month=on("2024-05-01")),
    answered("the next moment dates it when the first is missing", NONCONFORMING, BY_DECISION,
             {"visits": 9, "decided_at": None, "received_at": at("2024-04-01 00")}, month=on("2024-04-01")),
    answered("a record without a day is undetermined", UNKNOWN, ONE_VISIT, {"visits": 1, **UNDATED}, **NO_DAY),
    answered("a record without a day is not asked where no version could apply", None, AT_WINDOWS,
             {"visits": 9, "channel": "网上", **UNDATED}),
    answered("a record without a day is undetermined where one version applies", UNKNOWN, AT_WINDOWS,
             {"visits": 1, "channel": "移动端", **UNDATED}, **NO_DAY),
    answered("a record without a day is undetermined where a version may apply", UNKNOWN, AT_WINDOWS,
             {"visits": 1, "channel": None, **UNDATED}, **NO_DAY),
    answered("a record without a day is not asked where it is waived", None, NOT_ONLINE,
             {"visits": 9, "channel": "网上", **UNDATED}),
    answered("unknown applicability is undetermined, though the check would hold", UNKNOWN, IF_CHARGED, {"visits": 1}),
    answered("unknown applicability is undetermined, though the check would fail", UNKNOWN, IF_CHARGED, {"visits": 9}),
    answered("what does not apply is not applicable", NOT_ASKED, IF_CHARGED, {"visits": 9, "fee_due": 0.0}),
    answered("a missing value is undetermined", UNKNOWN, ONE_VISIT),
    answered("a missing value of a check that applies is undetermined", UNKNOWN, IF_CHARGED, {"fee_due": 5.0}),
    answered("what holds conforms", CONFORMING, ONE_VISIT, {"visits": 1}),
    answered("what does not hold is nonconforming", NONCONFORMING, ONE_VISIT, {"visits": 2}),
    answered("a waived record is not asked", NOT_ASKED, NOT_ONLINE, {"visits": 9, "channel": "网上"}),
    answered("a record that is not waived is asked", NONCONFORMING, NOT_ONLINE, {"visits": 9, "channel": "窗口"}),
    answered("an unknown waiver condemns nothing", UNKNOWN, NOT_ONLINE, {"visits": 9, "channel": None}),
    answered("an unknown waiver excuses nothing", CONFORMING, NOT_ONLINE, {"visits": 1, "channel": None}),
)  # fmt: skip


@dataclass(frozen=True)
class KnownPlace:
    """A sentence, a measure, what is recorded of the case, and where it falls; None for nowhere."""

    sentence: str
    measure: Measure
    place: str | None
    recorded: Row
    checks: tuple[Check, ...] = field(default=())

    def __str__(self) -> str:
        return self.sentence

    def case(self, case_no: str = "A1", **fields: Any) -> Row:
        """The case."""
        return a_case(case_no, **{**self.recorded, **fields})


def placed(sentence: str, place: str | None, measure: Measure, recorded: Row, *checks: Check) -> KnownPlace:
    """A known place; the checks are those of the population."""
    return KnownPlace(sentence, measure, place, recorded, checks)


MET = a_measure("visits <= 1")
AT_WINDOW = a_measure("visits <= 1", counted="channel = '窗口'", excluded={"作废": "finish_kind = '作废'"})
THREE_REASONS = a_measure("true", excluded={"一": "fee_due > 0", "二": "visits > 1", "三": "visits > 0"})
LAWFUL = a_measure("annulled_on is null", name="goal1", checks_of_goal=1)
FREE = a_check("fee_charged = 0", name="free", goal=1)
TOLD = a_check(a_version("remedies_told = true", applies="refused_at is not null"), name="told", goal=1)
OTHER = a_check("visits <= 1", name="other", goal=2)
ENDED = a_check(
    a_version("fee_charged = 0", until="2024-03-01"),
    a_version("fee_charged >= 0", since="2024-03-01"),
    name="ended",
    goal=1,
)

PLACES = (
    placed("what meets the goal conforms", CONFORMING, MET, {"visits": 1}),
    placed("what does not is nonconforming", NONCONFORMING, MET, {"visits": 2}),
    placed("missing evidence is undetermined", UNKNOWN, MET, {}),
    placed("a record without a period counts nowhere", None, MET, {"visits": 1, "closed_at": None}),
    placed("what is not counted is not even left out", None, AT_WINDOW, {"channel": "网上", "finish_kind": "作废"}),
    placed("what is left out shows its reason", "excluded:作废", AT_WINDOW, {"visits": 1, "finish_kind": "作废"}),
    placed("what may not count is undetermined", UNKNOWN, AT_WINDOW,
           {"visits": 1, "channel": None, "finish_kind": "办结"}),
    placed("what may not count is left out all the same", "excluded:作废", AT_WINDOW,
           {"visits": 1, "channel": None, "finish_kind": "作废"}),
    placed("the first reason that is true is printed", "excluded:二", THREE_REASONS, {"fee_due": 0.0, "visits": 2}),
    placed("an unknown reason yields to a true one", "excluded:二", THREE_REASONS, {"visits": 2}),
    placed("a reason nobody knows makes a record undetermined", UNKNOWN, THREE_REASONS, {"visits": 0}),
    placed("a failed check of the goal fails the record", NONCONFORMING, LAWFUL, {"fee_charged": 5.0}, FREE, TOLD),
    placed("a failed check of another goal does not", CONFORMING, LAWFUL, {"fee_charged": 0.0, "visits": 9}, FREE, OTHER),
    placed("a record whose checks hold must meet the rest too", NONCONFORMING, LAWFUL,
           {"fee_charged": 0.0, "annulled_on": on("2024-05-01")}, FREE),
    placed("a record of which every check is unknown is undetermined", UNKNOWN, LAWFUL, {}, FREE, TOLD),
    placed("one known answer is enough", CONFORMING, LAWFUL,
           {"fee_charged": 0.0, "refused_at": at("2024-03-05 09")}, FREE, TOLD),
    placed("a record no check of the goal asks counts nowhere", None, LAWFUL, {"visits": 1}, TOLD, OTHER),
    placed("a record judged by no check at all counts nowhere", None, LAWFUL, {"visits": 1}),
    placed("only the edition in force decides", CONFORMING, LAWFUL, {"fee_charged": 5.0}, ENDED),
    placed("a record that cannot be dated is undetermined", UNKNOWN, LAWFUL, {"fee_charged": 5.0, **UNDATED}, FREE),
)  # fmt: skip


def city_of(known: Sequence[KnownAnswer | KnownPlace]) -> list[Row]:
    """All cases in one city, the n-th in the office n."""
    return [each.case(f"{number:03}", office_code=str(number)) for number, each in enumerate(known)]


def asked_of(known: Sequence[KnownAnswer | KnownPlace]) -> list[Check | Measure]:
    """All checks and measures, the n-th under a number of its own; those of one goal apart from those of another."""
    asked: list[Check | Measure] = []
    for number, each in enumerate(known):
        if isinstance(each, KnownAnswer):
            asked.append(replace(each.check, id=f"TG-1/{number}"))
        else:
            goal = each.measure.checks_of_goal and 100 + number
            asked.append(replace(each.measure, id=f"measure {number}", checks_of_goal=goal))
            asked += [
                replace(check, id=f"{check.id}-{number}", goal=goal if check.goal == 1 else None)
                for check in each.checks
            ]
    return asked
