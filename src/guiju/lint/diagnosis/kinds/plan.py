"""A plan of work: 总体要求, 重点任务, 保障措施, dates by which things are done."""

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where

KIND = DocumentKind(
    "方案",
    "plan of work",
    "方案到期就完成了，不宜作标准；任务中以后天天要做的，另写成标准。",
    (
        Sign("标题写了方案、计划、要点、意见", Where.TITLE, r"(?:方案|计划|要点|意见|规划)(?:[（(].{1,8}[）)])?$", 4),
        Sign("有总体要求、指导思想、工作目标", Where.TEXT, r"总体要求|指导思想|工作目标|主要目标", 2),
        Sign("有重点任务、保障措施", Where.TEXT, r"重点任务|主要任务|保障措施|组织领导|工作步骤", 2),
        Sign("写了责任单位、完成时限", Where.TEXT, r"责任单位|牵头单位|\d+月底前|完成时限", 1),
    ),
    becomes_standard=False,
)
