"""事项: one version of one service item of the implementing list (GB/T 39046-2020, 事项管理; up_task_general_basic)."""

from __future__ import annotations

from guiju.model.fields import Field, Kind
from guiju.model.types import Type

T = Type

UNITS = ("工作日", "自然日", "月", "年", "小时")

# fmt: off
KIND = Kind(
    name="item",
    chinese="事项",
    key=("item_code", "item_version"),
    judged_at=("valid_from",),
    office="office_code",
    item="item_code",
    fields=(
        Field("item_code", "实施编码", T.TEXT, ("事项编码", "task_code", "itemCode"), gbt39046=True, required=True),
        Field("item_version", "事项版本", T.INTEGER, ("task_version", "版本号")),
        Field("item_name", "事项名称", T.TEXT, ("task_name", "name"), gbt39046=True, required=True),
        Field("catalog_code", "基本编码", T.TEXT, ("catalog_code",), gbt39046=True),
        Field("item_type", "事项类型", T.TEXT, ("task_type",), gbt39046=True,
              values=("行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励", "行政裁决",
                      "其他行政权力", "公共服务")),
        Field("state", "事项状态", T.TEXT, ("task_state",), values=("草稿", "审核", "在用", "暂停", "取消")),
        Field("valid_from", "计划生效日期", T.DATE, ("plan_effective_date",)),
        Field("valid_to", "计划取消日期", T.DATE, ("plan_cancel_date",), note="半开区间：当日起不再有效。"),
        Field("legal_basis", "设定依据", T.TEXT, ("by_law",), gbt39046=True),
        Field("basis_from", "依据施行日期", T.DATE, ()),
        Field("basis_to", "依据废止日期", T.DATE, ()),
        Field("is_authorised", "是否在权责清单内", T.BOOLEAN, ()),
        Field("office_code", "实施主体代码", T.TEXT, ("dept_code", "deptCode"), gbt39046=True),
        Field("office_name", "实施主体", T.TEXT, ("dept_name", "department"), gbt39046=True),
        Field("use_level", "行使层级", T.TEXT, ("use_level",), gbt39046=True),
        Field("case_type", "办件类型", T.TEXT, ("project_type",), gbt39046=True, values=("即办件", "承诺件", "其他")),
        Field("statutory_limit", "法定办结时限", T.NUMBER, ("anticipate_day", "法定时限"), gbt39046=True),
        Field("statutory_unit", "法定办结时限单位", T.TEXT, ("anticipate_type",), gbt39046=True, values=UNITS),
        Field("promised_limit", "承诺办结时限", T.NUMBER, ("promise_day", "承诺时限"), gbt39046=True),
        Field("promised_unit", "承诺办结时限单位", T.TEXT, ("promise_type",), gbt39046=True, values=UNITS),
        Field("special_procedures", "特别程序", T.TEXT, ("special_procedure",), gbt39046=True,
              note="清单列明的特别程序，逗号隔开；公示、现场勘验列明的才停承诺时限。"),
        Field("is_fee", "是否收费", T.BOOLEAN, ("is_fee",), gbt39046=True),
        Field("fee_basis", "收费依据", T.TEXT, ("fee_basis",), gbt39046=True),
        Field("fee_amount", "收费标准", T.NUMBER, (), unit="元"),
        Field("visits_limit", "到办事现场次数", T.INTEGER, ("limit_scene_num",)),
        Field("is_online", "是否网办", T.BOOLEAN, ("is_online",), gbt39046=True),
        Field("in_hall", "是否进驻大厅", T.BOOLEAN, ("is_entry_center",)),
        Field("needs_separation", "是否审管分离", T.BOOLEAN, (), note="受理与决定不应由同一人作出。"),
        Field("result_name", "结果名称", T.TEXT, ("result_name",), gbt39046=True),
        Field("accept_condition", "受理条件", T.TEXT, ("accept_condition",), gbt39046=True),
        Field("supervise_way", "监督电话", T.TEXT, ("supervise_way",), gbt39046=True),
    ),
)
# fmt: on
