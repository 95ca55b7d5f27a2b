"""Minutes: who met when, 会议议定."""

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where

KIND = DocumentKind(
    "会议纪要",
    "minutes",
    "会议纪要记的是一次会议，不能作标准；议定的长期要求，另写成标准。",
    (
        Sign("标题写了纪要、记录", Where.TITLE, r"纪要|会议记录", 5),
        Sign("写了主持、参加", Where.OPENING, r"主持人?[：:]|(?:参加|出席|列席)(?:人员|单位)?[：:]", 2),
        Sign("写了会议议定、会议要求", Where.TEXT, r"会议(?:议定|要求|强调|指出|认为|听取|研究|决定)", 2),
    ),
    becomes_standard=False,
)
