"""no_hanging_paragraph: between a heading and its first subclause stands no text.

GB/T 1.1-2020, 7.4. A reference to 5 cannot say whether it means all of 5 or only the text that hangs before 5.1. The
lead-ins of 术语和定义 and of 符号和缩略语 are free of this, and so is a warning that opens the document.

Nonconforming:
    # 受理

    窗口应当场收件。

    ## 期限

    窗口应在1个工作日内受理。

    ## 凭证

    窗口应出具受理通知书。

Conforming:
    # 受理

    ## 收件

    窗口应当场收件。

    ## 期限

    窗口应在1个工作日内受理。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part, Section
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import Comment, Element, Prose, Stretch

CODE = "N09"
TITLE = "标题与它的第一个下级条之间不写悬置段。"
CLAUSE = "GB/T 1.1—2020，7.4"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "引用这一章（条）时，分不清是指全部内容还是只指这一段。"

_LEAD_IN_PARTS = (Part.TERMS, Part.PREFACE, Part.BIBLIOGRAPHY, Part.INDEX)
_LEAD_IN_TITLES = ("符号", "缩略语")
_WARNINGS = ("警示", "重要提示", "警告", "注意")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at what stands above the first clause below each clause."""
    for section in text.sections:
        if section.clause.clauses and not _may_lead_in(section):
            hanging = [each for each in section.clause.body if not isinstance(each, Comment) and not _warns(each)]
            if hanging:
                start = hanging[0].offset
                line = text.text[start:].split("\n", 1)[0]
                first = section.clause.clauses[0]
                what = f"{first.number or first.title} 之前有悬置段。"
                remedy = "请给它加一个标题（如“通则”“概述”）成为一条，或者移到别的条。"
                yield Fault.on(Stretch(line.rstrip(), start), what, remedy)


def _may_lead_in(section: Section) -> bool:
    return section.part in _LEAD_IN_PARTS or any(each in section.clause.title for each in _LEAD_IN_TITLES)


def _warns(element: Element) -> bool:
    return isinstance(element, Prose) and element.said.text.lstrip("*").startswith(_WARNINGS)
