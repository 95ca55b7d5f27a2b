"""Matters and their proof: for each service and management matter, how the requirements of its standards are proved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guiju.standard_system.coverage import Proof, coverage
from guiju.standard_system.matters import MatterCoverage
from guiju.standard_system.system import StandardSystem


@dataclass(frozen=True, slots=True)
class MatterProof:
    """A matter, the codes of the own standards in force for it, and how many of their requirements stand under each proof."""

    matter: MatterCoverage
    codes: tuple[str, ...]
    totals: Mapping[Proof, int]

    @property
    def requirements(self) -> int:
        """How many requirements there are for the matter."""
        return sum(self.totals.values())


def proof_of_matters(system: StandardSystem, day: date, body: str | None = None) -> tuple[MatterProof, ...]:
    """Return every matter with the proof of what its own standards in force require; a standard of two counts in both."""
    proved = {each.code: each for each in coverage(system.library, day).editions}
    found = []
    for matter in system.coverage(day, body).matters:
        codes = tuple(dict.fromkeys(each.code for each in matter.in_force if each.code in proved))
        totals = {proof: sum(proved[code].totals[proof] for code in codes) for proof in Proof}
        found.append(MatterProof(matter, codes, totals))
    return tuple(found)
