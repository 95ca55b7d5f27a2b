"""Random small cities and random checks, so that engines can be compared on what nobody thought of."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from hypothesis import strategies as st

from guiju.checks.facts import fact_named
from guiju.errors import Place
from guiju.model.check import Check, CheckVersion
from guiju.model.expression import (
    And,
    Arithmetic,
    AsOf,
    Between,
    Call,
    Compare,
    Expression,
    FirstPresent,
    Implies,
    In,
    IsMissing,
    Literal,
    Negate,
    Not,
    Or,
    Read,
)
from guiju.model.facts import Fact
from guiju.model.fields import Field, Kind, Privacy
from guiju.model.measure import Exclusion, Measure
from guiju.model.procedure import Automaton
from guiju.model.types import Type
from guiju.records.kinds import kind

AS_OF = datetime(2024, 3, 1, 12)
FIRST = datetime(2023, 12, 25, 8)
CASES = ("甲", "乙", "丙", "丁")
ITEMS = ("事项一", "事项二")
STAGES = ("收件", "受理", "决定", "办结", "传阅")
AUTOMATON = Automaton(
    id="规程",
    alphabet=frozenset({"收件", "受理", "决定", "办结"}),
    moves={
        "": {"收件": "收件"},
        "收件": {"受理": "受理"},
        "受理": {"决定": "决定", "办结": "办结"},
        "决定": {"办结": "办结"},
    },
    accepting=frozenset({"办结"}),
    forbidden=frozenset({"传阅"}),
)
POOLS: dict[str, tuple[str, ...]] = {
    "case_no": CASES,
    "item_code": ITEMS,
    "stage_name": STAGES,
    "promised_unit": ("工作日", "自然日", "月"),
    "statutory_unit": ("工作日", "自然日"),
    "special_procedures": ("公示", "现场勘验,公示"),
}

moments = st.integers(0, 90 * 24).map(lambda hours: FIRST + timedelta(hours=hours))
days = st.integers(0, 90).map(lambda n: FIRST.date() + timedelta(days=n))
VALUES: dict[Type, st.SearchStrategy[Any]] = {
    Type.TEXT: st.sampled_from(("甲", "乙", "丙")),
    Type.INTEGER: st.integers(-2, 6),
    Type.NUMBER: st.integers(-4, 24).map(lambda n: n / 2),
    Type.BOOLEAN: st.booleans(),
    Type.DATE: days,
    Type.INSTANT: moments,
}


def value_of(field: Field) -> st.SearchStrategy[Any]:
    """A value of a field, quite often missing where it may be."""
    if field.name in POOLS:
        present = st.sampled_from(POOLS[field.name])
    elif field.values:
        present = st.sampled_from(field.values)
    else:
        present = VALUES[field.type]
    return present if field.required else st.one_of(st.none(), present, present, present)


@st.composite
def rows(draw: st.DrawFn, of: Kind, most: int) -> list[dict[str, Any]]:
    """Records of a kind with distinct, present keys; most fields are left missing so that examples stay readable."""
    keys = draw(st.lists(st.tuples(*(_key(of, name) for name in of.key)), unique=True, max_size=most))
    fields = [each for each in of.fields if each.privacy is not Privacy.DROPPED and each.name not in of.key]
    found = []
    for key in keys:
        row = dict(zip(of.key, key, strict=True))
        for each in fields:
            row[each.name] = draw(value_of(each)) if each.name in RICH else None
        found.append(row)
    return found


RICH = {
    *("item_code", "item_version", "case_type", "office_code", "channel", "received_at", "accepted_at", "closed_at"),
    *("supplement_notified_at", "finish_kind", "promised_limit", "promised_unit", "statutory_limit", "statutory_unit"),
    *("extension_days", "decided_at", "annulled_on", "visits", "remedies_told", "fee_due", "accepted_by"),
    *(
        "stage_name",
        "ended_at",
        "started_at",
        "handler",
        "suspension_type",
        "approved_days",
        "is_required",
        "is_listed",
    ),
    *("is_received", "obtained_by", "level", "rated_at", "valid_from", "valid_to", "item_type", "special_procedures"),
    *("is_wrong", "validity", "notified_at"),
}


def _key(of: Kind, name: str) -> st.SearchStrategy[Any]:
    member = of.field(name)
    assert member is not None
    if name in POOLS:
        return st.sampled_from(POOLS[name])
    return st.integers(1, 4) if member.type is Type.INTEGER else st.sampled_from(("一", "二", "三", "四"))


KINDS = ("case", "stage", "suspension", "material", "rating", "item", "case_review")


@st.composite
def cities(draw: st.DrawFn) -> dict[str, list[dict[str, Any]]]:
    """A handful of records of every kind that hangs on cases."""
    return {name: draw(rows(kind(name), 8 if name == "stage" else 5)) for name in KINDS}


FACT_NAMES = {
    "case": (
        *("case_type", "office_code", "channel", "finish_kind", "received_at", "accepted_at", "closed_at", "visits"),
        *("remedies_told", "promised_limit", "annulled_on", "item.item_type", "item.visits_limit", "accepted_by"),
        *("clock.promised_due_on", "clock.statutory_due_on", "clock.promised_elapsed", "clock.obligation_on"),
        *("clock.legally_accepted_on", "clock.paused_days", "clock.clock_error", "stage.count:受理", "stage.count"),
        *("stage.first_at:收件", "stage.last_at:决定", "stage.first_by:受理", "stage.last_by", "trace.规程.conforms"),
        *("trace.规程.step", "gathered.materials_count", "gathered.materials_required"),
        *("gathered.materials_received", "gathered.suspensions_count", "gathered.rating_level"),
        *("gathered.reviewed_wrong", "gathered.material_share:数据共享"),
    ),
    "rating": (
        "level",
        "rated_at",
        "validity",
        "office_code",
        "case.closed_at",
        "case.clock.promised_due_on",
        "case.item.item_type",
    ),
    "stage": ("stage_name", "handler", "ended_at", "started_at", "case.accepted_at", "case.promised_limit"),
    "item": ("item_type", "valid_from", "promised_limit", "case_type", "visits_limit"),
}


@cache
def expressions(population: str, of: Type, depth: int = 3) -> st.SearchStrategy[Expression]:
    """A well-typed expression over the facts of a population."""
    facts = [fact_named(population, name) for name in FACT_NAMES[population]]
    if of is Type.BOOLEAN:
        return _booleans(population, facts, depth)
    leaves = [st.just(Read(fact)) for fact in facts if fact.type is of]
    leaves.append(VALUES[of].map(lambda value: Literal(value, of)))
    if of is Type.INSTANT:
        leaves.append(st.just(AsOf()))
    if depth and of is Type.NUMBER:
        inner = expressions(population, Type.NUMBER, depth - 1)
        moment = st.one_of(expressions(population, Type.INSTANT, 0), expressions(population, Type.DATE, 0))
        leaves += [
            st.builds(Arithmetic, st.sampled_from("+-*/"), inner, inner),
            st.builds(Negate, inner),
            st.tuples(moment, moment).map(lambda two: Call("workdays", two, Type.INTEGER)),
            st.tuples(moment, moment).map(lambda two: Call("natural_days", two, Type.INTEGER)),
        ]
    if depth:
        inner = expressions(population, of, depth - 1)
        leaves.append(st.tuples(inner, inner).map(lambda two: FirstPresent(two, of)))
    return st.one_of(leaves)


def _booleans(population: str, facts: list[Fact], depth: int) -> st.SearchStrategy[Expression]:
    kinds = (Type.TEXT, Type.NUMBER, Type.INTEGER, Type.DATE, Type.INSTANT)
    operators = st.sampled_from(("=", "!=", "<", "<=", ">", ">="))
    compared = [
        st.builds(Compare, operators, expressions(population, each, 1), expressions(population, each, 1))
        for each in kinds
    ]
    mixed = st.builds(
        Compare, operators, expressions(population, Type.DATE, 0), expressions(population, Type.INSTANT, 0)
    )
    literals = st.lists(VALUES[Type.TEXT].map(lambda v: Literal(v, Type.TEXT)), min_size=1, max_size=3).map(tuple)
    leaves: list[st.SearchStrategy[Expression]] = [
        *compared,
        mixed,
        *(st.just(Read(fact)) for fact in facts if fact.type is Type.BOOLEAN),
        st.sampled_from(facts).map(lambda fact: IsMissing(Read(fact))),
        st.builds(In, expressions(population, Type.TEXT, 0), literals),
        st.builds(Between, *(expressions(population, Type.NUMBER, 0) for _ in range(3))),
        st.sampled_from((True, False, None)).map(lambda value: Literal(value, Type.BOOLEAN)),
    ]
    if not depth:
        return st.one_of(leaves)
    inner = expressions(population, Type.BOOLEAN, depth - 1)
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    joined = [st.builds(Not, inner), st.builds(And, several), st.builds(Or, several), st.builds(Implies, inner, inner)]
    return st.one_of(*leaves, *joined)


@st.composite
def checks(draw: st.DrawFn, population: str, number: int) -> Check:
    """A check of one to three editions with gaps before the first and after the last."""
    starts = sorted(draw(st.sets(st.integers(5, 80), min_size=1, max_size=3)))
    dates = [FIRST.date() + timedelta(days=n) for n in starts]
    ends: list[date | None] = [*dates[1:], draw(st.sampled_from((None, FIRST.date() + timedelta(days=85))))]
    condition = expressions(population, Type.BOOLEAN, 2)
    # A redefined term changes the words of an edition while it is in force: two versions, one edition.
    named = [f"TG-{number}/{since}" for since in (dates[:1] * len(dates) if draw(st.booleans()) else dates)]
    versions = tuple(
        CheckVersion(
            since=since,
            until=until,
            applies=draw(st.one_of(st.none(), condition)),
            holds=draw(condition),
            waived=draw(st.one_of(st.none(), st.none(), condition)),
            edition=edition,
            clause_id="",
            clause_number="",
            fingerprint="",
            place=Place(""),
        )
        for since, until, edition in zip(dates, ends, named, strict=True)
    )
    anchors = {"case": (("accepted_at", "received_at"), ("closed_at",)), "rating": (("rated_at",),)}
    anchor = draw(st.sampled_from(anchors.get(population, (kind(population).judged_at,))))
    goal = draw(st.sampled_from((None, 1)))
    return Check(f"TG-{number}/check", "", population, anchor, versions, goal=goal)


@st.composite
def measures(draw: st.DrawFn, population: str, number: int) -> Measure:
    """A measure with up to two exclusions, now and then decided by the checks of goal 1."""
    condition = expressions(population, Type.BOOLEAN, 1)
    excluded = draw(st.lists(condition, max_size=2))
    return Measure(
        id=f"goal{number}",
        population=population,
        belongs_on=draw(expressions(population, Type.DATE, 0)),
        counted=draw(condition),
        conforms=draw(condition),
        excluded=tuple(Exclusion(f"理由{n}", when) for n, when in enumerate(excluded)),
        checks_of_goal=draw(st.sampled_from((None, 1))),
    )
