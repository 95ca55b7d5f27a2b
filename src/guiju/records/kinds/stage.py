"""环节: one step of a case's handling (GB/T 39046-2020, 事项办理; up_pro_process)."""

from __future__ import annotations

from guiju.model.fields import Field, Kind
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="stage",
    chinese="环节",
    key=("case_no", "position"),
    links={"case": "case_no"},
    judged_at=("ended_at", "started_at"),
    office="case.office_code",
    item="case.item_code",
    fields=(
        Field("case_no", "办件编号", T.TEXT, ("project_no", "SBLSH", "业务编号"), gbt39046=True, required=True),
        Field("position", "环节序号", T.INTEGER, ("序号", "步骤序号"), note="同一办件内的先后；来源没有时按文件中的先后编。"),
        Field("stage_name", "环节名称", T.TEXT, ("process_name", "步骤名称", "业务环节", "HJMC"), gbt39046=True, required=True),
        Field("action", "业务动作", T.TEXT, ("event_name",), gbt39046=True),
        Field("handler", "环节处理人", T.TEXT, ("handle_user_name", "经办人"), gbt39046=True),
        Field("opinion", "环节处理意见", T.TEXT, ("处理意见",), gbt39046=True),
        Field("office_code", "处理单位代码", T.TEXT, ("处理单位统一社会信用代码",), gbt39046=True),
        Field("office_name", "处理单位名称", T.TEXT, (), gbt39046=True),
        Field("started_at", "环节开始时间", T.INSTANT, ("event_start_time", "开始时间"), gbt39046=True),
        Field("ended_at", "环节结束时间", T.INSTANT, ("event_end_time", "结束时间"), gbt39046=True),
        Field("due_at", "环节到期时间", T.INSTANT, ("环节截止时间",)),
        Field("entered_at", "录入时间", T.INSTANT, ()),
    ),
)
# fmt: on
