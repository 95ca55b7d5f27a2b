"""The shapes of what the interface answers, as the schema shows them; the figures are the library's own."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from ninja import Field, Schema
from pydantic import WithJsonSchema

from guiju.goals.figure import GoalVerdict
from guiju.model.outcome import Outcome
from guiju.model.register import EntryState, Level

Percent = Annotated[float, Field(ge=0, le=100, description="百分数，只截断不进位")]
Count = Annotated[int, Field(ge=0)]
Instant = Annotated[
    datetime,
    WithJsonSchema(
        {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", "description": "本市当地时间，不带时区"}
    ),
]


class Problem(Schema):
    """A refusal (RFC 9457): what it is, where, why, and what to do."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    where: str
    what: str
    why: str
    remedy: str
    problems: list[dict[str, Any]] = Field(description="逐处的问题")


class Origin(Schema):
    """Where figures come from: two answers with the same run hold the same figures."""

    run: str = Field(description="判定")
    snapshot: str = Field(description="快照")
    as_of: Instant


class Asked(Origin):
    """What was asked about."""

    period: str = Field(description="期间")
    office: str | None = Field(description="机构代码，空为全市")


class Tally(Schema):
    """What was counted; the undetermined stay in the denominator."""

    value: Percent | None = Field(description="符合的占比；分母为零时为空")
    numerator: Count
    denominator: Count
    nonconforming: Count
    undetermined: Count
    unknown_share: Percent | None
    exclusions: dict[str, int] = Field(description="剔除的记录，按理由")
    interval: list[float] | None = Field(description="95% 威尔逊区间的两端")


class Figure(Tally):
    """One line of a goal."""

    goal: int = Field(ge=1, le=8)
    line: str
    name: str
    english: str
    target: Percent | None
    verdict: GoalVerdict
    exceptions: Count
    period: str
    office: str | None
    snapshot: str
    run: str
    note: str
    published: dict[str, Any] | None = Field(description="这一期公布过的数，没有公布为空")
    restated: bool = Field(description="现在的数与公布的不同")


class Figures(Asked):
    """The eight goals."""

    figures: list[Figure]


class Part(Tally):
    """One office, item or month of a line."""

    part: str | None = Field(description="机构代码、事项编码或者月份；空是没有写明的")
    name: str


class Breakdown(Asked):
    """A line taken apart."""

    line: str
    by: str
    parts: list[Part]
    next: str | None = Field(description="下一页的地址；没有了为空")


class GoalException(Schema):
    """One record that keeps a line from its goal, or that it leaves out."""

    line: str
    outcome: str
    population: str
    key: str
    office: str | None
    item: str | None
    month: date | None


class GoalExceptions(Asked):
    """A page of such records."""

    exceptions: list[GoalException]
    next: str | None = Field(description="下一页的地址；没有了为空")


class CheckCounts(Schema):
    """One check with its four counts."""

    check: str
    title: str
    population: str
    goal: int | None
    severity: str
    target: Percent | None
    conforming: Count
    nonconforming: Count
    not_applicable: Count
    undetermined: Count
    asked: Count = Field(description="适用的记录：符合、不符合、无法判定之和")
    value: Percent | None
    meets_target: bool | None


class Checks(Asked):
    """Every check of the standards."""

    checks: list[CheckCounts]


class CheckVersion(Schema):
    """A check as one edition words it, said in Chinese."""

    since: date
    until: date | None
    edition: str
    clause: str
    number: str
    applies: str | None
    holds: str
    waived: str | None


class CheckDetail(Asked):
    """One check: its counts and every version."""

    counts: CheckCounts
    judged_at: list[str]
    versions: list[CheckVersion]


class Finding(Schema):
    """One record and one check that does not simply conform, with the values the check read."""

    check: str
    edition: str
    outcome: Outcome
    population: str
    key: str
    office: str | None
    item: str | None
    month: date | None
    values: dict[str, Any] = Field(description="判定时读到的值，按字段名")


class Findings(Asked):
    """A page of findings, by key."""

    findings: list[Finding]
    next: str | None = Field(description="下一页的地址；没有了为空")


class CheckAccount(Schema):
    """One check's answer about one record, and everything it rests on."""

    check: str
    title: str
    outcome: Outcome
    edition: str
    clause: str
    applies: str
    holds: str
    values: dict[str, Any]


class RecordAccount(Origin):
    """Why one record was judged as it was."""

    population: str
    key: str
    office: str | None
    source: str = Field(description="从哪个批次的哪一行来")
    clock: list[str] = Field(description="时钟，逐行")
    checks: list[CheckAccount]


class RegisterLine(Schema):
    """One line of the register."""

    code: str
    number: str
    title: str
    level: Level
    state: EntryState
    function_type: str
    placements: list[str]
    bodies: list[str]
    posts: list[str]
    owner: str
    issued: date | None
    implemented: date | None
    until: date | None
    planned_on: date | None
    replaces: list[str]
    replaced_by: str
    cited: list[str]
    source: str
    edition: str
    remark: str


class Register(Schema):
    """A page of the register on a day."""

    on: date
    standards: list[RegisterLine]
    next: str | None = Field(description="下一页的地址；没有了为空")


class EditionLine(Schema):
    """One edition of a standard, without its text."""

    number: str
    title: str
    issued: date | None
    implemented: date
    until: date | None = Field(description="不再有效的第一天")
    fingerprint: str
    address: str


class Standard(Schema):
    """A standard and its published editions, oldest first."""

    code: str
    subsystem: str
    editions: list[EditionLine]


class CheckOfClause(Schema):
    """A check as its clause has it."""

    check: str
    title: str
    applies: str | None
    holds: str


class Clause(Schema):
    """A chapter or clause: identity, printed label, text line by line, and how it is proved by machine."""

    id: str | None
    number: str
    label: str
    title: str
    level: int
    text: list[str]
    fingerprint: str
    checks: list[CheckOfClause]


class Edition(EditionLine):
    """One edition with its text."""

    code: str
    function_type: str
    owner: str
    clauses: list[Clause]


class Office(Schema):
    """An office of the tree."""

    code: str
    name: str
    kind: str
    parent: str | None


class Offices(Origin):
    """A page of offices, by code."""

    offices: list[Office]
    next: str | None = Field(description="下一页的地址；没有了为空")


class Judging(Origin):
    """The last judging, and whether it is behind."""

    started_at: Instant
    seconds: float
    engine: str
    calendar: str
    product: str
    editions: Count = Field(description="用了多少个标准版本")
    newest_snapshot: str | None = Field(description="现在最新的快照")
    is_behind: bool = Field(description="有了更新的记录还没有判定")
