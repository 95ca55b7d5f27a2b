"""Faults of deciding, certifying and delivering (TG-205, TG-206, GL-305, GW-402)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, child, unknown
from guiju.demo.moments import instant

_CERTIFIED = "is_closed AND is_certified"

FAULTS = (
    Fault(
        name="decision-unrecorded",
        chinese="办结而无决定时间",
        of="case",
        where="is_closed AND fate = '正常' AND NOT is_certified AND item_type <> '公共服务'",
        changes=(Change("case.decided_at", "NULL"),),
        effects=(Effect("TG-205/decision-recorded"),),
    ),
    Fault(
        name="decided-after-closing",
        chinese="先办结后决定",
        of="case",
        where="is_closed AND fate = '正常'",
        changes=(Change("case.decided_at", instant("closed + 1800")),),
        effects=(Effect("TG-205/decision-before-close"),),
    ),
    Fault(
        name="acceptor-decides",
        chinese="审管分离事项由受理人员自己决定",
        of="case",
        where="is_closed AND needs_separation",
        changes=(Change("case.decided_by", "acceptor"),),
        effects=(Effect("TG-205/decider-is-not-acceptor"),),
    ),
    Fault(
        name="rejected-without-reason",
        chinese="不予决定未说明理由",
        of="case",
        where="is_closed AND fate = '退回'",
        changes=(Change("case.refusal_reason", "NULL"),),
        effects=(Effect("TG-205/rejection-has-reason"),),
    ),
    Fault(
        name="decision-annulled",
        chinese="决定被复议撤销",
        of="case",
        where="is_closed AND fate = '正常' AND close_ord + 30 <= end_ord",
        changes=(
            Change("case.annulled_on", f"CAST({instant('closed + 35 * 86400')} AS DATE)"),
            Change("case.annulled_reason", "'行政复议决定撤销：主要事实不清'"),
        ),
        effects=(Effect("TG-205/decision-not-annulled"),),
    ),
    Fault(
        name="decider-unrecorded",
        chinese="决定人缺失",
        of="case",
        where="is_closed AND is_counted AND NOT needs_separation",
        changes=(Change("case.decided_by", "NULL"),),
        effects=(Effect("GW-402/decider-recorded"),),
    ),
    Fault(
        name="voided-without-reason",
        chinese="作废未说明理由",
        of="case",
        where="is_closed AND NOT is_counted",
        changes=(Change("case.refusal_reason", "NULL"),),
        effects=(Effect("GL-305/void-has-approver"),),
    ),
    Fault(
        name="finish-unrecorded",
        chinese="办结结果缺失",
        of="case",
        where="is_closed AND fate = '正常' AND NOT is_licence AND item_type <> '公共服务'",
        changes=(Change("case.finish_kind", "NULL"),),
        effects=(
            unknown("TG-205/decision-recorded"),
            unknown("TG-206/certificate-has-number"),
            unknown("GL-305/void-has-approver"),
            Effect("TY-104/finish-kind-coded"),
        ),
    ),
    Fault(
        name="certificate-late",
        chinese="决定后第十二个工作日才发证",
        of="case",
        where=f"""{_CERTIFIED} AND is_licence AND NOT is_instant AND pauses = 0 AND promise >= 13
            AND due_ord IS NOT NULL AND due_ord <= end_ord""",
        changes=(
            Change("draft.shift_end", "due_ord - close_ord"),
            Change("draft.dec_ord", "close_ord - 12"),
            Change("draft.cert_ord", "close_ord"),
        ),
        effects=(Effect("TG-206/certificate-within-ten-days"),),
    ),
    Fault(
        name="certificate-date-unrecorded",
        chinese="发证时间缺失",
        of="case",
        where=f"{_CERTIFIED} AND is_licence",
        changes=(Change("case.certificate_issued_at", "NULL"),),
        effects=(unknown("TG-206/certificate-within-ten-days"),),
    ),
    Fault(
        name="certificate-unnumbered",
        chinese="出证而无证照编号",
        of="case",
        where=_CERTIFIED,
        changes=(Change("case.certificate_no", "NULL"),),
        effects=(Effect("TG-206/certificate-has-number"),),
    ),
    Fault(
        name="delivered-late",
        chinese="发证后第五个工作日才送达",
        of="case",
        where=f"{_CERTIFIED} AND deliv_ord IS NOT NULL AND cert_ord + 5 <= end_ord",
        changes=(Change("draft.deliv_ord", "cert_ord + 5"),),
        effects=(Effect("TG-206/delivered-within-three-days"),),
    ),
    Fault(
        name="result-unnamed",
        chinese="结果未记证照名称",
        of="case",
        where=_CERTIFIED,
        changes=(Change("result.certificate_name", "NULL", "result_no = 1"),),
        effects=(Effect("TG-206/result-names-certificate", key=child(1)),),
    ),
    Fault(
        name="result-unnumbered",
        chinese="结果未记证照编号",
        of="case",
        where=_CERTIFIED,
        changes=(Change("result.certificate_no", "NULL", "result_no = 1"),),
        effects=(Effect("GL-317/result-has-number-and-date", key=child(1)),),
    ),
    Fault(
        name="closer-unrecorded",
        chinese="办结未登记办理人",
        of="case",
        where="is_closed",
        changes=(Change("case.closed_by", "NULL"),),
        effects=(Effect("GL-317/closer-recorded"),),
    ),
    Fault(
        name="certificate-number-repeated",
        chinese="证照编号与别的办件相同",
        of="case",
        where=_CERTIFIED,
        changes=(Change("case.certificate_no", "'ZS20230101000000001'"),),
    ),
)
