"""annexes_in_order_of_mention: every annex is mentioned, in the order of the letters, and as binding as its mark says.

GB/T 1.1-2020, 9.6.1.2, 9.6.2. A 规范性 annex is called by a requirement (应符合附录A), a 资料性 one is only pointed to
(见附录B). A reference to a clause, table or formula of an annex mentions the annex.

Nonconforming:
    # 要求

    窗口应出具受理通知书，格式见[格式](#form)。应按[流程](#flow)办理。

    # 附录 流程 {#flow .informative}

    流程如图所示。

    # 附录 格式 {#form .normative}

    通知书应注明日期。

Conforming:
    # 要求

    受理通知书应符合[格式](#form)的规定，流程见[流程](#flow)。

    # 附录 格式 {#form .normative}

    通知书应注明日期。

    # 附录 流程 {#flow .informative}

    流程如图所示。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import Figure, Formula, Stretch, Table, walk_elements
from guiju.model.text import Clause, ClauseKind
from guiju.text.inline import SpanKind, spans
from guiju.text.sentences import Saying, is_normative

CODE = "X04"
TITLE = "附录按正文提及的先后排列，每个都被提及，规范性和资料性与提及的方式一致。"
CLAUSE = "GB/T 1.1—2020，9.6.1.2、9.6.2"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "没有被提及的附录没有人用，标错性质的附录不知道要不要遵守。"

_TYPED = re.compile(r"附录 ?(?P<letter>[A-Z])(?![A-Za-z])")
_OBEYED = re.compile(r"(?:按照?|符合|遵守|执行|满足|依照|依据)(?:本文件)?\s*$")
_OUTSIDE = ("前言", "引言", "参考文献")


@dataclass(frozen=True, slots=True)
class _Mention:
    letter: str
    at: Stretch
    before: str
    binds: bool | None


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare the annexes with how they are mentioned."""
    annexes = [clause for clause in text.edition.clauses if clause.kind is ClauseKind.ANNEX]
    if not annexes:
        return
    mentions = list(_mentions(text, annexes))
    for annex in annexes:
        yield from _of_annex(text, annex, [each for each in mentions if each.letter == annex.number])
    yield from _order(text, annexes, mentions)


def _of_annex(text: Manuscript, annex: Clause, mentions: list[_Mention]) -> Iterator[Fault]:
    at = text.title(annex)
    if annex.normative is None:
        yield Fault.on(
            at,
            f"附录{annex.number} 没有写明规范性或者资料性。",
            "请在标题后写 {.normative} 或者 {.informative}。",
            fix=Fix.ASK,
        )
    if not mentions:
        yield Fault.on(at, f"正文没有提及附录{annex.number}。", "请在条款中引用它，或者删去这个附录。", fix=Fix.ASK)
    elif annex.normative and not any(each.binds is not False or _OBEYED.search(each.before) for each in mentions):
        remedy = "请由要求型条款引用它（应符合……的规定），或者改为资料性附录。"
        yield Fault.on(at, f"附录{annex.number} 是规范性的，却没有条款要求遵守它。", remedy, fix=Fix.ASK)
    for each in mentions if annex.normative is False else ():
        if each.binds and _OBEYED.search(each.before):
            remedy = "请改为规范性附录，或者写“见”。"
            yield Fault.on(each.at, f"附录{annex.number} 是资料性的，这里却要求遵守它。", remedy, fix=Fix.ASK)


def _order(text: Manuscript, annexes: list[Clause], mentions: list[_Mention]) -> Iterator[Fault]:
    """Move annexes into the order in which they are first mentioned; those never mentioned stay last."""
    first = list(dict.fromkeys(each.letter for each in mentions))
    ordered = sorted(annexes, key=lambda each: first.index(each.number) if each.number in first else len(first))
    moved = [(new, old) for new, old in zip(ordered, annexes, strict=True) if new is not old]
    if moved:
        edits = [_moved(new, old) for new, old in moved]
        at = text.title(moved[0][1])
        what = f"附录{moved[0][0].number} 在正文中先被提及。"
        yield Fault.on(at, what, "请按提及的先后排列附录。", *edits)


def _whole(annex: Clause) -> str:
    return "".join(clause.source for clause in annex.walk())


def _moved(new: Clause, old: Clause) -> Edit:
    """Return the edit that puts one annex in the place of another, with the blank lines of that place."""
    there, here = _whole(old), _whole(new)
    blank = there[len(there.rstrip()) :]
    return Edit(old.offset, old.offset + len(there), here.rstrip() + blank)


def _mentions(text: Manuscript, annexes: list[Clause]) -> Iterator[_Mention]:
    letters = {name: annex.number for annex in annexes for name in _ids(annex)}
    known = {annex.number for annex in annexes}
    for saying in text.sayings:
        if saying.chapter.title not in _OUTSIDE:
            for letter, at in _in_saying(saying, letters):
                if letter in known and letter != saying.chapter.number:
                    before = saying.stretch.text[: at.offset - saying.stretch.offset]
                    binds = is_normative(saying, at.offset, text.edition.function_type)
                    yield _Mention(letter, at, before, binds)


def _in_saying(saying: Saying, letters: dict[str, str]) -> Iterator[tuple[str, Stretch]]:
    for span in spans(saying.stretch):
        if span.kind is SpanKind.REFERENCE and span.target in letters:
            written = saying.stretch.text[span.offset - saying.stretch.offset : span.end - saying.stretch.offset]
            yield letters[span.target], Stretch(written, span.offset)
        elif span.kind is SpanKind.PLAIN:
            for found in _TYPED.finditer(span.text):
                yield found["letter"], Stretch(found[0], span.offset + found.start())


def _ids(annex: Clause) -> Iterator[str]:
    for clause in annex.walk():
        yield from [clause.id] if clause.id else []
        for element in walk_elements(clause.body):
            if isinstance(element, Table | Figure | Formula) and element.id:
                yield element.id
