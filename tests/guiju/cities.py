"""Small cities for tests: records written by hand, checks in the words of the language, judged as any city is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from guiju.checks import Context, compile_expression
from guiju.checks.facts import fact_named
from guiju.clock.calendar import load_calendar
from guiju.errors import Place
from guiju.model.check import Check, CheckVersion
from guiju.model.expression import Read
from guiju.model.measure import Exclusion, Measure
from guiju.model.plan import Plan
from guiju.model.procedure import Automaton
from guiju.model.snapshot import DataFile, Snapshot, Table
from guiju.model.types import Type
from guiju.plan.fuse import make_plan
from guiju.records.kinds import kind
from guiju.records.schema import parquet_schema
from guiju.records.store.durable import fingerprint
from guiju.verdicts.judging import judge
from guiju.verdicts.runs import JudgedRun

AS_OF = datetime(2024, 8, 31, 23, 59, 59)
CALENDAR = load_calendar()
CONTEXT = Context(AS_OF, CALENDAR)

Row = dict[str, Any]
Tables = Mapping[str, Sequence[Row]]

HANDLING = Automaton(
    id="TG-9/handling",
    alphabet=frozenset({"收件", "受理", "决定", "办结", "重复受理"}),
    moves={"": {"收件": "收件"}, "收件": {"受理": "受理"}, "受理": {"决定": "决定"}, "决定": {"办结": "办结"}},
    accepting=frozenset({"办结"}),
    forbidden=frozenset({"重复受理"}),
)
"""收件 → 受理 → 决定 → 办结, and 重复受理 never."""


def at(moment: str) -> datetime:
    """Read an instant: `2024-03-04 09`."""
    return datetime.fromisoformat(moment)


def on(day: str) -> date:
    """Read a day: `2024-03-04`."""
    return date.fromisoformat(day)


def a_case(case_no: str = "A1", **fields: Any) -> Row:
    """A case accepted on Monday 4 March 2024, promised in 5 working days (due on the 11th), closed on the 6th."""
    usual = {
        "office_code": "A",
        "item_code": "事项一",
        "channel": "窗口",
        "received_at": at("2024-03-04 08"),
        "accepted_at": at("2024-03-04 09"),
        "decided_at": at("2024-03-06 10"),
        "closed_at": at("2024-03-06 16"),
        "promised_limit": 5.0,
        "promised_unit": "工作日",
        "statutory_limit": 20.0,
        "statutory_unit": "工作日",
    }
    return {"case_no": case_no, **usual, **fields}


def an_open_case(case_no: str = "A1", **fields: Any) -> Row:
    """The same case, not decided and not closed."""
    return a_case(case_no, **{"decided_at": None, "closed_at": None, **fields})


def stages(case_no: str, *steps: tuple[str, str | None], first: int = 1) -> list[Row]:
    """The stages of a case in recorded order, each a name and when it ended; None where nobody wrote it down."""
    return [
        {"case_no": case_no, "position": position, "stage_name": name, "ended_at": at(ended) if ended else None}
        for position, (name, ended) in enumerate(steps, first)
    ]


def a_rating(rating_no: str = "R1", **fields: Any) -> Row:
    """A valid rating of level 1 of case A1, given the day after it was closed."""
    return {"rating_no": rating_no, "case_no": "A1", "level": 1, "rated_at": at("2024-03-07 10")} | fields


def a_review(review_no: str = "V1", **fields: Any) -> Row:
    """A review of the file of case A1 that found nothing wrong."""
    return {"review_no": review_no, "case_no": "A1", "reviewed_on": on("2024-04-01"), "is_wrong": False} | fields


def a_material(material_no: int = 1, **fields: Any) -> Row:
    """A mandatory paper of case A1 that was handed in."""
    usual = {"material_name": "申请表", "is_required": True, "is_listed": True, "is_received": True}
    return {"case_no": "A1", "material_no": material_no, **usual, **fields}


def an_item(item_code: str = "事项一", item_version: int = 1, **fields: Any) -> Row:
    """A version of a service item, in force from 2020 until something else is said."""
    return {"item_code": item_code, "item_version": item_version, "item_name": item_code} | {
        "valid_from": on("2020-01-01"),
        **fields,
    }


def a_complaint(complaint_no: str = "C1", **fields: Any) -> Row:
    """A complaint accepted on Monday 4 March 2024 for 10 working days (due on the 18th), answered and closed on the 8th."""
    usual = {
        "office_code": "A",
        "received_at": at("2024-03-04 08"),
        "accepted_at": at("2024-03-04 09"),
        "promised_limit": 10.0,
        "conclusion": "属实",
        "replied_at": at("2024-03-08 15"),
        "closed_at": at("2024-03-08 16"),
    }
    return {"complaint_no": complaint_no, **usual, **fields}


def an_office(office_code: str, parent_code: str | None = None) -> Row:
    """An office below another."""
    return {"office_code": office_code, "office_name": office_code, "parent_code": parent_code}


def a_snapshot(folder: Path, tables: Tables, *, number: int = 1) -> Snapshot:
    """Write one Parquet file per kind, rows in the order given, and return them as a snapshot of a workspace."""
    (folder / "lake").mkdir(parents=True, exist_ok=True)
    found = {}
    for name, rows in tables.items():
        path = folder / "lake" / f"{name}-{number}.parquet"
        whole = [{"source_batch": "b1", "source_row": place, **row} for place, row in enumerate(rows, 1)]
        pq.write_table(pa.Table.from_pylist(whole, parquet_schema(kind(name))), path)
        file = DataFile(f"lake/{path.name}", len(rows), path.stat().st_size, fingerprint(path))
        found[name] = Table(name, len(rows), 0, (file,))
    return Snapshot(number, f"snapshot-{number}", None, AS_OF, found, (), folder)


def a_version(
    holds: str,
    *,
    population: str = "case",
    applies: str | None = None,
    waived: str | None = None,
    since: str = "2022-11-01",
    until: str | None = None,
) -> CheckVersion:
    """A wording of a check in force on [since, until)."""
    expressions = [None if text is None else compile_expression(text, population) for text in (applies, waived)]
    return CheckVersion(
        since=on(since),
        until=on(until) if until else None,
        applies=expressions[0],
        holds=compile_expression(holds, population),
        waived=expressions[1],
        edition=f"TG-1/{since}",
        clause_id="limits",
        clause_number="4.1",
        fingerprint="",
        place=Place("TG-1"),
    )


def a_check(
    *versions: CheckVersion | str,
    name: str = "check",
    population: str = "case",
    judged_at: tuple[str, ...] | None = None,
    **fields: Any,
) -> Check:
    """A check of TG-1; a text is what has to hold, of every record and for ever."""
    return Check(
        id=f"TG-1/{name}",
        title=name,
        population=population,
        judged_at=kind(population).judged_at if judged_at is None else judged_at,
        versions=tuple(a_version(each, population=population) if isinstance(each, str) else each for each in versions),
        **fields,
    )


def a_procedure_check(population: str = "case", prefix: str = "", of: Automaton = HANDLING) -> Check:
    """A check that asks whether the stages of a case, or of the case a record hangs on, follow a procedure."""
    holds = Read(fact_named(population, f"{prefix}trace.{of.id}.conforms"))
    version = CheckVersion(on("2022-11-01"), None, None, holds, None, "TG-9/2022-11-01", "", "", "", Place("TG-9"))
    return Check(of.id, "", population, kind(population).judged_at, (version,), procedure=of.id)


def a_measure(
    conforms: str,
    *,
    name: str = "goal2",
    population: str = "case",
    belongs_on: str = "date_of(closed_at)",
    counted: str = "true",
    excluded: Mapping[str, str] | None = None,
    checks_of_goal: int | None = None,
) -> Measure:
    """A share of closed cases; `excluded` gives conditions by reason."""
    return Measure(
        id=name,
        population=population,
        belongs_on=compile_expression(belongs_on, population, expected=Type.DATE),
        counted=compile_expression(counted, population),
        conforms=compile_expression(conforms, population),
        excluded=tuple(
            Exclusion(reason, compile_expression(when, population)) for reason, when in (excluded or {}).items()
        ),
        checks_of_goal=checks_of_goal,
    )


def a_plan(*asked: Check | Measure, automata: Iterable[Automaton] = (), as_of: datetime = AS_OF) -> Plan:
    """A plan of checks and measures in any order."""
    return make_plan(
        [each for each in asked if isinstance(each, Check)],
        [each for each in asked if isinstance(each, Measure)],
        {each.id: each for each in automata},
        as_of,
    )


def a_run(folder: Path, tables: Tables, *asked: Check | Measure, engine: str = "memory", **options: Any) -> JudgedRun:
    """Judge a city by checks and measures; its folder is the workspace."""
    plan, snapshot = a_plan(*asked, **options), a_snapshot(folder, tables)
    return judge_by(plan, snapshot, engine=engine)


def judge_by(plan: Plan, snapshot: Snapshot, *, engine: str = "memory", **identity: Any) -> JudgedRun:
    """Judge a snapshot in its workspace by a plan."""
    known = {"editions": {"TG-1/2022-11-01": "00"}, "goals": "00", "started_at": at("2024-09-01 08")} | identity
    return judge(snapshot.root, plan, snapshot, CALENDAR, engine=engine, **known)


def rows_in(path: Path) -> list[Row]:
    """The rows of a Parquet file."""
    found: list[Row] = pq.read_table(path).to_pylist()
    return found


def answers_of(judged: JudgedRun, population: str = "case") -> dict[tuple[str, str], str]:
    """What is not simply conforming, as outcomes by (name of the check, key of the record)."""
    rows = rows_in(judged.folder / "findings" / f"{population}.parquet")
    return {
        (each["check"].removeprefix("TG-1/"), row["key"]): each["outcome"] for row in rows for each in row["findings"]
    }
