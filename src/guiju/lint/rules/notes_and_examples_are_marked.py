"""notes_and_examples_are_marked: a note begins 注：, an example 示例：, and the numbers of several are computed.

GB/T 1.1-2020, 9.10.2, 9.11.2. Numbers start anew in every clause; typed, they are wrong after the next change. 【注】, 例1、
and 注. are notes and examples that no program recognises.

Nonconforming:
    窗口应在1个工作日内受理。

    注1: 自收件之日起算。

Conforming:
    窗口应在1个工作日内受理。

    注：自收件之日起算。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import Prose, ProseRole, Table, walk_elements

CODE = "X08"
TITLE = "注以“注：”开头，示例以“示例：”开头，序号不手写。"
CLAUSE = "GB/T 1.1—2020，9.10.2、9.11.2"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "认不出来的注会被当成条文，手写的序号在增删之后会错。"

_WANTED = {ProseRole.NOTE: "注：", ProseRole.EXAMPLE: "示例："}
_OTHERWISE = re.compile(
    r"(?:\*\*)?(?:(?P<note>[【\[［（(]\s*注\s*\d*\s*[】\]］）)]|注释?\s*\d+\s*[.、．)）]|注\s*[.．、]|备注\s*\d*\s*[：:]|\*\*注\s*\d*\s*[：:])"
    r"|(?P<example>[【\[［（(]\s*(?:示例|例)\s*\d*\s*[】\]］）)]|(?:示例|例)\s*\d+\s*[.、．)）]|(?:例|举例)\s*\d*\s*[：:]"
    r"|\*\*示?例\s*\d*\s*[：:]))[：:]?(?:\*\*)?\s*"
)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at how notes and examples begin, and at paragraphs that seem to be one."""
    for section in text.sections:
        for element in walk_elements(section.clause.body):
            notes = element.notes if isinstance(element, Table) else (element,)
            for each in notes:
                if isinstance(each, Prose):
                    yield from _judged(each)


def _judged(prose: Prose) -> Iterator[Fault]:
    wanted = _WANTED.get(prose.role)
    if wanted:
        end = prose.said.offset
        if prose.whole.text[: end - prose.offset] != wanted:
            yield Fault(
                prose.offset,
                end,
                f"写成了“{prose.mark}”。",
                f"请写“{wanted}”，序号由程序算出。",
                (Edit(prose.offset, end, wanted),),
            )
    elif prose.role is ProseRole.PARAGRAPH and (found := _OTHERWISE.match(prose.whole.text)):
        wanted = "注：" if found["note"] else "示例："
        end = prose.offset + found.end()
        what = f"写成了“{found[0].strip()}”。"
        yield Fault(prose.offset, end, what, f"请写“{wanted}”，序号由程序算出。", (Edit(prose.offset, end, wanted),))
