"""A notice: red head, number of the paper, 各单位：, signature and date."""

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where

KIND = DocumentKind(
    "通知",
    "notice",
    "通知只管一时一事，不宜作标准；其中长期要做的事，另写成标准。",
    (
        Sign("标题写了通知、通报、函", Where.TITLE, r"(?:通知|通报|通告|的函|批复)$", 4),
        Sign("有发文字号", Where.OPENING, r"[〔\[（(]20\d\d[〕\]）)][\s　]*第?\d+[\s　]*号", 1),
        Sign("有主送单位", Where.OPENING, r"^各.{1,30}[：:]$", 2),
        Sign("写了请遵照执行", Where.TEXT, r"(?:请|望).{0,8}(?:遵照|认真|贯彻)|特此通知|现将.{1,60}通知如下", 2),
    ),
    becomes_standard=False,
)
