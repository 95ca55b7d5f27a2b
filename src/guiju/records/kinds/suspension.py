"""特别程序: a time that does not count, or days added (GB/T 39046-2020, 事项办理; up_pro_special_procedure)."""

from __future__ import annotations

from guiju.model.fields import Field, Kind
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="suspension",
    chinese="特别程序",
    key=("case_no", "suspension_no"),
    links={"case": "case_no"},
    judged_at=("started_at",),
    office="case.office_code",
    item="case.item_code",
    fields=(
        Field("case_no", "办件编号", T.TEXT, ("project_no", "SBLSH", "业务编号"), gbt39046=True, required=True),
        Field("suspension_no", "特别程序序号", T.INTEGER, ("序号",), note="同一办件内的先后；来源没有时按文件中的先后编。"),
        Field("suspension_type", "特别程序种类", T.TEXT, ("特别程序种类名称", "special_name", "TBCXZLMC"), gbt39046=True, required=True,
              values=("听证", "检验检测检疫", "鉴定", "专家评审", "招标拍卖", "公示", "现场勘验", "过程补正", "不可抗力", "其他")),
        Field("started_at", "特别程序开始时间", T.INSTANT, ("special_time", "TBCXKSRQ"), gbt39046=True),
        Field("ended_at", "特别程序结束时间", T.INSTANT, ("end_time", "TBCXJSRQ"), gbt39046=True),
        Field("approved_days", "批准天数", T.NUMBER, ("TBCXSX",), unit="工作日"),
        Field("approved_by", "特别程序批准人", T.TEXT, ("TBCXPZR",)),
        Field("reason", "特别程序启动理由或依据", T.TEXT, ("special_reason", "TBCXQDLY"), gbt39046=True),
        Field("notified_at", "书面告知时间", T.INSTANT, (), note="行政许可法第四十五条：所需时间应当书面告知申请人。"),
        Field("entered_at", "录入时间", T.INSTANT, ()),
    ),
)
# fmt: on
