"""What an X-ray is: one kind of inconsistency, its ground, how it is looked for, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from guiju.xrays.lines import Share, Standing
from guiju.xrays.questions import Question
from guiju.xrays.seen import Seen
from guiju.xrays.subject import Subject


class Side(StrEnum):
    """What an X-ray looks through."""

    STANDARDS = "standards"
    RECORDS = "records"
    PATTERNS = "patterns"

    @property
    def chinese(self) -> str:
        """The word people read."""
        return {"standards": "标准和检查", "records": "记录", "patterns": "可疑迹象"}[self]

    @property
    def english(self) -> str:
        """The same in English."""
        return {"standards": "standards and checks", "records": "records", "patterns": "suspicious patterns"}[self]


class Severity(StrEnum):
    """How soon somebody should look: what makes figures wrong or hides a wrong comes first."""

    SERIOUS = "serious"
    ORDINARY = "ordinary"
    MINOR = "minor"

    @property
    def chinese(self) -> str:
        """The word people read."""
        return {"serious": "先查", "ordinary": "要查", "minor": "留意"}[self]

    @property
    def english(self) -> str:
        """The same in English."""
        return {"serious": "look first", "ordinary": "to look into", "minor": "to note"}[self]


Look = Callable[[Subject], Seen]


@dataclass(frozen=True, slots=True)
class XRay:
    """One kind of inconsistency and how to look for it.

    `why` names its ground, `counted` says in Chinese what is counted out of what, thresholds included, and `remedy` where
    to go and what to do. `by_office` whether spots belong to offices, so that who sees one office sees its spots only.
    """

    name: str
    chinese: str
    english: str
    side: Side
    severity: Severity
    why: str
    counted: str
    remedy: str
    look: Look | Share | Standing | Question
    by_office: bool = True
