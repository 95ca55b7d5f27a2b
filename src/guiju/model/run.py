"""What one judging leaves behind: its identity, and the Parquet files every engine writes alike.

`counts.parquet`: one row per check, version, office, item and month with at least one record that is not
"not applicable":
    check text · edition text (`TG-203/2024-01-01`; "" when no edition could be chosen) · office text? · item text? ·
    month date? (first day of the month of the judging date; missing when the record has none) ·
    conforming, nonconforming, not_applicable, undetermined int64
`totals.parquet`: population text · anchor text (the judged_at list joined by ",") · office · item · month ·
    records int64. Records of a group that `counts` does not list for a check were not applicable.
`measures.parquet`: measure text · office · item · month (of `belongs_on`) · outcome text (one of the four outcomes,
    or `excluded:<reason>`) · records int64. "Nowhere" records are not written.
`findings/<population>.parquet`: one row per record with at least one nonconforming or undetermined check: `key`
    text (key fields joined by "|") · office · item · `findings` list of struct(check text, edition text, outcome
    text, month date?) · and every fact that checks of the population read, under the fact's name, so that the values
    read are kept.
`exceptions/<population>.parquet`: one row per record that some measure counts as nonconforming or undetermined, or
    leaves out for a reason: `key` · office · item · `exceptions` list of struct(measure text, outcome text, month
    date).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Run:
    """The identity of a judging: same identity, same answers.

    `id` is a hash over all other fields but `started_at`, `seconds` and `name`. `editions` maps `code/implemented` to
    the edition's fingerprint; `policy` is the version of the rules by which suspensions stop the clock; `goals` is a hash over the definitions of the goals.
    """

    id: str
    snapshot: str
    as_of: datetime
    engine: str
    product: str
    calendar: str
    policy: str
    editions: Mapping[str, str]
    goals: str
    started_at: datetime
    seconds: float = 0.0
    records: Mapping[str, int] | None = None
