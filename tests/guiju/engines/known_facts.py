"""Facts anybody can work out by hand from a few records: what every engine must derive alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from guiju.checks.facts import fact_named
from guiju.model.check import Check
from guiju.model.expression import And, IsMissing, Literal, Read, Value
from guiju.model.facts import Fact
from guiju.model.types import Type
from guiju.plan.facts import closure
from guiju.records.kinds import kind
from tests.guiju.cities import (
    HANDLING,
    Row,
    Tables,
    a_case,
    a_check,
    a_complaint,
    a_material,
    a_rating,
    a_review,
    a_version,
    an_item,
    an_open_case,
    at,
    on,
    stages,
)


@dataclass(frozen=True)
class KnownFact:
    """A sentence, the city it is about, and the value of a fact of the first record of a population."""

    sentence: str
    fact: str
    value: Value
    tables: Tables
    population: str = "case"

    def facts(self) -> tuple[Fact, ...]:
        """The fact and everything it is worked out from."""
        return closure(self.population, [fact_named(self.population, self.fact)])

    def __str__(self) -> str:
        return self.sentence


def known(sentence: str, fact: str, value: Value, population: str = "case", **tables: Sequence[Row]) -> KnownFact:
    """A known fact; one usual case unless cases are given."""
    return KnownFact(sentence, fact, value, {"case": [a_case()], **tables}, population)


_PROMISE, _STEP = "item.promised_limit", f"trace.{HANDLING.id}.step"
_CONFORMS, _AT = f"trace.{HANDLING.id}.conforms", f"trace.{HANDLING.id}.at"

_REVISED = [
    an_item(item_version=1, promised_limit=9.0),
    an_item(item_version=2, promised_limit=7.0, valid_from=on("2024-03-04")),
]
_APART = [
    an_item(item_version=1, promised_limit=9.0, valid_to=on("2024-03-01")),
    an_item(item_version=2, promised_limit=7.0, valid_from=on("2024-04-01")),
]
_OVERTAKEN = [
    an_item(item_version=1, promised_limit=9.0, valid_to=on("2025-01-01")),
    an_item(item_version=2, promised_limit=7.0, valid_from=on("2024-01-01"), valid_to=on("2024-02-01")),
]
_SAME_DAY = [an_item(item_version=2, promised_limit=7.0), an_item(item_version=1, promised_limit=9.0)]
_LATER = [an_item(valid_from=on("2024-03-05"), promised_limit=9.0)]
_ALWAYS = [an_item(valid_from=None, promised_limit=9.0)]
_UNDATED = {"accepted_at": None, "received_at": None}

ITEMS = (
    known("the version in force on the day of acceptance answers", _PROMISE, 7.0, item=_REVISED),
    known(
        "the last day of an old version is the day before the new one begins",
        _PROMISE,
        9.0,
        case=[a_case(accepted_at=at("2024-03-03 23:59:59"))],
        item=_REVISED,
    ),
    known(
        "a version named by the record answers, whatever its days",
        _PROMISE,
        9.0,
        case=[a_case(item_version=1)],
        item=_REVISED,
    ),
    known("a version nobody knows is missing", _PROMISE, None, case=[a_case(item_version=3)], item=_REVISED),
    known("between two versions there is none", _PROMISE, None, item=_APART),
    known("a new version ends the old one even where that was to last longer", _PROMISE, None, item=_OVERTAKEN),
    known("of two versions from one day the higher number answers", _PROMISE, 7.0, item=_SAME_DAY),
    known("before its first version an item says nothing", _PROMISE, None, item=_LATER),
    known("a version without a first day was always in force", _PROMISE, 9.0, item=_ALWAYS),
    known(
        "a case never accepted is dated by its receipt", _PROMISE, 7.0, case=[a_case(accepted_at=None)], item=_REVISED
    ),
    known("a case without any day has no version", _PROMISE, None, case=[a_case(**_UNDATED)], item=_REVISED),
    known("an item of another code says nothing", _PROMISE, None, item=[an_item("事项二", promised_limit=9.0)]),
    known(
        "a limit the case lacks is the item's", "promised_limit", 7.0, case=[a_case(promised_limit=None)], item=_REVISED
    ),
    known("a limit of zero is a limit", "promised_limit", 0.0, case=[a_case(promised_limit=0.0)], item=_REVISED),
    known(
        "the clock counts by the item's limit where the case has none",
        "clock.promised_due_on",
        on("2024-03-13"),
        case=[a_case(promised_limit=None)],
        item=_REVISED,
    ),
)

_TWO_CASES = [a_case(), a_case("B1", office_code="B", closed_at=at("2024-05-06 10"))]

LINKS = (
    known("a rating reads its case", "case.closed_at", at("2024-05-06 10"), "rating", case=_TWO_CASES,
          rating=[a_rating(case_no="B1")]),
    known("a rating reads the item of its case", "case.item.item_type", "行政许可", "rating", rating=[a_rating()],
          item=[an_item(item_type="行政许可")]),
    known("a rating reads its case's clock", "case.clock.promised_due_on", on("2024-03-11"), "rating",
          rating=[a_rating()]),
    known("a rating reads what hangs on its case", "case.gathered.materials_count", 2, "rating", rating=[a_rating()],
          material=[a_material(1), a_material(2)]),
    known("a rating reads its case's stages", "case.stage.first_at:受理", at("2024-03-04 09"), "rating",
          rating=[a_rating()], stage=stages("A1", ("受理", "2024-03-04 09"))),
    known("a rating reads what a procedure says of its case", f"case.{_CONFORMS}", False, "rating", rating=[a_rating()],
          stage=stages("A1", ("受理", "2024-03-04 09"))),
    known("a rating of a case nobody knows reads nothing", "case.closed_at", None, "rating", rating=[a_rating(case_no="Z9")]),
    known("a rating of no case reads nothing", "case.closed_at", None, "rating", rating=[a_rating(case_no=None)]),
    known("a rating without an office belongs to its case's", "office_code", "B", "rating", case=_TWO_CASES,
          rating=[a_rating(case_no="B1")]),
    known("a rating with an office keeps it", "office_code", "C", "rating", rating=[a_rating(office_code="C")]),
    known("a complaint has a clock of its own", "clock.due_on", on("2024-03-18"), "complaint", complaint=[a_complaint()]),
)  # fmt: skip

_COUNT, _MANDATORY = "gathered.materials_count", "gathered.materials_required"
_RECEIVED, _UNLISTED = "gathered.materials_received", "gathered.materials_unlisted"
_SHARE, _LEVEL = "gathered.material_share:数据共享", "gathered.rating_level"
_SHARED = {"obtained_by": "数据共享"}
_EARLY, _LATE = at("2024-03-07 09"), at("2024-03-08 09")

GATHERED = (
    known("what hangs on the case is counted", _COUNT, 2, material=[a_material(1), a_material(2)]),
    known("what hangs on another case is not", _COUNT, 1, material=[a_material(1), a_material(1, case_no="B1")]),
    known("a case without materials has no number of them", _COUNT, None, material=[a_material(case_no="B1")]),
    known("a kind never imported gives no number either", _COUNT, None),
    known("a case without special procedures has none", "gathered.suspensions_count", 0),
    known("no material is unlisted where all are listed", _UNLISTED, 0, material=[a_material(1)]),
    known("an unlisted paper is not mandatory", _MANDATORY, 1, material=[a_material(1), a_material(2, is_listed=False)]),
    known("a paper that was not handed in is not received", _RECEIVED, 1,
          material=[a_material(1), a_material(2, is_received=False)]),
    known("whether a paper was handed in being unknown, so is the number received", _RECEIVED, None,
          material=[a_material(1), a_material(2, is_received=None)]),
    known("an unlisted paper leaves nothing open, whatever else is unknown of it", _RECEIVED, 1,
          material=[a_material(1), a_material(2, is_received=None, is_listed=False)]),
    known("a review of unknown result leaves open how many errors there are", "gathered.reviewed_wrong", None,
          case_review=[a_review("V1", is_wrong=True), a_review("V2", is_wrong=None)]),
    known("a case nobody reviewed has no error", "gathered.reviewed_wrong", 0),
    known("a special procedure without a notice is counted as such", "gathered.suspensions_unnoticed", 1,
          suspension=[{"case_no": "A1", "suspension_no": 1}, {"case_no": "A1", "suspension_no": 2, "notified_at": _EARLY}]),
    known("the share of shared papers is among all papers", _SHARE, 0.5,
          material=[a_material(1, **_SHARED), a_material(2, obtained_by="纸质收取")]),
    known("a paper of unknown means leaves the share open", _SHARE, None,
          material=[a_material(1, **_SHARED), a_material(2)]),
    known("the last rating counts, in whatever order they came", _LEVEL, 5,
          rating=[a_rating("R1", rated_at=_LATE, level=5), a_rating("R2", rated_at=_EARLY, level=2)]),
    known("of two ratings of one moment the one with the later number counts", _LEVEL, 4,
          rating=[a_rating("R2", level=4), a_rating("R1", level=2)]),
    known("a rating without a time is passed over", _LEVEL, 2,
          rating=[a_rating("R1", level=2), a_rating("R9", rated_at=None, level=5)]),
    known("when the last rating has no level, none is borrowed from an earlier one", _LEVEL, None,
          rating=[a_rating("R1", level=2), a_rating("R2", rated_at=_LATE, level=None)]),
)  # fmt: skip

_STEPS = stages("A1", ("收件", "2024-03-04 08"), ("受理", "2024-03-04 09"), ("受理", "2024-03-05 09"))
_UNTIMED = stages("A1", ("受理", None), ("受理", "2024-03-05 09"))
_BEGUN = {"ended_at": None, "started_at": at("2024-03-04 07")}


def _by(handlers: Sequence[str | None], steps: Sequence[Row]) -> list[Row]:
    return [{**step, "handler": handler} for step, handler in zip(steps, handlers, strict=True)]


_SAME_MOMENT = stages("A1", ("受理", "2024-03-04 09"), ("受理", "2024-03-04 09"))

STAGES = (
    known("a stage is counted as often as it happened", "stage.count:受理", 2, stage=_STEPS),
    known("all stages are counted where none is named", "stage.count", 3, stage=_STEPS),
    known("what never happened happened no times", "stage.count:决定", 0, stage=_STEPS),
    known("of a case without any stage nobody knows what happened", "stage.count:决定", None),
    known("the first time is the earliest", "stage.first_at:受理", at("2024-03-04 09"), stage=_STEPS[::-1]),
    known("the last time is the latest", "stage.last_at:受理", at("2024-03-05 09"), stage=_STEPS[::-1]),
    known("a stage that has not ended counts from its start", "stage.first_at:受理", at("2024-03-04 07"),
          stage=[_STEPS[1] | _BEGUN, _STEPS[2]]),
    known("a stage that ended counts from its end", "stage.first_at:受理", at("2024-03-04 09"),
          stage=[_STEPS[1] | {"started_at": at("2024-03-04 07")}]),
    known("a stage without a time is no first one", "stage.first_at:受理", at("2024-03-05 09"), stage=_UNTIMED),
    known("a stage without a time is counted all the same", "stage.count:受理", 2, stage=_UNTIMED),
    known("of two stages of one moment the first recorded is first", "stage.first_by:受理", "甲",
          stage=_by("甲乙", _SAME_MOMENT)[::-1]),
    known("of two stages of one moment the last recorded is last", "stage.last_by:受理", "乙",
          stage=_by("甲乙", _SAME_MOMENT)[::-1]),
    known("of two stages of one moment the one nobody numbered is last", "stage.last_by:受理", "甲",
          stage=_by("甲乙", [_SAME_MOMENT[0] | {"position": None}, _SAME_MOMENT[1]])),
    known("when nobody is named for the first stage, none is borrowed from the second", "stage.first_by:受理", None,
          stage=_by([None, "乙"], _SAME_MOMENT)),
)  # fmt: skip

_WHOLE = stages("A1", ("收件", "2024-03-04 08"), ("受理", "2024-03-04 09"), ("决定", "2024-03-06 10"),
                ("办结", "2024-03-06 16"))  # fmt: skip
_SKIPPED = stages("A1", ("收件", "2024-03-04 08"), ("决定", "2024-03-06 10"), ("办结", "2024-03-06 16"))
_BROKEN_OFF = _WHOLE[:2]
_FORBIDDEN = stages("A1", ("收件", "2024-03-04 08"), ("受理", "2024-03-04 09"), ("重复受理", "2024-03-05 09"))
_LONG = stages("A1", ("收件", "2024-03-04 08"), *[("传阅", f"2024-03-04 {9 + n // 60:02}:{n % 60:02}") for n in range(90)],
               ("受理", "2024-03-05 09"), ("办结", "2024-03-06 16"))  # fmt: skip
_OPEN = [an_open_case()]

TRACES = (
    known("a case that took every step conforms", _CONFORMS, True, stage=_WHOLE),
    known("a skipped step is a violation", _CONFORMS, False, stage=_SKIPPED),
    known("the violating step is the one that came too early", _STEP, "决定", stage=_SKIPPED),
    known("the violation has the time of its step", _AT, at("2024-03-06 10"), stage=_SKIPPED),
    known("a conforming case has no violating step", _STEP, None, stage=_WHOLE),
    known("a closed case that broke off does not conform", _CONFORMS, False, stage=_BROKEN_OFF),
    known("a closed case that broke off lacks its next step", _STEP, "决定", stage=_BROKEN_OFF),
    known("what never happened has no time", _AT, None, stage=_BROKEN_OFF),
    known("an open case need not have ended", _CONFORMS, True, case=_OPEN, stage=_BROKEN_OFF),
    known("an open case still on its way lacks nothing", _STEP, None, case=_OPEN, stage=_BROKEN_OFF),
    known("an open case that took a wrong step does not conform", _CONFORMS, False, case=_OPEN, stage=_SKIPPED[:2]),
    known("an open case that took a wrong step names it", _STEP, "决定", case=_OPEN, stage=_SKIPPED[:2]),
    known("a forbidden step is a violation wherever it stands", _STEP, "重复受理", stage=_FORBIDDEN),
    known("of a case without stages nobody knows", _CONFORMS, None),
    known("steps of other procedures are passed over", _CONFORMS, True,
          stage=[*_WHOLE, *stages("A1", ("传阅", "2024-03-05 09"), first=5)]),
    known("a case of which only such steps are recorded lacks its first step", _STEP, "收件",
          stage=stages("A1", ("传阅", "2024-03-05 09"))),
    known("more than twenty stages are judged like any", _STEP, "办结", stage=_LONG),
    known("the time of a step behind many others is its own", _AT, at("2024-03-06 16"), stage=_LONG),
    known("steps of one moment keep their recorded order", _CONFORMS, True,
          stage=stages("A1", *[(name, "2024-03-04 09") for name in ("收件", "受理", "决定", "办结")])),
    known("steps are taken in order of time, however they are numbered", _CONFORMS, True,
          stage=[{**step, "position": 9 - step["position"]} for step in _WHOLE]),
    known("a step nobody timed is taken to be the last", _STEP, "收件",
          stage=stages("A1", ("收件", None), *[(each["stage_name"], str(each["ended_at"])) for each in _WHOLE[1:]])[::-1]
          + stages("A1", ("收件", "2024-03-01 08"), first=7)),
    known("a violation nobody timed has no time", _AT, None, stage=stages("A1", ("受理", None))),
    known("a stage that has not ended is taken at its start", _STEP, "决定",
          stage=[*_WHOLE[:1], {**_WHOLE[1], "ended_at": None, "started_at": at("2024-03-06 12")}, *_WHOLE[2:]]),
    known("positions counted from nought are positions", _STEP, "决定",
          stage=[{**step, "position": step["position"] - 1} for step in _SKIPPED]),
    known("of steps of one moment the one nobody numbered is the last", _STEP, "受理",
          stage=[{**step, "position": None if step["stage_name"] == "收件" else number, "ended_at": at("2024-03-04 09")}
                 for number, step in enumerate(_WHOLE)]),
    known("a single step nobody numbered is a step", _STEP, "受理",
          stage=[{**step, "position": None} for step in _WHOLE[:1]]),
    known("positions with gaps are positions", _CONFORMS, True,
          stage=[{**step, "position": 10 * step["position"]} for step in _WHOLE]),
)  # fmt: skip

_NAMED = ("case_no", "item_code", "rating_no", "review_no", "complaint_no")


def together(facts: Sequence[KnownFact]) -> dict[str, list[Row]]:
    """One city of all cities: what the n-th is about is numbered n in front of its own number."""
    tables: dict[str, list[Row]] = {}
    for number, known in enumerate(facts):
        for name, rows in known.tables.items():
            tables.setdefault(name, []).extend(_numbered(number, row) for row in rows)
    return tables


def _numbered(number: int, row: Row) -> Row:
    named = {name: f"{number:03}{row[name]}" for name in _NAMED if row.get(name) is not None}
    return {**row, **named}


def key_of(number: int, known: KnownFact) -> str:
    """The key, in the city of all, of the record the n-th fact is about."""
    first = _numbered(number, known.tables[known.population][0])
    return "|".join(str(first[name]) for name in kind(known.population).key)


def reading(facts: Sequence[KnownFact]) -> list[Check]:
    """Checks, one for each kind of record, that read all these facts and that every record fails."""
    return [
        _reading(
            population,
            dict.fromkeys(fact_named(population, each.fact) for each in facts if each.population == population),
        )
        for population in sorted({each.population for each in facts})
    ]


def _reading(population: str, facts: Iterable[Fact]) -> Check:
    never = Literal(False, Type.BOOLEAN)
    holds = And((*(IsMissing(Read(fact)) for fact in facts), never))
    version = replace(a_version("case_no is not null", population=population), holds=holds)
    return a_check(version, name=population, population=population)
