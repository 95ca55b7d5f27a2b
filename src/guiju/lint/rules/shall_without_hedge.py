"""shall_without_hedge: a requirement is not weakened by 尽可能, 尽量, 考虑, 避免 or 慎重.

GB/T 1.1-2020, 9.4.2.2. Nobody can prove that somebody did what he could. What is meant to be done as far as possible
is a recommendation and is written with 宜; what is meant to be done is said without the hedge.

Nonconforming:  窗口应尽量缩短等候时间。
Conforming:     窗口宜缩短等候时间。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "M03"
TITLE = "“应”不与“尽可能”“尽量”“考虑”“避免”“慎重”连用。"
CLAUSE = "GB/T 1.1—2020，9.4.2.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "做到什么程度算尽量，没有人能证实。"


_HEDGE = re.compile(r"^[^，。；：、]{0,6}?(?P<hedge>尽可能|尽量|(?:优先|充分|综合)?考虑|尽力|避免|慎重)")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for a hedge shortly behind 应."""
    for verb in text.verbs:
        if not verb.word.startswith("应") or not verb.is_in_the_body:
            continue
        found = _HEDGE.match(verb.after)
        if found:
            what = f"“{verb.word}”与“{found['hedge']}”连用。"
            remedy = "如果是建议，请把“应”改为“宜”；如果是要求，请写明做到什么程度。"
            edits = (Edit(verb.start, verb.end, "宜"),)
            yield Fault(verb.start, verb.end + found.end(), what, remedy, edits)
