"""材料: one paper of a case (GB/T 39046-2020, 办事申请; up_pro_material)."""

from __future__ import annotations

from guiju.model.fields import Field, Kind
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="material",
    chinese="材料",
    key=("case_no", "material_no"),
    links={"case": "case_no"},
    judged_at=("received_at",),
    office="case.office_code",
    item="case.item_code",
    fields=(
        Field("case_no", "办件编号", T.TEXT, ("办件编号(材料)", "project_no", "SBLSH"), gbt39046=True, required=True),
        Field("material_no", "材料序号", T.INTEGER, ("序号",)),
        Field("material_name", "材料名称", T.TEXT, ("material_name",), gbt39046=True, required=True),
        Field("is_required", "是否必备材料", T.BOOLEAN, ("is_need",), gbt39046=True),
        Field("is_listed", "是否清单内材料", T.BOOLEAN, ()),
        Field("is_received", "是否收取", T.BOOLEAN, ("是否已收",), gbt39046=True),
        Field("obtained_by", "收取方式", T.TEXT, ("get_type",), gbt39046=True,
              values=("纸质收取", "网上上传", "数据共享", "告知承诺", "其他")),
        Field("copies", "收取数量", T.INTEGER, (), gbt39046=True),
        Field("received_at", "收取时间", T.INSTANT, (), gbt39046=True),
    ),
)
# fmt: on
