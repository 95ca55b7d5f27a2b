"""The diagnosis of a document: what it is and by what signs, what GB/T 1.1 forbids in it, what is missing, counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from guiju.lint.diagnosis.elements import Missing, missing_elements, requirements
from guiju.lint.diagnosis.resemblance import UNKNOWN, Resemblance, resemblances
from guiju.lint.diagnosis.wording import place_of
from guiju.lint.linting import lint_edition
from guiju.lint.remark import Level, Remark
from guiju.lint.rules import rules
from guiju.model.body import Figure, Footnote, Formula, Listing, Table, walk_elements
from guiju.model.text import Edition
from guiju.text.word.draft import Draft

_WORDS = ("必须", "应当", "不得", "严禁", "禁止", "原则上", "尽量", "本办法", "本制度", "本标准")
_OF_THE_DRAFT = ("C01", "C02", "C03", "C05", "C06")
"""What concerns the cover: missing elements say it better."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule of GB/T 1.1 that is broken, how often, and the first places."""

    code: str
    rule: str
    title: str
    clause: str
    level: Level
    count: int
    examples: tuple[tuple[str, str], ...]
    """What the document printed before the clause, and the words."""


@dataclass(frozen=True)
class Diagnosis:
    """What an old document is, and what it lacks to be a standard."""

    title: str
    kinds: tuple[Resemblance, ...]
    broken: tuple[Broken, ...]
    missing: tuple[Missing, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The likeliest kind, in Chinese."""
        return self.kinds[0].kind.chinese if self.kinds else UNKNOWN

    @property
    def becomes_standard(self) -> bool:
        """Whether the text itself can be turned into a standard."""
        return not self.kinds or self.kinds[0].kind.becomes_standard


def diagnose(draft: Draft, edition: Edition) -> Diagnosis:
    """Diagnose a document by its draft as it stands, `edition` being that draft read back."""
    paragraphs = [each.text for each in draft.source.paragraphs() if each.text]
    text = "\n".join(paragraphs)
    remarks = [each for each in lint_edition(edition) if each.code not in _OF_THE_DRAFT]
    return Diagnosis(
        title=edition.title,
        kinds=resemblances(edition.title, paragraphs),
        broken=_broken(edition, remarks, draft.printed),
        missing=missing_elements(edition),
        counts=_counts(draft, edition),
        words={word: count for word in _WORDS if (count := len(re.findall(word, text)))},
    )


def _broken(edition: Edition, remarks: list[Remark], printed: Mapping[str, str]) -> tuple[Broken, ...]:
    by_rule: dict[str, list[Remark]] = {}
    for each in remarks:
        by_rule.setdefault(each.rule, []).append(each)
    known = rules()
    found = []
    for name, all_of_it in by_rule.items():
        rule = known.get(name)
        examples = tuple((place_of(edition, each.start, printed), each.what) for each in all_of_it[:3])
        first = all_of_it[0]
        title, clause = (rule.title, rule.clause) if rule else (first.what, "")
        found.append(Broken(first.code, name, title, clause, first.level, len(all_of_it), examples))
    return tuple(sorted(found, key=lambda each: (-each.level.weight, -each.count, each.code)))


def _counts(draft: Draft, edition: Edition) -> dict[str, int]:
    elements = [each for clause in edition.walk() for each in walk_elements(clause.body)]
    clauses = list(edition.walk())
    return {
        "paragraphs": sum(1 for each in draft.source.paragraphs() if each.text),
        "chapters": len(edition.clauses),
        "clauses": len(clauses),
        "requirements": len(requirements(edition)),
        "list_items": sum(len(each.items) for each in elements if isinstance(each, Listing)),
        "tables": sum(isinstance(each, Table) for each in elements),
        "figures": sum(isinstance(each, Figure) for each in elements),
        "formulas": sum(isinstance(each, Formula) for each in elements),
        "footnotes": sum(isinstance(each, Footnote) for each in elements),
        "carried": len(draft.account.carried),
        "left_out": len(draft.account.left_out),
    }
