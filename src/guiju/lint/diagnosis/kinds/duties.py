"""Duties of a post."""

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where

KIND = DocumentKind(
    "岗位职责",
    "duties of a post",
    "写成岗位工作标准：每项职责写明做什么、何时做完、怎样证实；任职资格、奖惩不写。",
    (
        Sign("标题写了职责", Where.TITLE, r"职责|岗位(?:说明|要求|手册|标准)|责任书|责任清单", 5),
        Sign("条条写负责", Where.TEXT, r"^.{0,8}负责|^.{0,12}承办", 2, at_least=3),
        Sign("写了任职条件", Where.TEXT, r"任职(?:条件|资格)|岗位名称|上级领导|汇报对象", 1),
    ),
)
