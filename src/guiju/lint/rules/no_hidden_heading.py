"""no_hidden_heading: a level of division is a heading, and there are five below the chapter at most.

GB/T 1.1-2020, 7.3.1. The reader refuses a sixth level. A bold line that stands as a paragraph of its own and is
followed by text is such a level in disguise: it has no number, appears in no contents page and no reference reaches
it.

Nonconforming:
    **受理期限**

    窗口应在1个工作日内受理。

Conforming:
    ## 受理期限

    窗口应在1个工作日内受理。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import (
    Prose,
)

CODE = "N04"
TITLE = "条不多于五个层次，也不用加粗的一行代替标题。"
CLAUSE = "GB/T 1.1—2020，7.3.1"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "加粗的一行没有编号，进不了目次，也不能被引用。"


_BOLD_LINE = re.compile(r"\*\*(?P<words>[^*\n]{1,30})\*\*[：:]?")
_WARNINGS = ("警示", "警告", "重要提示", "注意", "危险")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for bold lines with something below them."""
    for section in text.sections:
        if section.part not in (Part.BODY, Part.ANNEX, Part.TERMS):
            continue
        for element in section.clause.body[:-1]:
            found = _BOLD_LINE.fullmatch(element.whole.text.strip()) if isinstance(element, Prose) else None
            if found and isinstance(element, Prose) and not found["words"].startswith(_WARNINGS):
                remedy = "请改为下一级标题，或者并入下面的段。"
                yield Fault.on(element.whole, f"用加粗的一行“{found['words']}”代替标题。", remedy)
