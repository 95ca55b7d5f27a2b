"""Case reviews: one closed case in a hundred is drawn and found right."""

from __future__ import annotations

from guiju.demo.draws import Draws
from guiju.demo.queries import Columns, element


def review_draft_sql(source: str, seed: int, as_of: int) -> str:
    """Write the drafts of the reviews of cases planned in `source`, of cases no fault befell."""
    draws = Draws(seed)
    reviewed = f"closed // 86400 + 10 + {draws.below('reviewed on', 50)}"
    return (
        f"SELECT n, case_no, 'PC' || lpad(n::VARCHAR, 9, '0') AS review_no, {reviewed} AS reviewed_day, "
        f"NULL::SMALLINT AS flaw FROM {source} WHERE closed IS NOT NULL AND flaw IS NULL AND fate = '正常' "
        f"AND {draws.unit('drawn for review')} < 0.01 AND {reviewed} <= {as_of // 86_400}"
    )


def columns() -> Columns:
    """Return the SQL of each field of a review."""
    return {
        "review_no": "review_no",
        "case_no": "case_no",
        "reviewed_on": "make_timestamp(reviewed_day * 86400000000)",
        "method": "'案卷抽查'",
        "is_wrong": "false",
        "error": "NULL",
        "reviewer": element("watchers", "n % 12 + 1"),
    }
