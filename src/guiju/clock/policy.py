"""Which suspension stops which clock: dated rules by type, shipped as data and replaceable by a city's own."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.resources import files

from guiju.errors import Place, Problem, RecordError

OTHER = "其他"
"""The type whose rules hold for every type that has none of its own."""


@dataclass(frozen=True, slots=True)
class SuspensionRule:
    """What suspensions of a type started on or after `since` do, until a later rule of the type.

    With `needs_listing` they stop a clock only where the item's list names the type. `longest_days` working days
    count where no number was approved; None where the item or the approval must say.
    """

    suspension_type: str
    since: date
    stops_promise: bool
    stops_statute: bool
    needs_listing: bool
    longest_days: int | None
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """All rules, by type and then newest first."""

    rules: tuple[SuspensionRule, ...]

    @property
    def version(self) -> str:
        """Two policies with one version answer alike."""
        return f"suspensions-{sha256(repr(self.rules).encode()).hexdigest()[:12]}"

    def rule(self, suspension_type: str, started_on: date) -> SuspensionRule | None:
        """Return the rule for a suspension; None (it stops nothing) when none was in force on its first day."""
        known = suspension_type if any(rule.suspension_type == suspension_type for rule in self.rules) else OTHER
        candidates = (rule for rule in self.rules if rule.suspension_type == known and rule.since <= started_on)
        return next(candidates, None)


def policy_of(rules: Iterable[SuspensionRule]) -> Policy:
    """Return a policy of rules given in any order."""
    return Policy(tuple(sorted(rules, key=lambda rule: (rule.suspension_type, -rule.since.toordinal()))))


@cache
def load_policy() -> Policy:
    """Return the shipped policy, after the Licensing Law, articles 42, 45 and 48."""
    source = (files(__package__) / "policies" / "suspensions.csv").read_text("utf-8")
    return read_policy(source, "suspensions.csv")


def read_policy(source: str, path: str) -> Policy:
    """Read a policy from CSV with the columns of the shipped one; RecordError names every line that has no meaning."""
    rules, problems = [], []
    for number, row in enumerate(csv.DictReader(source.splitlines()), start=2):
        try:
            rules.append(_rule(row))
        except (KeyError, ValueError):
            problems.append(
                Problem(
                    Place(path, number),
                    f"“{','.join(str(value) for value in row.values())}”不是一条特别程序规则。",
                    "不知道特别程序停不停时钟，就算不出到期日。",
                    "请按“种类,生效日期,是,是,否,最长工作日,依据”填写，最长工作日可以为空。",
                    "unreadable_rule",
                )
            )
    if problems:
        raise RecordError(problems=problems)
    return policy_of(rules)


_YES_NO = {"是": True, "否": False}


def _rule(row: dict[str, str]) -> SuspensionRule:
    return SuspensionRule(
        row["suspension_type"],
        date.fromisoformat(row["since"]),
        _YES_NO[row["stops_promise"]],
        _YES_NO[row["stops_statute"]],
        _YES_NO[row["needs_listing"]],
        int(row["longest_days"]) if row["longest_days"] else None,
        row["ground"] or "",
    )
