"""What a rule of drafting is: a file of `lint/rules` that names its clause and looks at a manuscript.

A rule is written as a module, found by its presence:

    CODE = "M01"                     its name in the catalogue
    TITLE = "…。"                    what it asks, in a Chinese sentence
    CLAUSE = "GB/T 1.1—2020，C.1"    where that is written
    LEVEL = Level.ERROR
    FIX = Fix.ASK
    WHY = "…。"                      why it matters, said in every remark
    PROFILES = OFFICIAL              optional: the kinds of standards it holds for
    FUNCTION_TYPES = ("规范",)       optional: the function types it holds for

    def look(text: Manuscript) -> Iterator[Fault]: ...
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from guiju.lint.manuscript import Manuscript
from guiju.lint.profile import EVERY_PROFILE, Profile
from guiju.lint.remark import Fault, Fix, Level, Remark

_EXAMPLES = re.compile(
    r"^Nonconforming:(?P<nonconforming>.*?)^Conforming:(?P<conforming>.*?)\Z", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of drafting; `page` is its docstring, with an example that breaks it and one that keeps it."""

    name: str
    code: str
    title: str
    clause: str
    level: Level
    fix: Fix
    why: str
    page: str
    look: Callable[[Manuscript], Iterator[Fault]]
    profiles: frozenset[Profile] = EVERY_PROFILE
    function_types: tuple[str, ...] = ()

    def holds_for(self, text: Manuscript) -> bool:
        """Return whether the rule is for this kind of standard."""
        of_type = not self.function_types or text.edition.function_type in self.function_types
        return of_type and text.profile in self.profiles

    def remarks(self, text: Manuscript) -> Iterator[Remark]:
        """Yield what the rule has to say about a manuscript it holds for."""
        if self.holds_for(text):
            for fault in self.look(text):
                yield self._remark(text, fault)

    def _remark(self, text: Manuscript, fault: Fault) -> Remark:
        return Remark(
            rule=self.name,
            code=self.code,
            level=fault.level or self.level,
            fix=fault.fix or self.fix,
            place=text.place(fault.start),
            start=fault.start,
            end=fault.end,
            what=fault.what,
            why=fault.why or self.why,
            remedy=fault.remedy,
            edits=fault.edits,
        )

    def examples(self) -> tuple[str, str]:
        """Return the nonconforming and the conforming example of the page, as a drafter would write them."""
        found = _EXAMPLES.search(self.page)
        if found is None:
            return "", ""
        return _unindented(found["nonconforming"]), _unindented(found["conforming"])


def rule_of(module: ModuleType) -> Rule:
    """Return the rule that a module of `lint/rules` states."""
    return Rule(
        name=module.__name__.rpartition(".")[2],
        code=module.CODE,
        title=module.TITLE,
        clause=module.CLAUSE,
        level=module.LEVEL,
        fix=module.FIX,
        why=module.WHY,
        page=module.__doc__ or "",
        look=module.look,
        profiles=frozenset(getattr(module, "PROFILES", EVERY_PROFILE)),
        function_types=tuple(getattr(module, "FUNCTION_TYPES", ())),
    )


def _unindented(example: str) -> str:
    """Return an example written behind its word, or as a block below it, without the indent of the block."""
    lines = example.strip("\n").split("\n")
    return "\n".join(line.strip() if at == 0 else line.removeprefix("    ") for at, line in enumerate(lines)).strip()
