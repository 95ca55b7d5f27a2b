"""结果: a certificate or document a case produced (GB/T 39046-2020, 事项办结; up_pro_result)."""

from __future__ import annotations

from guiju.model.fields import Field, Kind
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="result",
    chinese="结果",
    key=("case_no", "result_no"),
    links={"case": "case_no"},
    judged_at=("issued_at",),
    office="case.office_code",
    item="case.item_code",
    fields=(
        Field("case_no", "办件编号", T.TEXT, ("project_no", "SBLSH"), gbt39046=True, required=True),
        Field("result_no", "结果序号", T.INTEGER, ("序号",)),
        Field("certificate_name", "结果证照名称", T.TEXT, ("result_cetr_name",), gbt39046=True),
        Field("certificate_no", "结果证照编号", T.TEXT, ("result_cetr_no",), gbt39046=True),
        Field("issued_by", "发证单位", T.TEXT, ("发证/盖章单位",), gbt39046=True),
        Field("issued_at", "发证时间", T.INSTANT, ("result_date",)),
        Field("valid_until", "证照有效期限", T.TEXT, (), gbt39046=True),
        Field("is_couriered", "是否快递寄送结果", T.BOOLEAN, ("is_delivery_results",), gbt39046=True),
        Field("is_reissue", "是否差错重发", T.BOOLEAN, ()),
    ),
)
# fmt: on
