"""A requirement in force that no check, inspection or quiz proves, and that does not say why nothing can."""

from __future__ import annotations

from guiju.standard_system.coverage import Proof, coverage
from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.xray import Severity, Side, XRay


def look(subject: Subject) -> Seen:
    """Return the requirement clauses nothing proves, out of all; those declared not checkable are told apart."""
    covered = coverage(subject.library, subject.day)
    declared = covered.totals[Proof.NOT_CHECKABLE]
    spots = [
        Spot(f"{gap.edition}#{gap.clause_id or ''}", "clause", f"{gap.number} {gap.title}", place=str(gap.place))
        for gap in covered.gaps
    ]
    return Seen.out_of(len(covered.clauses) - declared, spots, excluded={"声明无法证实": declared} if declared else {})


XRAY = XRay(
    name="requirement-without-proof",
    chinese="要求没有证实方法",
    english="Requirement without any proof",
    side=Side.STANDARDS,
    severity=Severity.ORDINARY,
    why="GB/T 20001.5—2017，6.4：要求应有与之对应的证实方法。没有人能证实的要求，说做到了也没有依据。",
    counted="现行标准中作出要求或者指示的条，减去声明无法证实的；其中没有检查项、监督检查和测验的。",
    remedy="在该条后面写检查项、监督检查或者测验；确实无法证实的，写明理由。",
    look=look,
    by_office=False,
)
