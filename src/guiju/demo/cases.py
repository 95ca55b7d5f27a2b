"""The row of a case, from its plan."""

from __future__ import annotations

from guiju.demo.codes import REGION
from guiju.demo.draws import Draws
from guiju.demo.moments import instant, midnight_of
from guiju.demo.queries import Columns, element

_LAPSE = 30 * 86_400
"""Seconds after which a case whose papers never came is given up."""


def columns(seed: int, cases: int, as_of: int) -> Columns:
    """Return the SQL of each field of a case over its plan; `as_of` is in whole seconds since 1970."""
    draws = Draws(seed)
    return {**_request(draws, cases), **_acceptance(draws), **_outcome(draws, as_of), **_limits(draws), **_costs(draws)}


def _request(draws: Draws, cases: int) -> Columns:
    applicant = draws.below("applicant", max(1, cases // 3))
    waited = f"CASE WHEN channel IN ('网上', '移动端') THEN {draws.below('applied', 1800)} ELSE 60 END"
    return {
        "case_no": "case_no",
        "item_code": element("item_codes", "item"),
        "item_version": "version",
        "item_name": element("item_names", "item"),
        "case_type": "CASE WHEN is_instant THEN '即办件' ELSE '承诺件' END",
        "office_code": element("office_codes", "place"),
        "office_name": element("office_names", "place"),
        "window_id": "CASE WHEN channel = '窗口' AND NOT is_agency THEN window_id END",
        "channel": "CASE WHEN is_agency THEN '其他' ELSE channel END",
        "applicant_type": f"CASE WHEN {draws.unit('applicant type')} < 0.7 THEN '自然人' ELSE '企业' END",
        "applicant_id": draws.pseudonym("applicant", applicant),
        "applied_at": instant(f"received - least(received % 86400, {waited})"),
        "received_at": instant("received"),
        "supplement_notified_at": instant("notified"),
        "supplement_done_at": instant("supplied"),
        "supplement_rounds": "CASE WHEN notified IS NOT NULL THEN 1 END",
        "region_code": f"'{REGION}'",
    }


def _acceptance(draws: Draws) -> Columns:
    return {
        "accepted_at": instant("accepted"),
        "accept_doc_no": "CASE WHEN accepted IS NOT NULL THEN 'SL' || right(case_no, 17) END",
        "accepted_by": "CASE WHEN accepted IS NOT NULL THEN acceptor END",
        "accept_entered_at": f"CASE WHEN {draws.unit('entered')} < 0.95 THEN {instant('accepted + 120')} END",
        "refused_at": instant("refused"),
        "remedies_told": "CASE WHEN refused IS NOT NULL THEN true END",
    }


def _outcome(draws: Draws, as_of: int) -> Columns:
    is_lapsed = f"fate = '失联' AND notified < {as_of - _LAPSE}"
    return {
        "refusal_reason": """CASE WHEN refused IS NOT NULL THEN '不属于本机关职权范围'
            WHEN decided IS NULL OR fate IN ('正常', '转报') THEN NULL WHEN fate = '退回' THEN '不符合法定条件'
            WHEN fate = '撤回' THEN '申请人自愿撤回' WHEN fate = '补正不来' THEN '容缺材料逾期未补'
            ELSE '重复收件' END""",
        "decided_at": instant("decided"),
        "decided_by": "CASE WHEN decided IS NOT NULL THEN decider END",
        "decision": """CASE WHEN decided IS NULL THEN NULL WHEN fate = '正常' THEN '准予' WHEN fate = '退回' THEN '不予'
            WHEN fate = '转报' THEN '转报' ELSE '其他' END""",
        "closed_at": instant("closed"),
        "closed_by": "CASE WHEN closed IS NOT NULL THEN acceptor END",
        "close_entered_at": f"CASE WHEN {draws.unit('closing entered')} < 0.95 THEN {instant('closed + 90')} END",
        "finish_kind": f"""CASE WHEN refused IS NOT NULL THEN '退回' WHEN {is_lapsed} THEN '补正不来'
            WHEN closed IS NULL THEN NULL WHEN fate <> '正常' THEN fate WHEN is_certified THEN '出证' ELSE '办结' END""",
        "certificate_no": "CASE WHEN certified IS NOT NULL THEN 'ZS' || right(case_no, 17) END",
        "certificate_issued_at": instant("certified"),
        "delivered_at": instant("delivered"),
    }


def _limits(draws: Draws) -> Columns:
    """Seven cases in ten carry their limits; the others leave them to the item's version."""
    midnight = midnight_of("due_ord")
    is_told = f"accepted IS NOT NULL AND {draws.unit('source due')} < 0.6"
    return {
        "statutory_limit": "CASE WHEN has_own_limits THEN statute END",
        "statutory_unit": "CASE WHEN has_own_limits THEN statute_unit END",
        "promised_limit": "CASE WHEN has_own_limits THEN promise END",
        "promised_unit": "CASE WHEN has_own_limits THEN promise_unit END",
        "extension_days": "CASE WHEN accepted IS NOT NULL THEN extension END",
        "extension_approved_by": "CASE WHEN accepted IS NOT NULL AND extension IS NOT NULL THEN decider END",
        "source_due_at": f"CASE WHEN {is_told} THEN {instant(midnight + ' + 63000')} END",
        "source_verdict": f"""CASE WHEN closed >= {midnight} + 86400 THEN '超期'
            WHEN closed IS NOT NULL AND due_ord IS NOT NULL THEN '按时' END""",
    }


def _costs(draws: Draws) -> Columns:
    return {
        "fee_due": "CASE WHEN accepted IS NOT NULL AND is_fee THEN fee_amount END",
        "fee_charged": f"""CASE WHEN accepted IS NULL THEN NULL WHEN is_fee THEN fee_amount
            WHEN {draws.unit("free noted")} < 0.3 THEN 0 END""",
        "visits": """CASE WHEN channel <> '窗口' OR is_agency THEN 0 WHEN visits_limit = 1 THEN 1 END""",
    }
