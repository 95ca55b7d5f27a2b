"""heading_ends_without_punctuation: a heading names its clause and ends without a mark of punctuation.

GB/T 1.1-2020, 7.2, 7.3.3. A title is no sentence. With a stop at its end it is taken for a provision, and the contents
page prints the stop.

Nonconforming:
    ## 受理期限。

    窗口应在1个工作日内受理。

Conforming:
    ## 受理期限

    窗口应在1个工作日内受理。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "N10"
TITLE = "标题末尾不加标点符号。"
CLAUSE = "GB/T 1.1—2020，7.2、7.3.3"
LEVEL = Level.WARNING
FIX = Fix.AUTOMATIC
WHY = "标题不是句子，带了句号会被当成条文，目次里也会印出来。"

_STOPS = re.compile(r"[。；，、：．.;,:]+\Z")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the last character of every heading."""
    for section in text.sections:
        title = text.title(section.clause)
        found = _STOPS.search(title.text)
        if found and found.start():
            start = title.offset + found.start()
            yield Fault(start, title.end, f"标题末尾有“{found[0]}”。", "请删去。", (Edit(start, title.end, ""),))
