"""评价: one rating of one case or visit (GB/T 39046-2020, 政务服务绩效评价; GB/T 39734-2020)."""

from __future__ import annotations

from guiju.model.fields import Field, Kind, Privacy
from guiju.model.types import Type

T = Type

# fmt: off
KIND = Kind(
    name="rating",
    chinese="评价",
    key=("rating_no",),
    links={"case": "case_no"},
    judged_at=("rated_at",),
    office="office_code",
    item="case.item_code",
    fields=(
        Field("rating_no", "评价编号", T.TEXT, ("评价流水号",), required=True),
        Field("case_no", "办件编号", T.TEXT, ("project_no",), gbt39046=True),
        Field("office_code", "被评价单位代码", T.TEXT, ("部门编码",), fallback="case.office_code"),
        Field("window_id", "窗口编号", T.TEXT, ()),
        Field("channel", "评价渠道", T.TEXT, ("渠道",), gbt39046=True,
              values=("电脑端", "移动端", "二维码", "评价器", "一体机", "电话", "短信", "意见簿", "第三方", "其他")),
        Field("rater", "评价人", T.TEXT, (), gbt39046=True, privacy=Privacy.HASHED),
        Field("level", "满意度代码", T.INTEGER, ("满意度", "评价等级"), gbt39046=True, note="1 非常满意 … 5 非常不满意。"),
        Field("reason_codes", "评价原因代码", T.TEXT, (), note="多个代码用逗号隔开。"),
        Field("comment", "文字评价", T.TEXT, (), gbt39046=True, privacy=Privacy.DROPPED),
        Field("rated_at", "评价时间", T.INSTANT, (), gbt39046=True),
        Field("times", "评价次数", T.INTEGER, (), gbt39046=True),
        Field("is_default", "是否默认评价", T.BOOLEAN, ()),
        Field("validity", "评价有效性", T.TEXT, (), values=("有效", "重复", "默认", "误评", "恶意", "测试")),
        Field("handling_due_at", "差评整改期限", T.INSTANT, ()),
        Field("replied_at", "差评答复时间", T.INSTANT, ()),
        Field("called_back_at", "差评回访时间", T.INSTANT, ()),
    ),
)
# fmt: on
