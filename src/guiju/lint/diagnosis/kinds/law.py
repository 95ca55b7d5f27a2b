"""A law or regulation: 条例, passed by a congress or a committee."""

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where

KIND = DocumentKind(
    "法律、法规",
    "law or regulation",
    "法律法规不能改写成标准，也不作规范性引用；标准写怎样做到它的要求，法的名称写在参考文献或者条文的注里。",
    (
        Sign("标题写了法、条例", Where.TITLE, r"(?:条例|[^办方做算用]法|实施细则|决定)$", 4),
        Sign(
            "由人大、政府通过或公布",
            Where.OPENING,
            r"(?:人民代表大会|常务委员会|国务院).{0,20}(?:通过|批准|公布|修订|令)",
            4,
        ),
        Sign("按第×条编排", Where.TEXT, r"^第[一二三四五六七八九十百\d]+条", 1, at_least=10),
        Sign("自称本条例、本法", Where.TEXT, r"本(?:条例|法)(?:所称|规定|自|适用|第|未)", 2),
    ),
    becomes_standard=False,
)
