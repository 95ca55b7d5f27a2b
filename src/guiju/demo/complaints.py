"""Complaints: answered within a working day, concluded in time, the answer given with the conclusion."""

from __future__ import annotations

from guiju.demo.draws import Draws
from guiju.demo.moments import instant, midnight_of, ordinal_of
from guiju.demo.queries import Columns, element, layered, replaced

_SHARE = 1 / 75
_SUBJECTS = ["服务态度", "办事效率", "推诿退件", "空岗", "收费", "指南错误", "工作纪律", "其他"]


def complaint_draft_sql(source: str, seed: int, end_ord: int, as_of: int) -> str:
    """Write the drafts of complaints about the cases planned in `source`, answered before the records end.

    `shift` is the working days a fault puts on everything from the answer on.
    """
    draws = Draws(seed)
    about = f"SELECT n, case_no, place, received FROM {source} WHERE {draws.unit('complaint')} < {_SHARE}"
    drafts = layered(
        about,
        _lodging(draws),
        {"lodged_ord": ordinal_of("lodged")},
        _kind(draws, end_ord),
        {"promised": "CASE WHEN is_complex THEN 15 ELSE 5 END"},
        {"found_ord": f"answer_ord + {draws.below('found', 'promised - 1')}"},
        _instants(draws),
        _conclusion(draws),
    )
    return f"SELECT * FROM ({drafts}) WHERE lodged <= {as_of} AND answer_ord <= {end_ord}"


def struck_sql(table: str, changes: Columns, seed: int) -> str:
    """Write the drafts again after faults moved what was done."""
    draws = Draws(seed)
    return replaced(replaced(replaced(table, changes), _instants(draws)), _conclusion(draws))


def columns(seed: int) -> Columns:
    """Return the SQL of each field of a complaint."""
    draws = Draws(seed)
    return {
        "complaint_no": "complaint_no",
        "case_no": f"CASE WHEN {draws.unit('complaint named')} < 0.7 THEN case_no END",
        "office_code": element("office_codes", "place"),
        "office_name": element("office_names", "place"),
        "source": f"['12345热线', '现场', '网上', '信函'][1 + {draws.below('source', 4)}]",
        "subject": f"{_SUBJECTS}[1 + {draws.below('subject', len(_SUBJECTS))}]",
        "title": "'关于窗口服务的投诉'",
        "complainant": draws.pseudonym("complainant", "n"),
        "received_at": instant("lodged"),
        "accepted_at": instant("accepted"),
        "refused_at": instant("refused"),
        "refusal_reason": "CASE WHEN refused IS NOT NULL THEN '不属于本中心职责范围，已告知受理单位' END",
        "refusal_reviewed_by": f"CASE WHEN refused IS NOT NULL THEN {element('watchers', 'n % 12 + 1')} END",
        "complexity": "CASE WHEN is_complex THEN '复杂' ELSE '简单' END",
        "promised_limit": "CASE WHEN accepted IS NOT NULL THEN promised END",
        "extension_days": "CASE WHEN accepted IS NOT NULL THEN extension END",
        "extension_reason": "CASE WHEN accepted IS NOT NULL AND extension IS NOT NULL THEN '需要其他单位协助查明' END",
        "investigated_at": instant("investigated"),
        "conclusion": "conclusion",
        "disposal": "CASE WHEN conclusion <> '不属实' THEN '当面致歉并重新办理' END",
        "replied_at": instant("replied"),
        "satisfaction": f"""CASE WHEN closed IS NULL THEN NULL
            WHEN {draws.unit("complainant satisfied")} < 0.9 THEN '满意' ELSE '不满意' END""",
        "closed_at": instant("closed"),
        "is_reopened": "CASE WHEN closed IS NOT NULL THEN false END",
    }


def _lodging(draws: Draws) -> Columns:
    """Lodge within three weeks of receipt, in office hours."""
    on = f"received - received % 86400 + 86400 * (1 + {draws.below('lodged on', 20)})"
    return {
        "complaint_no": "'TS' || lpad(n::VARCHAR, 9, '0')",
        "lodged": f"{on} + 30600 + {draws.below('lodged at', 27000)}",
    }


def _kind(draws: Draws, end_ord: int) -> Columns:
    return {
        "is_refused": f"{draws.unit('complaint refused')} < 0.12",
        "answer_ord": "lodged_ord + 1",
        "is_complex": f"{draws.unit('complex')} < 0.3",
        "extension": f"CASE WHEN {draws.unit('complaint extended')} < 0.1 THEN 5 END",
        "reply_after": draws.below("reply after", 2),
        "shift": "0",
        "end_ord": f"{end_ord}",
        "flaw": "NULL::SMALLINT",
    }


def _instants(draws: Draws) -> Columns:
    """Lay out the course: answer, investigation, reply and closing, each in the morning of its day or soon after."""

    def at(ordinal: str, second: int, name: str) -> str:
        return f"CASE WHEN {ordinal} <= end_ord THEN {midnight_of(ordinal)} + {second} + {draws.below(name, 3600)} END"

    answered = at("answer_ord + shift", 30600, "answered")
    found = at("found_ord + shift", 36000, "found at")
    replied = at("found_ord + reply_after + shift", 43200, "complaint replied")
    return {
        "accepted": f"CASE WHEN NOT is_refused THEN {answered} END",
        "refused": f"CASE WHEN is_refused THEN {answered} END",
        "investigated": f"CASE WHEN NOT is_refused THEN {found} END",
        "replied": f"CASE WHEN NOT is_refused THEN {replied} END",
        "closed": f"CASE WHEN NOT is_refused THEN {replied} + 1800 END",
    }


def _conclusion(draws: Draws) -> Columns:
    chance = draws.unit("conclusion")
    return {
        "conclusion": f"""CASE WHEN investigated IS NULL THEN NULL WHEN {chance} < 0.4 THEN '属实'
            WHEN {chance} < 0.6 THEN '部分属实' ELSE '不属实' END"""
    }
