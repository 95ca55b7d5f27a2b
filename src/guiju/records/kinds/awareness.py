"""知晓: one (person, standard) pair required by the post matrix, and whether the edition in force is known."""

from __future__ import annotations

from guiju.model.fields import Field, Kind
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="awareness",
    chinese="知晓",
    key=("person", "standard"),
    judged_at=("edition_implemented_on",),
    office="office_code",
    fields=(
        Field("person", "人员编号", T.TEXT, ("工号",), required=True),
        Field("standard", "标准代号", T.TEXT, (), required=True),
        Field("office_code", "机构代码", T.TEXT, ()),
        Field("post", "岗位", T.TEXT, ()),
        Field("joined_on", "到岗日期", T.DATE, ()),
        Field("leave_from", "休假开始", T.DATE, ()),
        Field("leave_to", "休假结束", T.DATE, ()),
        Field("edition_implemented_on", "版本实施日期", T.DATE, (), note="测验所考版本的实施日期。"),
        Field("read_on", "阅读确认日期", T.DATE, ()),
        Field("tested_on", "测验日期", T.DATE, ()),
        Field("score", "测验成绩", T.NUMBER, (), unit="分"),
    ),
)
# fmt: on
