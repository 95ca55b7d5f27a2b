"""From a city's standards to checks: every block of every edition bound, a check's wordings joined by its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guiju.checks.binder import Binder
from guiju.checks.passage import NOWHERE, Passage
from guiju.checks.syntax import Span
from guiju.checks.wording import Wording, read_wording
from guiju.errors import CheckError, Place, Problem
from guiju.model.check import Check
from guiju.model.expression import Expression
from guiju.model.fields import Kind
from guiju.model.procedure import Automaton
from guiju.model.text import Library
from guiju.model.types import Type
from guiju.records.kinds import kind, kinds
from guiju.standard_system.vocabulary import TermVersion, Vocabulary, build_vocabulary

_WHOLE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a library asks of records: checks by id, automata by id, and all that is wrong, in the order of the files.

    What has a problem is left out of `checks`; nothing may be judged while there are problems.
    """

    checks: tuple[Check, ...]
    automata: Mapping[str, Automaton]
    problems: tuple[Problem, ...]
    vocabulary: Vocabulary


def compile_library(library: Library) -> Compiled:
    """Compile every check and procedure of every edition that is or was to be in force; drafts are left alone."""
    vocabulary, problems = build_vocabulary(library)
    binder = Binder(vocabulary)
    binder.problems.update(dict.fromkeys(problems))
    _bind_terms(binder)
    by_id: dict[str, list[Wording]] = {}
    for wording in _wordings(library, binder):
        by_id.setdefault(wording.id, []).append(wording)
    checks = tuple(_joined(binder, by_id[check_id]) for check_id in sorted(by_id))
    automata = [wording.automaton for each in by_id.values() for wording in each if wording.automaton]
    return Compiled(
        checks=checks,
        automata={each.id: each for each in sorted(automata, key=lambda each: each.id)},
        problems=tuple(sorted(binder.problems, key=_reading_order)),
        vocabulary=vocabulary,
    )


def compile_expression(
    text: str,
    population: str,
    *,
    vocabulary: Vocabulary | None = None,
    place: Place | None = None,
    expected: Type | None = Type.BOOLEAN,
    on: date | None = None,
) -> Expression:
    """Return the meaning of one expression about records of a kind, named in Chinese or English.

    Terms mean what they meant on the day `on`, the newest for None. `expected` None allows any type. Raises CheckError
    with every problem.

    >>> compile_expression("受理时间 不为空", "办件").operand.operand.fact.name
    'accepted_at'
    """
    binder = Binder(vocabulary or Vocabulary())
    bound = binder.bind(Passage(text, place or NOWHERE), kind(population), on, expected)
    if bound.expression is None:
        raise CheckError(problems=sorted(binder.problems, key=_reading_order))
    return bound.expression


def _bind_terms(binder: Binder) -> None:
    """Bind every definition once, used or not, so that a broken one is known before somebody needs it."""
    for version in binder.vocabulary.terms:
        if version.population is not None:
            binder.term(version, kind(version.population), version.since)
        elif not any(_has_meaning(binder.vocabulary, version, each) for each in kinds().values()):
            binder.term(version, kind("case"), version.since)


def _has_meaning(vocabulary: Vocabulary, version: TermVersion, population: Kind) -> bool:
    return Binder(vocabulary).term(version, population, version.since).expression is not None


def _wordings(library: Library, binder: Binder) -> Iterator[Wording]:
    """Yield every sound check and procedure of every edition, oldest edition first."""
    for code in sorted(library.standards):
        standard = library.standards[code]
        for edition in standard.editions:
            for clause in edition.walk():
                for block in clause.blocks:
                    if block.kind in ("check", "procedure"):
                        wording = read_wording(binder, edition, clause, block, standard.until(edition))
                        if wording is not None:
                            yield wording


def _joined(binder: Binder, wordings: Sequence[Wording]) -> Check:
    """Return one check of all its wordings; what is said about it is what the newest edition says."""
    first, newest = wordings[0], wordings[-1]
    for wording in wordings[1:]:
        _refuse_other_records(binder, first, wording)
    fields = newest.block.fields
    return Check(
        id=newest.id,
        title=newest.title,
        population=newest.population.name,
        judged_at=newest.judged_at,
        versions=tuple(version for wording in wordings for version in wording.versions),
        goal=fields.get("goal"),
        severity=fields.get("severity", "major"),
        target=fields.get("target"),
        actor=fields.get("actor", ""),
        frequency=fields.get("frequency", ""),
        record=fields.get("record", ""),
        procedure=newest.automaton.id if newest.automaton else None,
    )


def _refuse_other_records(binder: Binder, first: Wording, wording: Wording) -> None:
    """Report a wording that judges other records, or dates them otherwise, than the first did."""
    changes = {
        "of": (first.population.chinese, wording.population.chinese),
        "judged_at": ("、".join(first.judged_at), "、".join(wording.judged_at)),
    }
    for field, (before, now) in changes.items():
        if before != now:
            words = {"edition": wording.edition, "first": first.edition, "before": before, "now": now}
            problem = wording.problem_passage(field).problem(_WHOLE, f"changed_{field}", **words)
            binder.problems[problem] = None


def _reading_order(problem: Problem) -> tuple[str, int, int]:
    return problem.place.file, problem.place.line or 0, problem.place.column or 0
