"""标准运行证据: one proof that a standard was executed, inspected, supervised or evaluated by information means."""

from __future__ import annotations

from guiju.model.fields import Field, Kind
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="standard_evidence",
    chinese="标准运行证据",
    key=("evidence_no",),
    judged_at=("happened_on",),
    office="office_code",
    fields=(
        Field("evidence_no", "证据编号", T.TEXT, (), required=True),
        Field("standard", "标准代号", T.TEXT, (), required=True),
        Field("facet", "环节类别", T.TEXT, (), values=("执行", "检查", "监督", "评价"), required=True),
        Field("happened_on", "发生日期", T.DATE, ()),
        Field("office_code", "机构代码", T.TEXT, ()),
        Field("reference", "证据出处", T.TEXT, ()),
    ),
)
# fmt: on
