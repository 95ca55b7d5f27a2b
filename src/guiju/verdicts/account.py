"""Why one record was judged as it was: its clock line by line, then every check with clause, words and values read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from guiju.checks.function import Context
from guiju.checks.words import say
from guiju.clock.explanation import explain_reading
from guiju.clock.pauses import Pause
from guiju.clock.times import CASE_FACTS, CaseTimes
from guiju.engines.memory.facts import Records, facts_of
from guiju.engines.memory.judging import Judged, judge
from guiju.engines.memory.nearby import Nearby
from guiju.errors import UsageError
from guiju.model.check import Check
from guiju.model.expression import Value
from guiju.model.plan import Plan, PopulationPlan
from guiju.model.snapshot import Snapshot
from guiju.plan.fuse import facts_of_check
from guiju.records.kinds import kind


@dataclass(frozen=True, slots=True)
class CheckAccount:
    """One check's answer about one record, and everything it rests on."""

    check: str
    title: str
    outcome: str
    edition: str
    clause: str
    applies: str
    holds: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class RecordAccount:
    """The whole account of one record; `source` is the batch and row it was imported from."""

    population: str
    key: str
    source: str
    clock: tuple[str, ...]
    checks: tuple[CheckAccount, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the account for JSON."""
        return asdict(self)


def explain_record(
    plan: Plan, snapshot: Snapshot, context: Context, key: str, population: str = "case", *, everything: bool = False
) -> RecordAccount:
    """Return the account of the record with this key; checks that do not apply only when `everything` is asked for.

    The memory engine judges it anew, so the account holds for any snapshot and any engine. UsageError when there is
    no such record.
    """
    return account_of(plan, Nearby(snapshot, plan.automata, population, key), context, key, everything=everything)


def account_of(plan: Plan, near: Nearby, context: Context, key: str, *, everything: bool = False) -> RecordAccount:
    """Return the account of a record that was read with what is near it; UsageError when there is none."""
    population, row = near.population, near.row
    own = next((each for each in plan.populations if each.kind == population), None)
    if own is None or row is None:
        raise UsageError(
            f"快照 {near.snapshot.number} 里没有编号为“{key}”的{kind(population).chinese}。"
            "请核对编号，或者用 --of 说明是哪类记录。"
        )
    facts = facts_of(population, own.facts, row, near, context)
    return RecordAccount(
        population=population,
        key=key,
        source=f"批次 {row['source_batch']} 第 {row['source_row']} 行",
        clock=_clock(own, row, facts, near, context),
        checks=tuple(_accounts(own, facts, context, everything)),
    )


def _clock(
    own: PopulationPlan, row: Mapping[str, Any], facts: Mapping[str, Value], records: Records, context: Context
) -> tuple[str, ...]:
    if own.kind != "case" or not set(CASE_FACTS.values()) <= set(facts):
        return ()
    times = CaseTimes.of(facts)
    pauses = [Pause.of(each) for each in records.of_case("suspension", row["case_no"])]
    return explain_reading(times, pauses, context.calendar, context.as_of, source_due_at=row["source_due_at"])


def _accounts(
    own: PopulationPlan, facts: Mapping[str, Value], context: Context, everything: bool
) -> Sequence[CheckAccount]:
    found = []
    for check in own.checks:
        answer = judge(check, facts, context)
        if answer is not None and (everything or answer.outcome != "not_applicable"):
            found.append(_account(check, answer, facts))
    order = ("nonconforming", "undetermined", "conforming", "not_applicable")
    return sorted(found, key=lambda each: (order.index(each.outcome), each.check))


def _account(check: Check, answer: Judged, facts: Mapping[str, Value]) -> CheckAccount:
    version = answer.version or check.versions[-1]  # without a day the newest shows what is missing
    return CheckAccount(
        check=check.id,
        title=check.title,
        outcome=answer.outcome.value,
        edition=answer.edition,
        clause=f"{version.clause_number} {version.clause_id}".strip(),
        applies="" if version.applies is None else say(version.applies),
        holds=say(version.holds),
        values={fact.name: facts[fact.name] for fact in facts_of_check(check)},
    )


def plain(value: Value) -> str:
    """Return a value as people read it.

    >>> plain(None), plain(True), plain(3.0)
    ('（缺）', '是', '3')
    """
    match value:
        case None:
            return "（缺）"
        case bool():
            return "是" if value else "否"
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case date():
            return value.isoformat()
        case _:
            return str(value)
