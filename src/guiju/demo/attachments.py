"""The rows that hang on a case: suspensions, materials and results, from its plan."""

from __future__ import annotations

from guiju.demo.draws import Draws
from guiju.demo.moments import instant
from guiju.demo.queries import Columns, element
from guiju.demo.words import word_list

_MATERIAL_SLOTS = 8


def suspension_rows_sql(source: str) -> str:
    """Write one row per suspension that began."""
    return (
        "SELECT *, unnest(range(1, 1 + (pause1_start IS NOT NULL)::INTEGER + (pause2_start IS NOT NULL)::INTEGER)) "
        f"AS suspension_no FROM {source} WHERE pause1_start IS NOT NULL"
    )


def suspension_columns() -> Columns:
    """Return the SQL of each field of a suspension."""

    def either(first: str, second: str) -> str:
        return f"CASE suspension_no WHEN 1 THEN {first} ELSE {second} END"

    started = either("pause1_start", "pause2_start")
    kind = either("pause1_type", "pause2_type")
    return {
        "case_no": "case_no",
        "suspension_no": "suspension_no",
        "suspension_type": kind,
        "started_at": instant(started),
        "ended_at": instant(either("pause1_end", "pause2_end")),
        "approved_days": either("approved1", "length2"),
        "approved_by": "decider",
        "reason": f"'依法需要' || {kind}",
        "notified_at": instant(f"{started} + 600"),
        "entered_at": instant(f"{started} + 300"),
    }


def material_rows_sql(source: str) -> str:
    """Write one row per paper of every case."""
    return f"SELECT *, unnest(range(1, materials + 1)) AS material_no FROM {source}"


def material_columns(seed: int) -> Columns:
    """Return the SQL of each field of a material; the first half of a case's papers are mandatory."""
    draws = Draws(seed, f"n * {_MATERIAL_SLOTS} + material_no")
    names = [row["material"] for row in word_list("materials")]
    means = draws.unit("means")
    is_absent = f"material_no > (materials + 1) // 2 AND {draws.unit('absent')} < 0.05"
    return {
        "case_no": "case_no",
        "material_no": "material_no",
        "material_name": f"{names}[1 + (item + material_no) % {len(names)}]",
        "is_required": "material_no <= (materials + 1) // 2",
        "is_listed": "true",
        "is_received": f"NOT ({is_absent})",
        "obtained_by": f"""CASE WHEN {is_absent} THEN NULL WHEN {means} < 0.35 THEN '数据共享'
            WHEN {means} < 0.4 THEN '告知承诺' WHEN channel IN ('网上', '移动端') THEN '网上上传' ELSE '纸质收取' END""",
        "copies": f"""CASE WHEN {is_absent} OR {means} < 0.4 THEN NULL
            WHEN {draws.unit("copies")} < 0.8 THEN 1 ELSE 2 END""",
        "received_at": f"CASE WHEN NOT ({is_absent}) THEN {instant('received')} END",
    }


def result_rows_sql(source: str, seed: int) -> str:
    """Write one row per certificate issued; one case in twenty has two."""
    second = Draws(seed).unit("second result")
    return (
        f"SELECT *, unnest(range(1, CASE WHEN {second} < 0.05 THEN 3 ELSE 2 END)) AS result_no "
        f"FROM {source} WHERE certified IS NOT NULL"
    )


def result_columns(seed: int) -> Columns:
    """Return the SQL of each field of a result."""
    return {
        "case_no": "case_no",
        "result_no": "result_no",
        "certificate_name": element("result_names", "item"),
        "certificate_no": "'ZS' || right(case_no, 17) || CASE result_no WHEN 1 THEN '' ELSE '-' || result_no END",
        "issued_by": element("office_names", "place"),
        "issued_at": instant("certified"),
        "is_couriered": f"{Draws(seed).unit('courier')} < 0.3",
        "is_reissue": "false",
    }
