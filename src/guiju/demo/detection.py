"""Detection proved: what a judging of the demo city found, beside what was planted in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from guiju.demo.known_answers import ANSWERS, PLANTED, UNPROVEN
from guiju.verdicts.query import ask_at_length, parquet
from guiju.verdicts.runs import JudgedRun


@dataclass(frozen=True, slots=True)
class Detection:
    """Counts over (check, record, outcome): `missed` were planted and not found, `false_alarms` the other way round.

    `faults` is how many faults were planted, of `kinds_of_faults` kinds; one fault can make several checks speak.
    """

    faults: int
    kinds_of_faults: int
    expected: int
    missed: int
    false_alarms: int

    @property
    def is_complete(self) -> bool:
        """Whether everything planted was found and nothing else."""
        return not self.missed and not self.false_alarms


def detection(exports: Path, judged: JudgedRun) -> Detection:
    """Compare a run with the known answers in the `exports` of the demo city's workspace.

    Nonconforming records of the checks in `UNPROVEN` are left aside: there they are everyday life, not faults.
    """
    found = f"SELECT f.check AS check_id, key, f.outcome AS outcome FROM ({_findings(judged.folder)})"
    expected = f"SELECT check_id, key, outcome FROM {parquet(exports / ANSWERS)}"
    (counts,) = ask_at_length(
        f"WITH found AS ({found}), expected AS ({expected}), "
        f"planted AS (SELECT * FROM {parquet(exports / PLANTED)}) SELECT "
        "(SELECT count(*) FROM planted) AS faults, (SELECT count(DISTINCT fault) FROM planted) AS kinds_of_faults, "
        "(SELECT count(*) FROM expected) AS expected, "
        "(SELECT count(*) FROM (FROM expected EXCEPT FROM found)) AS missed, "
        "(SELECT count(*) FROM (FROM found EXCEPT FROM expected) "
        "WHERE NOT (outcome = 'nonconforming' AND list_contains(?, check_id))) AS false_alarms",
        [list(UNPROVEN)],
    )
    return Detection(**counts)


def _findings(folder: Path) -> str:
    """Return all findings of a run as SQL, one row for each record and check."""
    files = sorted((folder / "findings").glob("*.parquet"))
    return " UNION ALL ".join(f"SELECT key, unnest(findings) AS f FROM {parquet(file)}" for file in files)
