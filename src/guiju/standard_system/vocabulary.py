"""The vocabulary of the checks: every defined term, with the days on which each definition is in force.

Terms come from the `term` blocks of all editions of all standards; drafts define nothing. A term is known by its
Chinese and its English name, in the population its `of` names, or in every population if it names none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guiju.errors import Place, Problem
from guiju.model.text import Block, Library
from guiju.records.kinds import kind, kinds
from guiju.text.nearest import suggestion


@dataclass(frozen=True, slots=True)
class TermVersion:
    """A term as one edition defines it, in force on [`since`, `until`).

    `population` is the English name of a kind of records, None for a term of every population; `edition` is
    `TY-101/2023-06-01`; `place` is where the expression stands.
    """

    name: str
    english: str
    expression: str
    population: str | None
    unit: str
    since: date
    until: date | None
    edition: str
    place: Place

    def is_in_force(self, day: date) -> bool:
        """Return whether this definition holds on `day`; its last day is the one before `until`."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every version of every term, ordered by name and date."""

    terms: tuple[TermVersion, ...] = ()

    def versions(self, name: str, population: str) -> tuple[TermVersion, ...]:
        """Return the versions of a term, by Chinese or English name, that records of a population can use."""
        return tuple(
            term for term in self.terms if name in (term.name, term.english) and term.population in (None, population)
        )

    def lookup(self, name: str, population: str, day: date) -> TermVersion | None:
        """Return the version in force on `day`, None if the term is not defined on it."""
        return next((term for term in self.versions(name, population) if term.is_in_force(day)), None)

    def breakpoints(self, name: str, population: str) -> tuple[date, ...]:
        """Return the days on which the meaning of a term begins, changes or ends, in order.

        An edition that repeats a definition word for word changes nothing.
        """
        days: list[date] = []
        wording, until = "", None
        for term in self.versions(name, population):
            if until is not None and until < term.since:
                days.append(until)
            if until != term.since or wording != _wording(term):
                days.append(term.since)
            wording, until = _wording(term), term.until
        return (*days, *([until] if until else []))

    def names(self, population: str) -> tuple[str, ...]:
        """Return every Chinese and English name a check of this population can use, for suggestions."""
        usable = [term for term in self.terms if term.population in (None, population)]
        return tuple(sorted({name for term in usable for name in (term.name, term.english)}))


def build_vocabulary(library: Library) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Gather the terms of every edition; one that is in doubt is left out and its problem returned."""
    problems: list[Problem] = []
    terms: list[TermVersion] = []
    for term in sorted(_written(library, problems), key=lambda each: (each.since, each.place)):
        rival = next((each for each in terms if _collide(each, term)), None)
        if rival is None:
            terms.append(term)
        else:
            problems.append(_doubled(term, rival))
    return Vocabulary(tuple(sorted(terms, key=lambda each: (each.name, each.since)))), tuple(problems)


def _written(library: Library, problems: list[Problem]) -> Iterator[TermVersion]:
    """Yield every term block of every edition that is or was to be in force."""
    for standard in library.standards.values():
        for edition in standard.editions:
            assert edition.implemented is not None
            since, until = edition.implemented, standard.until(edition)
            blocks = (block for clause in edition.walk() for block in clause.blocks if block.kind == "term")
            for block in blocks:
                problem, population = _population(block)
                problem = problem or _shadowed(block, population)
                if problem:
                    problems.append(problem)
                elif until is None or since < until:
                    yield _term(block, population, since, until, f"{edition.code}/{since}")


def _term(block: Block, population: str | None, since: date, until: date | None, edition: str) -> TermVersion:
    fields = block.fields
    return TermVersion(
        name=fields["name"],
        english=fields["english"],
        expression=fields["expression"],
        population=population,
        unit=fields.get("unit", ""),
        since=since,
        until=until,
        edition=edition,
        place=block.places["expression"],
    )


def _population(block: Block) -> tuple[Problem | None, str | None]:
    """Return the kind of records a term is about, None for all; and a problem if `of` names none there is."""
    written = block.fields.get("of")
    if written is None:
        return None, None
    try:
        return None, kind(written).name
    except KeyError:
        what = f"术语 {block.fields['name']} 的对象“{written}”不是任何一种记录。"
        remedy = suggestion(written, [each.chinese for each in kinds().values()])
        return Problem(block.places["of"], what, "程序不知道它说的是哪种记录。", remedy, "unknown_population"), None


def _shadowed(block: Block, population: str | None) -> Problem | None:
    """Return a problem if a term bears the name of a field, which is always read first."""
    if population is None:
        return None
    for name in ("name", "english"):
        if kind(population).field(block.fields[name]):
            return Problem(
                block.places[name],
                f"术语 {block.fields[name]} 与{kind(population).chinese}的字段同名。",
                "检查读到的总是字段，这个定义永远用不上。",
                "请给术语换一个名称。",
                "term_named_as_field",
            )
    return None


def _collide(one: TermVersion, other: TermVersion) -> bool:
    """Return whether two definitions claim the same word on the same day for the same records."""
    same_word = {one.name, one.english} & {other.name, other.english}
    same_records = one.population is None or other.population is None or one.population == other.population
    one_first = one.until is None or other.since < one.until
    other_first = other.until is None or one.since < other.until
    return bool(same_word) and same_records and one_first and other_first


def _doubled(term: TermVersion, rival: TermVersion) -> Problem:
    return Problem(
        term.place,
        f"术语 {term.name}（{term.english}）与 {rival.place} 定义的 {rival.name}（{rival.english}）同时有效。",
        "同一个词有两个意思，检查就有两个答案。",
        "请删去其中一处，或者改名。",
        "duplicate_term",
    )


def _wording(term: TermVersion) -> str:
    return " ".join(term.expression.split())
