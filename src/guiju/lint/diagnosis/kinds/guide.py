"""A guide to one matter: conditions, papers, limits, fees, telephone."""

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where

KIND = DocumentKind(
    "办事指南",
    "guide to one matter",
    "一个事项的指南按事项管理，不单独作标准；怎样编写指南，写成一项编写规范（参考 GB/T 36114—2018）。",
    (
        Sign("标题写了指南、须知、流程", Where.TITLE, r"(?:办事|服务|申报|申请)?(?:指南|须知|一次性告知|流程)", 3),
        Sign("写了申请材料、受理条件", Where.TEXT, r"申请材料|受理条件|办理条件|所需材料|申报材料", 2),
        Sign("写了办理时限、收费标准", Where.TEXT, r"办理时限|办结时限|法定时限|承诺时限|收费标准|收费依据", 2),
        Sign("写了咨询、办理地点", Where.TEXT, r"咨询电话|咨询方式|办理地点|办公时间|监督电话|设定依据", 1),
    ),
    becomes_standard=False,
)
