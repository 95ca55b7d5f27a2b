"""Rules of assessment: points deducted, pay withheld, results used."""

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where

KIND = DocumentKind(
    "考核办法",
    "rules of assessment",
    "应做到的事写成标准（服务规范、岗位规程）；扣分、扣发、处分留在考核办法里，另行印发，考核办法引用标准的条款。",
    (
        Sign("标题写了考核、考评、奖惩", Where.TITLE, r"考核|考评|奖惩|绩效|责任追究|问责", 5),
        Sign("写了扣分", Where.TEXT, r"扣[\s　]*\d+(?:\.\d+)?[\s　]*(?:分|元)|每次扣", 2),
        Sign(
            "写了扣发、评优、处分", Where.TEXT, r"扣发|扣除.{0,6}(?:奖|绩效)|评优|评先|通报批评|处分|待岗|一票否决", 2
        ),
        Sign("写了考核结果的运用", Where.TEXT, r"考核结果|考核等次|百分制", 2),
    ),
)
