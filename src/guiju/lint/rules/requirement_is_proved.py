"""requirement_is_proved: in a specification every requirement has a method that proves it.

GB/T 20001.5-2017, 6.4.2. A requirement nobody can prove is a wish. The method stands in the clause as a check or an
inspection, in a chapter 证实方法 that refers to the clause, or the heading says why there can be none (not_checkable). A
quiz asks whether people know the requirement and proves nothing.

Nonconforming:
    ## 受理通知书 {#notice}

    窗口应出具受理通知书。

Conforming:
    ## 受理通知书 {#notice}

    窗口应出具受理通知书。

    ```inspect
    id: notice-issued
    question: 窗口出具了受理通知书吗？
    method: 查阅
    frequency: 每月
    evidence: 受理通知书存根
    ```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part, Section
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.text import ProvisionType
from guiju.standard_system.coverage import Proof, coverage_of_edition
from guiju.text.inline import SpanKind, spans

CODE = "K01"
TITLE = "规范的每一条要求都有证实方法，或者写明为什么没有。"
CLAUSE = "GB/T 20001.5—2017，6.4.2.1、6.4.2.2"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "没有证实方法的要求，做没做到谁也说不清。"


FUNCTION_TYPES = ("规范",)

_UNPROVED = (Proof.UNPROVED, Proof.QUIZZED)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for clauses that require and that nothing proves, here or in a chapter of methods."""
    elsewhere = frozenset(_referred_from_methods(text))
    covered = {each.place.line: each for each in coverage_of_edition(text.edition).clauses}
    for section in text.sections:
        clause = section.clause
        found = covered.get(clause.place.line)
        if found and found.proof in _UNPROVED and clause.id not in elsewhere and _needs_proof(section):
            what = f"{clause.number or clause.title} 的要求没有证实方法。"
            remedy = '请写检查项或者督查项；确实无法证实的，在标题里写 not_checkable="理由"。'
            yield Fault.on(text.title(clause), what, remedy)


def _needs_proof(section: Section) -> bool:
    in_body = section.part in (Part.BODY, Part.ANNEX)
    return in_body and not _is_method(section) and not _refers_to_checked_annex(section)


def _is_method(section: Section) -> bool:
    """Return whether a section is itself about methods of proof."""
    return any(word in section.top.title for word in ("证实方法", "追溯方法", "试验方法", "检验方法", "评价"))


def _referred_from_methods(text: Manuscript) -> Iterator[str]:
    for piece in text.pieces:
        if _is_method(piece.section):
            yield from (span.target for span in spans(piece.stretch) if span.kind is SpanKind.REFERENCE)


def _refers_to_checked_annex(section: Section) -> bool:
    """Return whether a clause does nothing but send the reader on (`应符合附录A的规定`)."""
    own = [each for each in section.clause.paragraphs if each.provision is ProvisionType.REQUIREMENT]
    return bool(own) and all(
        re.fullmatch(r"[^，。]*应(?:符合|按照|按|遵守)\[?附录[^，。]*(?:的规定|的要求|执行)?。?", p.text) for p in own
    )
