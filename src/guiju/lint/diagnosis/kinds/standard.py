"""A standard: numbered chapters from 范围 on, 本文件, a number with a year."""

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where

KIND = DocumentKind(
    "标准",
    "standard",
    "按 GB/T 1.1—2020 修改即可：先改错误，再补证实方法。",
    (
        Sign("有标准编号", Where.OPENING, r"(?:GB|DB\d*|Q|T)[/／][A-Z0-9]*.{0,14}[—–-]{1,2}(?:19|20)\d\d", 3),
        Sign("有“范围”一章", Where.TEXT, r"^(?:\d[\s　.、]*|[一二三]、)?范[\s　]*围$", 3),
        Sign("有“规范性引用文件”一章", Where.TEXT, r"^(?:\d[\s　.、]*|[一二三]、)?规范性引用文件$", 3),
        Sign("有“术语和定义”一章", Where.TEXT, r"^(?:\d[\s　.、]*|[一二三]、)?术语和定义$", 2),
        Sign("自称本文件、本标准", Where.TEXT, r"本(?:文件|标准)(?:规定|适用|按照|由|代替|的)", 2),
        Sign("标题写了规范、规程、指南", Where.TITLE, r"(?:规范|规程|导则|要求)$", 1),
    ),
)
