"""案卷评查: one established answer to whether a decision was right: file audit, review, suit, upheld complaint."""

from __future__ import annotations

from guiju.model.fields import Field, Kind
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="case_review",
    chinese="案卷评查",
    key=("review_no",),
    links={"case": "case_no"},
    judged_at=("reviewed_on",),
    office="case.office_code",
    item="case.item_code",
    fields=(
        Field("review_no", "评查编号", T.TEXT, (), required=True),
        Field("case_no", "办件编号", T.TEXT, (), required=True),
        Field("reviewed_on", "评查日期", T.DATE, ()),
        Field("method", "评查方式", T.TEXT, (), values=("案卷抽查", "行政复议", "行政诉讼", "投诉查实", "数据比对", "自我纠正")),
        Field("is_wrong", "是否实体差错", T.BOOLEAN, ()),
        Field("error", "差错内容", T.TEXT, ()),
        Field("reviewer", "评查人", T.TEXT, ()),
    ),
)
# fmt: on
