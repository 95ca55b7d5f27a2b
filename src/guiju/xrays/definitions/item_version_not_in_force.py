"""A case of a version of an item that was not in force on the day it was accepted."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="item-version-not-in-force",
    chinese="所用事项版本当日不在有效期内",
    english="Item version not in force on the day",
    side=Side.RECORDS,
    severity=Severity.ORDINARY,
    why="GB/T 39046—2020：办件引用事项的版本。时限、材料和收费都取自这个版本，版本错了全错。",
    counted="事项表里查得到所写版本的已受理办件；其中受理当日在该版本计划生效日期之前，或者不在计划取消日期之前的。",
    remedy="核对事项清单的生效和取消日期，或者请来源改办件的事项版本。",
    look=Share(
        population="case",
        counted="item_version is not null and item.item_name is not null and accepted_at is not null",
        clean="(item.valid_from is null or item.valid_from <= date_of(accepted_at)) "
        "and (item.valid_to is null or date_of(accepted_at) < item.valid_to)",
        said="所用事项版本当日不在有效期内",
        needs=("case.item_version", "item.valid_from"),
    ),
)
