"""shall_without_usually: a requirement holds always: 应 does not go with 通常, 一般 or 原则上.

GB/T 1.1-2020, 9.4.2.3. “Usually shall” leaves open when it need not be done, and nobody can be found at fault. Say
the exception as a condition, or recommend with 宜.

Nonconforming:  窗口原则上应在当日办结。
Conforming:     窗口应在当日办结；材料需要核实的，应在3个工作日内办结。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level

CODE = "M04"
TITLE = "“应”不与“通常”“一般”“原则上”连用。"
CLAUSE = "GB/T 1.1—2020，9.4.2.3"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "什么时候可以不做没有说，要求就不能证实。"


_BEFORE = re.compile(r"(?P<word>通常|原则上)，?[^，。；：的]{0,4}$|(?P<common>一般(?:情况下)?)，?(?:都|均|也)?$")
_AFTER = re.compile(r"^(?:当)?(?P<word>通常|一般(?!性|程序|纳税|公共|经营|事项|材料|档案)|原则上)")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for such a word just before or just behind 应 and 不应."""
    for verb in text.verbs:
        if "应" not in verb.word or not verb.is_in_the_body:
            continue
        before, after = _BEFORE.search(verb.before), _AFTER.match(verb.after)
        found = before or after
        if found:
            start = verb.start - (len(verb.before) - before.start()) if before else verb.start
            end = verb.end if before else verb.end + found.end()
            remedy = "请写明例外的条件；如果只是建议，请改用“宜”。"
            yield Fault(start, end, f"“{verb.word}”与“{_word(found)}”连用。", remedy)


def _word(found: re.Match[str]) -> str:
    return next(word for word in found.groupdict().values() if word)
