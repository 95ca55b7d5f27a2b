"""Passages of a rule book that have no place in a standard, and where each of them goes.

Penalties, interpretation and entry into force go into the part that stays an office's own rules (制度部分); why it was
made goes into the introduction, whom it binds into the scope. A sentence goes whole. One that both requires and
punishes is left and named: to take it apart needs a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from guiju.lint.linting import lint_edition
from guiju.model.body import Element, Listing, Prose, ProseRole, Table
from guiju.model.text import Clause, ClauseKind, Edition

PENALTY_RULE = "P01"


class Target(StrEnum):
    """Where a passage goes."""

    POLICY = "制度部分"
    INTRODUCTION = "引言"
    SCOPE = "范围"


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters [start, end) of a draft that go elsewhere, or (no `target`) that a person has to take apart."""

    start: int
    end: int
    text: str
    clause: Clause
    target: Target | None
    rule: str
    why: str
    stays: str = ""
    """What is left of the sentence, where only its second half goes."""


_KINDS = (
    (
        re.compile(
            r"扣[\s　]*\d+(?:\.\d+)?[\s　]*(?:分|元)|扣发|扣减|扣除.{0,6}(?:奖|绩效|工资)|(?:给予|予以)?通报批评|一票否决|诫勉|待岗|辞退|解聘|开除"
            r"|(?:给予|予以|处以).{0,8}(?:警告|记过|处分|罚款|处罚)|追究.{0,12}责任|取消.{0,10}(?:评优|评先|资格)|退回原单位|调离.{0,4}岗位"
            r"|移送.{0,8}(?:纪检|监察|司法)|年度考核.{0,8}(?:不合格|不称职)"
        ),
        Target.POLICY,
        "P01",
        "标准不写罚则、奖惩和责任追究（GB/T 1.1—2020，5.5.3）。",
    ),
    (
        re.compile(r"^(?:为|为了|根据|依据|按照).*(?:特?制[定订]|出台)本(?:办法|制度|规定|细则|守则|标准|规范|规程|方案|准则)"),
        Target.INTRODUCTION,
        "R03",
        "制定的目的和依据不是要求，写在引言里（GB/T 1.1—2020，8.4）。",
    ),
    (
        re.compile(r"^本(?:办法|制度|规定|细则|守则|标准|规范|规程|准则).{0,4}适用于|^适用范围[:：]|适用本(?:办法|制度|规定|细则)。?$"),
        Target.SCOPE,
        "R03",
        "适用于谁、适用于什么，写在范围里（GB/T 1.1—2020，8.5）。",
    ),
    (
        re.compile(r"(?:负责|行使).{0,8}解释|解释权|自.{2,16}起(?:施行|执行|实施|生效)|同时废止|此前.{0,20}(?:为准|不一致)"),
        Target.POLICY,
        "P01",
        "解释权和施行日期是管理措施；标准的实施日期写在封面上（GB/T 1.1—2020，5.5.3、8.1）。",
    ),
)  # fmt: skip
_REQUIRES = re.compile(r"应[当该]?(?![急用对变答邀届税聘])|必须|(?<![无必])须|不得|不准|严禁|禁止")
_COMMA = re.compile(r"[，；]")
_CONDITION = re.compile(
    r"(?:凡|如|若)?(?:未|不|违|逾期|超期|发现|发生|每|迟到|否则|造成|情节|无故|擅自|经查|漏|缺|有.{1,10}的|对.{1,12}的)"
)
_CONDITIONAL = re.compile(r"(?:的|时|后|者|次|内|以上|以下|分)$|^(?:凡|如|若|对|有|因|经)")
_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]|[^。！？\n]+$")
_SCORES = re.compile(r"扣分|分值|评分|得分|考核标准|计分")
_MIXED = "这一句既有要求又有处理，请人工分开：要求留在标准里，处理移到制度部分。"


def passages(edition: Edition) -> tuple[Passage, ...]:
    """Return what goes elsewhere, in the order of the text; passages do not overlap."""
    told = [(each.start, each.end) for each in lint_edition(edition, only=(PENALTY_RULE,))]
    found: list[Passage] = []
    for clause in edition.walk():
        if clause.kind is not ClauseKind.UNNUMBERED:
            found += _Clause(edition.text, clause, told).passages()
    return tuple(found)


class _Clause:
    """The elements of one clause, each with where it ends."""

    def __init__(self, text: str, clause: Clause, told: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._clause = clause
        self._told = told

    def passages(self) -> Iterator[Passage]:
        led = False
        for element in self._clause.body:
            found = list(self._of(element, led))
            yield from found
            led = isinstance(element, Prose) and _leads(element.whole.text, found)

    def _of(self, element: Element, led: bool) -> Iterator[Passage]:
        if isinstance(element, Prose) and element.role is ProseRole.PARAGRAPH:
            yield from self._sentences(element.whole.text, element.offset)
        elif isinstance(element, Listing):
            yield from self._listing(element, led)
        elif isinstance(element, Table) and any(_SCORES.search(each.text) for each in element.header):
            _, target, rule, why = _KINDS[0]
            end = self._text.find("\n", _end_of(element))
            end = len(self._text) if end < 0 else end
            yield Passage(element.offset, end, _said(element), self._clause, target, rule, why)

    def _listing(self, listing: Listing, led: bool) -> Iterator[Passage]:
        """Yield a list whole when its lead-in goes or all of its items do, else nothing of it but a word on the items."""
        kinds = [self._kind(item.said.text, item.offset) for item in listing.items]
        whole = led or (all(kinds) and not any(_REQUIRES.search(item.said.text) for item in listing.items))
        if whole and listing.items:
            _, target, rule, why = next((kind for kind in kinds if kind), _KINDS[0])
            start = listing.offset
            yield Passage(start, _end_of(listing), _said(listing), self._clause, target, rule, why)
            return
        for item in listing.items:
            found = list(self._sentences(item.said.text, item.offset))
            if not item.elements and sum(each.end - each.start for each in found) == len(item.said.text):
                # Nothing is left of the item, so its mark goes too.
                start = self._text.rfind("\n", 0, item.offset) + 1
                found = [replace(found[0], start=start, end=found[-1].end, text=item.said.text)]
            yield from found

    def _sentences(self, text: str, offset: int) -> Iterator[Passage]:
        for found in _SENTENCE.finditer(text):
            kind = self._kind(found[0], offset + found.start())
            if kind is None:
                continue
            _, target, rule, why = kind
            start, end = offset + found.start(), offset + found.end()
            half = self._second_half(found[0], start, why) if target is Target.POLICY else None
            if half is not None:
                yield half
                continue
            yield Passage(start, end, found[0].strip(), self._clause, target, rule, why)

    def _second_half(self, sentence: str, start: int, why: str) -> Passage | None:
        """Return the penalty in a sentence that also says what is to be done, None where the whole of it punishes.

        Only where a comma plainly parts the two can it be done here; else the sentence is for a person.
        """
        for comma in _COMMA.finditer(sentence):
            before, after = sentence[: comma.start()], sentence[comma.end() :]
            says = _REQUIRES.search(before) or not _CONDITIONAL.search(before)
            if says and _CONDITION.match(after) and not _KINDS[0][0].search(before) and not _REQUIRES.search(after):
                end = start + len(sentence.rstrip("。！？\n"))
                where = (start + comma.start(), end, sentence.strip(), self._clause, Target.POLICY)
                return Passage(*where, PENALTY_RULE, why, f"{before.strip()}。")
        if not _requires_and_punishes(sentence):
            return None
        return Passage(start, start + len(sentence), sentence.strip(), self._clause, None, PENALTY_RULE, _MIXED)

    def _kind(self, text: str, start: int) -> tuple[re.Pattern[str], Target, str, str] | None:
        end = start + len(text)
        if any(start <= each[0] and each[1] <= end for each in self._told):
            return _KINDS[0]
        return next((kind for kind in _KINDS if kind[0].search(text.strip())), None)


def _leads(text: str, found: Sequence[Passage]) -> bool:
    """Whether a paragraph leads into a list and its last sentence goes elsewhere."""
    return text.rstrip().endswith(("：", ":")) and bool(found) and found[-1].target is Target.POLICY


def _requires_and_punishes(sentence: str) -> bool:
    """Whether what stands before the penalty requires something by itself."""
    punished = _KINDS[0][0].search(sentence)
    return punished is not None and bool(_REQUIRES.search(sentence[: punished.start()]))


def _end_of(element: Listing | Table) -> int:
    """Return where the last characters of a list or table end."""
    if isinstance(element, Table):
        return max((cell.end for row in (element.header, *element.rows) for cell in row), default=element.offset)
    last = element.items[-1]
    inner = [_end_of(each) for each in last.elements if isinstance(each, Listing | Table)]
    inner += [each.whole.end for each in last.elements if isinstance(each, Prose)]
    return max([last.said.end, *inner])


def _said(element: Listing | Table) -> str:
    if isinstance(element, Table):
        return "\n".join(" | ".join(cell.text for cell in row) for row in (element.header, *element.rows))
    lines = []
    for item in element.items:
        lines.append(item.said.text)
        lines += [_said(each) for each in item.elements if isinstance(each, Listing | Table)]
        lines += [each.whole.text for each in item.elements if isinstance(each, Prose)]
    return "\n".join(lines)
