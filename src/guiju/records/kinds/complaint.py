"""投诉: one complaint and what became of it (GB/T 39046-2020, 办事互动; GB/T 36113-2018)."""

from __future__ import annotations

from guiju.model.fields import Derived, Field, Kind, Privacy
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="complaint",
    chinese="投诉",
    key=("complaint_no",),
    links={"case": "case_no"},
    judged_at=("received_at",),
    office="office_code",
    item=None,
    fields=(
        Field("complaint_no", "投诉编号", T.TEXT, ("查询码", "工单编号"), required=True),
        Field("case_no", "办件编号", T.TEXT, (), gbt39046=True),
        Field("office_code", "被投诉单位代码", T.TEXT, ("承办单位代码",), gbt39046=True),
        Field("office_name", "被投诉单位", T.TEXT, ("承办单位名称",), gbt39046=True),
        Field("source", "投诉来源", T.TEXT, (), gbt39046=True),
        Field("subject", "投诉类别", T.TEXT, (), values=("服务态度", "办事效率", "推诿退件", "空岗", "吃拿卡要", "收费", "指南错误", "工作纪律", "其他")),
        Field("title", "投诉标题", T.TEXT, (), gbt39046=True),
        Field("complainant", "投诉人", T.TEXT, (), gbt39046=True, privacy=Privacy.HASHED),
        Field("content", "投诉内容", T.TEXT, (), gbt39046=True, privacy=Privacy.DROPPED),
        Field("received_at", "投诉时间", T.INSTANT, ("收到时间",), gbt39046=True),
        Field("accepted_at", "投诉受理时间", T.INSTANT, ("承办时间",), gbt39046=True),
        Field("refused_at", "投诉不予受理时间", T.INSTANT, ()),
        Field("refusal_reason", "投诉不予受理理由", T.TEXT, ()),
        Field("refusal_reviewed_by", "不予受理复核人", T.TEXT, ()),
        Field("complexity", "复杂程度", T.TEXT, (), values=("简单", "复杂")),
        Field("promised_limit", "投诉承诺时限", T.NUMBER, ("承诺时限",), gbt39046=True, unit="工作日"),
        Field("extension_days", "延期时限", T.NUMBER, (), gbt39046=True, unit="工作日"),
        Field("extension_reason", "延期原因", T.TEXT, (), gbt39046=True),
        Field("investigated_at", "调查完成时间", T.INSTANT, ()),
        Field("conclusion", "调查结论", T.TEXT, (), values=("属实", "部分属实", "不属实")),
        Field("disposal", "处理措施", T.TEXT, ()),
        Field("replied_at", "反馈时间", T.INSTANT, ("答复时间",), gbt39046=True),
        Field("satisfaction", "投诉人满意", T.TEXT, (), values=("满意", "基本满意", "不满意", "未能联系")),
        Field("closed_at", "投诉办结时间", T.INSTANT, ()),
        Field("is_reopened", "是否重新办理", T.BOOLEAN, ()),
    ),
    derived=(
        Derived("due_on", "投诉到期日", T.DATE, "clock", note="自受理日起按承诺时限（工作日）加延期计。"),
        Derived("obligation_on", "投诉应办结归属日", T.DATE, "clock", note="办结日与到期日中较早者；未办结且未到期的没有。"),
    ),
)
# fmt: on
