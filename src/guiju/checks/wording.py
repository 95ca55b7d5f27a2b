"""A check as one edition words it: its block read, its expressions bound, split where a term it uses changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from guiju.checks.binder import Binder, Bound
from guiju.checks.facts import trace_fact
from guiju.checks.names import find_fact
from guiju.checks.passage import Passage
from guiju.checks.possibilities import possible_outcomes
from guiju.checks.procedure import compile_procedure
from guiju.checks.scope import earliest
from guiju.checks.syntax import Span
from guiju.model.check import CheckVersion
from guiju.model.expression import Read, reads
from guiju.model.fields import Kind
from guiju.model.outcome import Outcome
from guiju.model.procedure import Automaton
from guiju.model.text import Block, Clause, Edition
from guiju.records.kinds import kind, kinds
from guiju.text.nearest import suggestion

_WHOLE = Span(0, 0)
_PARTS = ("applies", "holds", "waived_when")


@dataclass(frozen=True, slots=True)
class Wording:
    """A check or procedure block of one edition with its meaning; `versions` follow one another without a gap."""

    id: str
    block: Block
    edition: str
    title: str
    population: Kind
    judged_at: tuple[str, ...]
    versions: tuple[CheckVersion, ...]
    automaton: Automaton | None = None

    def problem_passage(self, field: str) -> Passage:
        """Return a passage for problems about one field of the block."""
        return _passage(self.block, field)


def read_wording(binder: Binder, edition: Edition, clause: Clause, block: Block, until: date | None) -> Wording | None:
    """Return the meaning of a check or procedure block; None when it has none, the reasons added to the binder."""
    before = len(binder.problems)
    reading = _Reading(binder, edition, clause, block, until)
    population = reading.population()
    judged_at = reading.judged_at(population)
    automaton = reading.automaton() if block.kind == "procedure" else None
    reading.refuse_worthless_target()
    versions = tuple(_merged(reading.versions(population, automaton)))
    if len(binder.problems) == before:
        reading.refuse_foregone_conclusion(versions, judged_at)
    if len(binder.problems) > before or not versions:
        return None
    title = block.fields.get("title") or clause.title or block.fields["id"]
    return Wording(
        f"{edition.code}/{block.fields['id']}", block, reading.name, title, population, judged_at, versions, automaton
    )


class _Reading:
    """One block being read."""

    def __init__(self, binder: Binder, edition: Edition, clause: Clause, block: Block, until: date | None) -> None:
        assert edition.implemented is not None, "a draft is in force on no day"
        self.binder = binder
        self.edition = edition
        self.clause = clause
        self.block = block
        self.since = edition.implemented
        self.until = until
        self.name = f"{edition.code}/{self.since}"

    def population(self) -> Kind:
        written = self.block.fields.get("of", "办件")
        try:
            return kind(written)
        except KeyError:
            advice = suggestion(written, [each.chinese for each in kinds().values()])
            self.report("of", "unknown_population", written=written, advice=advice)
            return kind("办件")

    def judged_at(self, population: Kind) -> tuple[str, ...]:
        """Return the names of the facts that date a record, first of the block, else of its kind."""
        written = self.block.fields.get("judged_at")
        if written is None:
            return population.judged_at
        names = []
        for index, name in enumerate([written] if isinstance(written, str) else written):
            path = "judged_at" if isinstance(written, str) else f"judged_at.{index}"
            fact = find_fact(population, name)
            if fact is None or not fact.type.is_moment:
                advice = suggestion(name, [each.chinese for each in population.fields if each.type.is_moment])
                self.report(path, "judged_at_no_moment", name=name, kind=population.chinese, advice=advice)
            else:
                names.append(fact.name)
        return tuple(names)

    def automaton(self) -> Automaton | None:
        found, problems = compile_procedure(
            self.block, f"{self.edition.code}/{self.block.fields['id']}@{self.since.isoformat()}"
        )
        self.binder.problems.update(dict.fromkeys(problems))
        return found

    def refuse_worthless_target(self) -> None:
        target = self.block.fields.get("target")
        if target is not None and not 0 < target <= 1:
            self.report("target", "worthless_target", target=target)

    def versions(self, population: Kind, automaton: Automaton | None) -> Iterator[CheckVersion]:
        """Yield one version for each stretch of days on which no term in use changes."""
        day: date | None = self.since
        while day is not None and (self.until is None or day < self.until):
            parts = {name: self.part(name, population, day) for name in _PARTS}
            if automaton is not None:
                parts["holds"] = Bound(Read(trace_fact(automaton.id, "conforms")))
            end = earliest(self.until, *(part.until for part in parts.values() if part))
            version = self.version(day, end, parts)
            if version is not None:
                yield version
            day = end

    def part(self, name: str, population: Kind, day: date) -> Bound | None:
        """Return what one expression of the block means on a day, None when it is not written."""
        text = self.block.fields.get(name)
        if text is None:
            return None
        passage = replace(_passage(self.block, name), text=text, source=self.edition.source)
        bound = self.binder.bind(passage, population, day)
        if name == "holds" and bound.expression is not None and not reads(bound.expression):
            self.report(name, "reads_nothing")
        return bound

    def version(self, day: date, end: date | None, parts: dict[str, Bound | None]) -> CheckVersion | None:
        """Return the version of these parts, None when one of them, or `holds` altogether, has no meaning."""
        if parts["holds"] is None or any(part is not None and part.expression is None for part in parts.values()):
            return None
        applies, holds, waived = (part.expression if (part := parts[name]) else None for name in _PARTS)
        assert holds is not None
        return CheckVersion(
            since=day,
            until=end,
            applies=applies,
            holds=holds,
            waived=waived,
            edition=self.name,
            clause_id=self.block.clause_id,
            clause_number=self.clause.number,
            fingerprint=self.edition.fingerprint,
            place=self.block.place,
            applies_text=self.block.fields.get("applies", ""),
            holds_text=self.block.fields.get("holds", ""),
        )

    def refuse_foregone_conclusion(self, versions: Sequence[CheckVersion], judged_at: Sequence[str]) -> None:
        """Report a check that no record can fail, or none can meet: `applies: 已受理`, `holds: 受理时间 不为空`."""
        for outcomes in (possible_outcomes(version, judged_at) for version in versions):
            if Outcome.NONCONFORMING not in outcomes:
                self.report("holds", "never_nonconforming")
            elif Outcome.CONFORMING not in outcomes:
                self.report("holds", "never_conforming")

    def report(self, path: str, code: str, /, **words: object) -> None:
        problem = _passage(self.block, path).problem(_WHOLE, code, **words)
        self.binder.problems[problem] = None


def _passage(block: Block, path: str) -> Passage:
    """Return an empty passage at a field of a block, for what is wrong with the field as a whole."""
    field = path.partition(".")[0]
    noun = "规程" if block.kind == "procedure" else "检查"
    place = block.places.get(path) or block.places.get(field) or block.place
    return Passage("", place, f"{noun} {block.fields['id']} 的 {field} ")


def _merged(versions: Iterator[CheckVersion]) -> Iterator[CheckVersion]:
    """Join neighbours of one meaning: a term may be repeated by a new edition without changing."""
    last: CheckVersion | None = None
    for version in versions:
        if last is not None and replace(version, since=last.since, until=last.until) == last:
            last = replace(last, until=version.until)
        else:
            if last is not None:
                yield last
            last = version
    if last is not None:
        yield last
