"""机构: one office of the city's tree, with the days it exists."""

from __future__ import annotations

from guiju.model.fields import Field, Kind
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="office",
    chinese="机构",
    key=("office_code",),
    judged_at=("opened_on",),
    office="office_code",
    fields=(
        Field("office_code", "机构代码", T.TEXT, ("统一社会信用代码", "部门编码"), required=True),
        Field("office_name", "机构名称", T.TEXT, ("部门名称",), required=True),
        Field("office_kind", "机构类别", T.TEXT, (), values=(
            "市", "部门", "政务服务中心", "公共资源交易中心", "政务服务代办中心", "镇（园区）便民服务中心", "村（社区）便民服务站")),
        Field("parent_code", "上级机构代码", T.TEXT, ()),
        Field("opened_on", "启用日期", T.DATE, ()),
        Field("closed_on", "停用日期", T.DATE, ()),
    ),
)
# fmt: on
