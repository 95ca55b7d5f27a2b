"""Coverage: for every requirement in force, how it is proved, or that nothing proves it.

What is counted: each numbered clause, outside 前言, 引言 and informative annexes, in which a paragraph makes a
requirement (应, 不应) or gives an instruction. A clause is counted once, under the strongest proof it has:

  checked        a `check` or `procedure` block judges every record;
  inspected      an `inspect` block sends a person to look;
  quizzed        a `quiz` block asks whether people know it;
  not checkable  it states why nothing can prove it;
  unproved       none of these: a gap.

A clause's blocks count for itself. A clause above covers one below only in two cases: the one below has no id, so
that nothing can hang on it and it is a part of the nearest clause above that has one; or the one below makes
instructions only and a clause above carries a `procedure`, which traces every step below it. A check above proves its
own sentence and no other: whoever wants a requirement proved writes the proof where the requirement stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guiju.errors import Place
from guiju.model.text import Clause, ClauseKind, Edition, Library, ProvisionType


class Proof(StrEnum):
    """How a requirement is proved, strongest first."""

    CHECKED = "checked"
    INSPECTED = "inspected"
    QUIZZED = "quizzed"
    NOT_CHECKABLE = "not_checkable"
    UNPROVED = "unproved"

    @property
    def chinese(self) -> str:
        """The word people read."""
        return {
            "checked": "机器检查",
            "inspected": "人工督查",
            "quizzed": "知识测验",
            "not_checkable": "声明无法证实",
            "unproved": "无人证实",
        }[self]


_PROOF_OF_BLOCK = {
    "check": Proof.CHECKED,
    "procedure": Proof.CHECKED,
    "inspect": Proof.INSPECTED,
    "quiz": Proof.QUIZZED,
}
_BINDING = (ProvisionType.REQUIREMENT, ProvisionType.INSTRUCTION)


@dataclass(frozen=True, slots=True)
class ClauseCoverage:
    """One requirement clause: the full ids of the blocks that prove it (`TG-201/accepted-in-time`), by proof.

    `reason` is why nothing can prove it; `covered_by` is the number of the clause above that lends its proof, None
    where the clause stands for itself.
    """

    edition: str
    clause_id: str | None
    number: str
    title: str
    place: Place
    proof: Proof
    blocks: Mapping[Proof, tuple[str, ...]]
    reason: str | None = None
    covered_by: str | None = None


@dataclass(frozen=True, slots=True)
class EditionCoverage:
    """The requirement clauses of one edition in force."""

    code: str
    edition: str
    title: str
    clauses: tuple[ClauseCoverage, ...]

    @property
    def totals(self) -> dict[Proof, int]:
        """How many clauses stand under each proof; all proofs are there, and they add up to the clauses."""
        return _totals(self.clauses)

    @property
    def requirements(self) -> int:
        """How many requirement clauses there are, those declared not checkable among them."""
        return len(self.clauses)

    @property
    def observed(self) -> int:
        """How many of them a machine judges or a person inspects."""
        return self.totals[Proof.CHECKED] + self.totals[Proof.INSPECTED]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the standard system in force on `day` is proved, and how."""

    day: date
    editions: tuple[EditionCoverage, ...]

    @property
    def clauses(self) -> tuple[ClauseCoverage, ...]:
        """Every requirement clause in force, by standard, in reading order."""
        return tuple(clause for edition in self.editions for clause in edition.clauses)

    @property
    def totals(self) -> dict[Proof, int]:
        """How many clauses stand under each proof; all proofs are there, and they add up to the clauses."""
        return _totals(self.clauses)

    @property
    def gaps(self) -> tuple[ClauseCoverage, ...]:
        """The requirements nothing proves."""
        return tuple(clause for clause in self.clauses if clause.proof is Proof.UNPROVED)


def coverage(library: Library, day: date) -> Coverage:
    """Tell how each requirement in force on `day` is proved."""
    return Coverage(day, tuple(coverage_of_edition(edition) for edition in library.in_force(day)))


def coverage_of_edition(edition: Edition) -> EditionCoverage:
    """Tell how each requirement of one edition is proved, in force or not."""
    name = f"{edition.code}/{edition.implemented}"
    clauses = tuple(
        _of_clause(edition.code, name, clause, above)
        for top in edition.clauses
        if _binds(top)
        for clause, above in _with_ancestors(top, ())
        if _provisions(clause)
    )
    return EditionCoverage(edition.code, name, edition.title, clauses)


def _totals(clauses: Iterable[ClauseCoverage]) -> dict[Proof, int]:
    counts = Counter(clause.proof for clause in clauses)
    return {proof: counts[proof] for proof in Proof}


def _binds(top: Clause) -> bool:
    """Return whether a chapter or annex can make requirements at all."""
    return top.kind is ClauseKind.NUMBERED or (top.kind is ClauseKind.ANNEX and top.normative is not False)


def _with_ancestors(clause: Clause, above: tuple[Clause, ...]) -> Iterator[tuple[Clause, tuple[Clause, ...]]]:
    """Yield a clause and all below it in reading order, each with the clauses above it, nearest first."""
    yield clause, above
    for below in clause.clauses:
        yield from _with_ancestors(below, (clause, *above))


def _provisions(clause: Clause) -> set[ProvisionType]:
    """Return the kinds of binding provision a clause's own paragraphs make."""
    return {each.provision for each in clause.paragraphs if each.provision in _BINDING}


def _of_clause(code: str, edition: str, clause: Clause, above: tuple[Clause, ...]) -> ClauseCoverage:
    blocks: dict[Proof, tuple[str, ...]] = {}
    prover_of: dict[Proof, Clause] = {}
    for prover, kinds in _provers(clause, above):
        for block in prover.blocks:
            if block.kind in kinds:
                proof = _PROOF_OF_BLOCK[block.kind]
                blocks[proof] = (*blocks.get(proof, ()), f"{code}/{block.fields['id']}")
                prover_of.setdefault(proof, prover)
        if prover.not_checkable:
            prover_of.setdefault(Proof.NOT_CHECKABLE, prover)
    strongest = next((proof for proof in Proof if proof in prover_of), Proof.UNPROVED)
    prover = prover_of.get(strongest, clause)
    return ClauseCoverage(
        edition=edition,
        clause_id=clause.id,
        number=clause.number,
        title=clause.title,
        place=clause.place,
        proof=strongest,
        blocks=blocks,
        reason=prover.not_checkable,
        covered_by=prover.number if prover is not clause else None,
    )


def _provers(clause: Clause, above: tuple[Clause, ...]) -> Iterator[tuple[Clause, Collection[str]]]:
    """Yield the clauses whose blocks prove this one, itself first, each with the kinds of block that count."""
    yield clause, _PROOF_OF_BLOCK
    owner = next((each for each in above if each.id), None) if clause.id is None else None
    if owner is not None:
        yield owner, _PROOF_OF_BLOCK
    if _provisions(clause) == {ProvisionType.INSTRUCTION}:
        yield from ((each, ("procedure",)) for each in above if each is not owner)
