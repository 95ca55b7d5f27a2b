"""A fact: one typed value about one record of a population, and where it comes from.

Facts are what checks read. An engine derives every fact some check reads exactly once, into one row per record.
The `name` is the fact's column, unique in its population: `accepted_at`, `clock.promised_due_on`,
`item.promised_limit`, `case.closed_at`, `stage.first_at:受理`.
"""

from __future__ import annotations

from dataclasses import dataclass

from guiju.model.types import Type


@dataclass(frozen=True, slots=True, order=True)
class Stored:
    """A field as recorded; `fallback` is a fact name that answers when it is missing."""

    field: str
    fallback: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Linked:
    """A fact of the one record this record hangs on: `Linked("case", "closed_at")`."""

    kind: str
    fact: str


@dataclass(frozen=True, slots=True, order=True)
class Clocked:
    """An answer of the clock about a case: `Clocked("promised_due_on")`."""

    output: str


@dataclass(frozen=True, slots=True, order=True)
class Gathered:
    """A summary of the records hanging on this case: materials, suspensions, results, ratings.

    `operation` is one of `count`, `first`, `last`, `sum`, `share`; `field` what is summarised (None for `count` and
    `share`). `where` narrows the records to those of which every (field, value) is true; the value None asks that the
    field be missing. A share divides the narrowed count by the whole count. `first` and `last` follow the field `by`,
    ties by the records' key; records without it are passed over.

    Missing evidence is never a zero: where one record leaves it open whether it belongs (a field of `where` is missing
    and no other excludes it), a count and a share are missing. A case on which no record of that kind hangs has the
    count 0 when `zero_when_absent`, else the fact is missing; when some hang and none belongs, it is 0.
    """

    kind: str
    operation: str
    field: str | None = None
    where: tuple[tuple[str, str | bool | None], ...] = ()
    by: str | None = None
    zero_when_absent: bool = False


@dataclass(frozen=True, slots=True, order=True)
class StageFact:
    """A summary of a case's stages with one name: `count`, `first_at`, `last_at`, `first_by`, `last_by`.

    `activity` None means all stages. A case with no stage at all has no stage facts: they are missing, not 0.
    A stage's time is its end, else its start; ties keep recorded order (`position`).
    """

    operation: str
    activity: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class TraceFact:
    """What an automaton says of a case's sequence of stages.

    `output`: `conforms` (boolean; missing when the case has no stages), `step` (text: the first violating stage, or
    what was still missing at the end) and `at` (its time). An open case is held only to a prefix of the procedure.
    """

    procedure: str
    output: str


Source = Stored | Linked | Clocked | Gathered | StageFact | TraceFact


@dataclass(frozen=True, slots=True)
class Fact:
    """A column of facts: name, type and source; `chinese` is the word people read."""

    name: str
    type: Type
    source: Source
    chinese: str = ""
