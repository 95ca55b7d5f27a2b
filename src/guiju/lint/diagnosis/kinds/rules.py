"""Administrative rules: 第一条 为了……制定本办法 …… 由……负责解释."""

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where

KIND = DocumentKind(
    "制度、管理办法",
    "administrative rules",
    "能由人照着做、查得出来的要求写成标准；职责分工、奖惩、解释和施行写在制度里，另行印发。",
    (
        Sign(
            "标题写了制度、办法、规定、细则",
            Where.TITLE,
            r"(?:制度|办法|规定|细则|守则|准则|章程)(?:[（(].{1,6}[）)])?$",
            4,
        ),
        Sign("按第×条编排", Where.TEXT, r"^第[一二三四五六七八九十百\d]+条", 2, at_least=3),
        Sign("写了制定的目的和依据", Where.TEXT, r"(?:特?制定|制订)本(?:制度|办法|规定|细则|守则)", 2),
        Sign("写了由谁解释", Where.TEXT, r"负责解释|解释权", 1),
        Sign("写了施行日期", Where.TEXT, r"自.{2,14}起(?:施行|执行|实施)", 1),
    ),
)
