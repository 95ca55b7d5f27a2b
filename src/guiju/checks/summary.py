"""A check told as plain values, for JSON: what it judges, and what each edition asks in Chinese."""

from __future__ import annotations

from guiju.checks.words import say
from guiju.model.check import Check, CheckVersion


def check_as_dict(check: Check) -> dict[str, object]:
    """Return a check with all its versions, oldest first."""
    return {
        "id": check.id,
        "title": check.title,
        "population": check.population,
        "judged_at": check.judged_at,
        "goal": check.goal,
        "severity": check.severity,
        "target": check.target,
        "versions": [version_as_dict(each) for each in check.versions],
    }


def version_as_dict(version: CheckVersion) -> dict[str, object]:
    """Return a version with its clause, conditions said back in Chinese."""
    return {
        "since": version.since,
        "until": version.until,
        "edition": version.edition,
        "clause": version.clause_id,
        "number": version.clause_number,
        "applies": None if version.applies is None else say(version.applies),
        "holds": say(version.holds),
        "waived": None if version.waived is None else say(version.waived),
    }
