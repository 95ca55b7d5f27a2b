"""Shares over records in the check language, asked of the engine that judges: every record, in the same four outcomes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from guiju.engines.outputs import MEASURES, exceptions_path
from guiju.engines.sql.relations import path_literal
from guiju.goals.definition import Line
from guiju.plan.fuse import make_plan
from guiju.verdicts.judging import engines
from guiju.verdicts.query import ask_at_length, parquet
from guiju.xrays.peers import Outlier, outliers
from guiju.xrays.seen import Seen, Spot, State, Tally
from guiju.xrays.subject import Subject

ENGINE = "duckdb"
ALWAYS = ("date_of(as_of)",)
"""In which period a record counts: X-rays look at all of them."""

Tallies = Mapping[str | None, Counter[str]]
"""How many records of an office have each outcome."""


@dataclass(frozen=True, slots=True)
class Share:
    """Records that do not hold what holds of an honest one: `counted` out of what, `clean` what holds, in field names.

    Where a value is missing nothing is told of a record; where `needs` names a field nobody ever filled in, of none.
    `excluded` pairs a reason with the condition under which a record is left out.
    """

    population: str
    counted: str
    clean: str
    said: str
    needs: tuple[str, ...] = ()
    excluded: tuple[tuple[str, str], ...] = ()
    is_listed: bool = True

    def line(self, name: str) -> Line:
        """Return the share as a line of the kind goals are made of."""
        return Line(
            id=name,
            chinese=self.said,
            english=name,
            population=self.population,
            belongs_on=ALWAYS,
            counted=self.counted,
            conforms=self.clean,
            excluded=self.excluded,
            is_listed=self.is_listed,
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """Offices whose share of marked records stands out: surely more than `times` that of the others, or than `always`.

    Offices with fewer than `least` records are not compared. A record is marked where `share.clean` does not hold.
    """

    share: Share
    times: float
    least: int
    said: str
    always: float = 1.0


def measured(subject: Subject, shares: Mapping[str, Share], folder: Path, progress: Callable[[str], None]) -> None:
    """Ask the engine for every share that can be asked, in one pass for each kind of record; files go to `folder`."""
    asked = [each.line(name).measure() for name, each in shares.items() if not subject.lacking(_needs(each))]
    plan = make_plan((), asked, {}, subject.judged.run.as_of)
    folder.mkdir(parents=True, exist_ok=True)
    engines()[ENGINE](plan, subject.snapshot, subject.calendar, folder, progress)


def seen_share(subject: Subject, name: str, share: Share, folder: Path) -> Seen:
    """Return what a share saw; the spots are read by `spots_sql`, for there may be very many."""
    lacking = subject.lacking(_needs(share))
    if lacking:
        return Seen(reason=f"不能判断：{lacking}。")
    tallies = _tallies(name, folder)
    excluded: Counter[str] = Counter()
    for found in tallies.values():
        excluded.update({key.partition(":")[2]: n for key, n in found.items() if key.startswith("excluded:")})
    return Seen({office: _tally(found) for office, found in tallies.items()}, (), dict(excluded))


def seen_standing(subject: Subject, name: str, standing: Standing, folder: Path) -> Seen:
    """Return the offices that stand out, out of those with enough records to be compared."""
    seen = seen_share(subject, name, standing.share, folder)
    if seen.reason:
        return seen
    counts = {
        code: (tally.found, tally.of - tally.undetermined) for code, tally in seen.offices.items() if code is not None
    }
    compared = [code for code, (_, of) in counts.items() if of >= standing.least]
    named = {
        each.part: each for each in outliers(counts, times=standing.times, least=standing.least, always=standing.always)
    }
    return Seen(
        {code: Tally(int(code in named), 1) for code in compared},
        [Spot(code, "office", told(standing.said, each), office=code) for code, each in named.items()],
        {f"不足 {standing.least} 件、不比较的机构": len(counts) - len(compared)} if len(counts) > len(compared) else {},
    )


def told(said: str, each: Outlier) -> str:
    """Return a sentence with the numbers of an outlier put into its gaps."""
    return said.format(
        found=each.found, of=each.of, share=f"{100 * each.found / each.of:.1f}%", peers=f"{100 * each.peers:.1f}%"
    )


def spots_sql(shares: Sequence[tuple[str, Share]], folder: Path) -> str | None:
    """Return SQL of the spots of all listed shares: xray key of said office item; None when there are none."""
    parts = []
    for population in dict.fromkeys(share.population for _, share in shares):
        path = exceptions_path(folder, population)
        if path.exists():
            parts.append(
                f"SELECT e.measure AS xray, key, '{population}' AS of, office, item "
                f"FROM (SELECT key, office, item, unnest(exceptions) AS e FROM read_parquet({path_literal(path)})) "
                "WHERE e.outcome = 'nonconforming'"
            )
    return " UNION ALL ".join(parts) or None


def state_of(tally: Tally, reason: str) -> State:
    """Return what can be said of a tally: clean only where something was looked at and could be told."""
    if reason:
        return State.UNDETERMINED
    if tally.found:
        return State.FOUND
    if not tally.of:
        return State.NOTHING
    return State.UNDETERMINED if tally.undetermined >= tally.of else State.CLEAN


def _needs(share: Share) -> tuple[str, ...]:
    return (share.population, *share.needs)


def _tallies(name: str, folder: Path) -> Tallies:
    rows = ask_at_length(
        f"SELECT office, outcome, sum(records) AS n FROM {parquet(folder / MEASURES)} WHERE measure = ? "
        "GROUP BY office, outcome ORDER BY office NULLS LAST, outcome",
        [name],
    )
    found: dict[str | None, Counter[str]] = defaultdict(Counter)
    for row in rows:
        found[row["office"]][row["outcome"]] += int(row["n"])
    return found


def _tally(found: Counter[str]) -> Tally:
    wrong, unknown = found["nonconforming"], found["undetermined"]
    return Tally(wrong, found["conforming"] + wrong + unknown, unknown)
