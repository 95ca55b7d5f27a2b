"""Every sentence of an edition, and the standing it has by its place: a note binds nobody, whatever it says.

GB/T 1.1-2020, 9.5.4.2: a document is cited normatively where a requirement or an instruction names it, in the lead-in of
术语和定义, and in a 指南 also where a recommendation does; what 前言, notes, examples or 参考文献 name is information.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from guiju.model.body import (
    Element,
    Figure,
    Footnote,
    Listing,
    Prose,
    ProseRole,
    Quote,
    Stretch,
    Table,
)
from guiju.model.text import Clause, ClauseKind, Edition, ProvisionType
from guiju.text.provisions import provision_of

REFERENCES = "规范性引用文件"
BIBLIOGRAPHY = "参考文献"
TERMS = "术语和定义"
_END = re.compile(r"[^。！？]*[。！？]+[”’」』）)]*|[^。！？]+")
_INSTRUCTING = ("规程", "试验")


class Standing(StrEnum):
    """What a sentence is able to do by its place: bind, inform, or, in a cell of a table, either."""

    BINDING = "binding"
    INFORMING = "informing"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Saying:
    """A stretch of an edition with what is needed to know whether it binds.

    `lead` is the paragraph that leads a list in: its modal verb holds for each item. `element` is the element the
    stretch is of.
    """

    stretch: Stretch
    clause: Clause
    chapter: Clause
    element: Element
    standing: Standing
    lead: str = ""

    def sentence_at(self, at: int) -> Stretch:
        """Return the sentence that the character at offset `at` of the file stands in."""
        inside = at - self.stretch.offset
        for found in _END.finditer(self.stretch.text):
            if found.end() > inside:
                return Stretch(found[0], self.stretch.offset + found.start())
        return self.stretch


def read_sayings(edition: Edition) -> Iterator[Saying]:
    """Yield every stretch that is printed, in reading order, those of 规范性引用文件 and 参考文献 included."""
    for chapter in edition.clauses:
        for clause in chapter.walk():
            informs = _informs(chapter)
            yield from _said(clause.body, clause, chapter, informs, "")


def is_normative(saying: Saying, at: int, function_type: str) -> bool | None:
    """Return whether what the character at offset `at` belongs to is said normatively; None where a table leaves it open.

    A cell without a modal verb of its own takes part in whatever names its table.
    """
    if saying.standing is Standing.INFORMING:
        return False
    if _is_lead_of_terms(saying):
        return True
    binding = {ProvisionType.REQUIREMENT, ProvisionType.INSTRUCTION}
    if function_type == "指南":
        binding.add(ProvisionType.RECOMMENDATION)
    instructs = function_type in _INSTRUCTING
    sentence = saying.sentence_at(at).text
    if provision_of(sentence, instructs=instructs) in binding:
        return True
    if saying.standing is Standing.CELL:
        return None
    return bool(saying.lead) and provision_of(saying.lead, instructs=instructs) in binding


def _informs(chapter: Clause) -> bool:
    if chapter.kind is ClauseKind.UNNUMBERED:
        return True
    return chapter.normative is False or chapter.title in ("范围", REFERENCES)


def _is_lead_of_terms(saying: Saying) -> bool:
    first = next((each for each in saying.chapter.body if isinstance(each, Prose)), None)
    return saying.chapter.title == TERMS and saying.element is first


def _said(elements: tuple[Element, ...], clause: Clause, chapter: Clause, informs: bool, lead: str) -> Iterator[Saying]:
    usual = Standing.INFORMING if informs else Standing.BINDING
    last = ""
    for element in elements:
        match element:
            case Prose(role, said):
                standing = usual if role is ProseRole.PARAGRAPH else Standing.INFORMING
                yield Saying(said, clause, chapter, element, standing, lead)
                last = said.text if role is ProseRole.PARAGRAPH else last
            case Footnote(_, said) | Figure(said):
                yield Saying(said, clause, chapter, element, Standing.INFORMING)
            case Listing(items):
                for item in items:
                    yield Saying(item.said, clause, chapter, element, usual, last or lead)
                    yield from _said(item.elements, clause, chapter, informs, item.said.text + (last or lead))
            case Table():
                yield from _of_table(element, clause, chapter, informs)
            case Quote(within):
                yield from _said(within, clause, chapter, informs, lead)


def _of_table(table: Table, clause: Clause, chapter: Clause, informs: bool) -> Iterator[Saying]:
    around = [each for each in (table.caption, table.unit and table.unit.said) if each]
    for stretch in (*around, *(note.said for note in table.notes)):
        yield Saying(stretch, clause, chapter, table, Standing.INFORMING)
    for cell in table.cells:
        yield Saying(cell, clause, chapter, table, Standing.INFORMING if informs else Standing.CELL)
