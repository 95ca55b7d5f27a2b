"""A clause that was changed while its check, inspection or quiz stayed as it was, and nobody confirmed it still fits."""

from __future__ import annotations

from guiju.model.text import Edition, Standard
from guiju.text.block_kinds import CHINESE
from guiju.text.comparison import compare
from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.xray import Severity, Side, XRay


def look(subject: Subject) -> Seen:
    """Return the blocks left behind, out of all blocks of editions in force that have a predecessor."""
    spots, of = [], 0
    for code in sorted(subject.library.standards):
        standard = subject.library.standards[code]
        edition = standard.in_force(subject.day)
        before = _before(standard, edition) if edition else None
        if edition is None or before is None:
            continue
        of += sum(len(clause.blocks) for clause in edition.walk())
        for change in compare(before, edition).clauses:
            spots += [
                Spot(
                    f"{code}/{edition.implemented}#{block.clause_id}",
                    "clause",
                    f"条文改了，{CHINESE[block.kind]} {block.fields.get('id', '')} 没有改，也没有人确认",
                    place=str(block.places.get("id", "")),
                )
                for block in change.unconfirmed
            ]
    return Seen.out_of(of, spots)


def _before(standard: Standard, edition: Edition) -> Edition | None:
    earlier = [
        each
        for each in standard.editions
        if each.implemented and edition.implemented and each.implemented < edition.implemented
    ]
    return earlier[-1] if earlier else None


XRAY = XRay(
    name="block-unconfirmed",
    chinese="条文改了，证实方法没有人核对",
    english="Clause changed, its proof not confirmed",
    side=Side.STANDARDS,
    severity=Severity.SERIOUS,
    why="GB/T 20001.5—2017，6.4。条文的期限改短了，检查项还是旧的，每一条记录都按旧的判。",
    counted="有前一版本的现行标准中的检查项、监督检查和测验；其中条文已改、自己没改、也没有确认的。",
    remedy="核对该条；仍然适用的用 guiju confirm 确认，不适用的改。",
    look=look,
    by_office=False,
)
