"""requirement_is_verifiable: a requirement says how much: 应 does not rest on 足够, 适当, 及时, 合理 alone.

GB/T 1.1-2020, annex C; GB/T 20001.5-2017, 6.3.5.2. What cannot be measured or seen cannot be proved, and every
requirement of a specification has a method of proof. A sentence with a number, a reference to where the number
stands, or a check of its own is left alone. 足够, 较为 and 相对 are named by annex C; the others are what such texts are
full of.

Nonconforming:  候办区应有足够的座椅。
Conforming:     候办区应每10名等候人员设不少于8个座椅。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.lint.speech import Verb

CODE = "M05"
TITLE = "要求写明可以证实的程度，不只写“足够”“适当”“及时”“合理”。"
CLAUSE = "GB/T 1.1—2020，附录C；GB/T 20001.5—2017，6.3.5.2"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "程度没有说，各人有各人的尺子，谁也不能证实。"


_NAMED_BY_ANNEX_C = ("足够", "较为", "相对")
_VAGUE = re.compile(
    "足够|较为|(?<!相)相对(?!方|人|应|湿度|位置|独立|固定|集中)|适当(?=的|地|[，。；]|增|减|延|提|安)|完善的|良好的?|合理的?(?!性|化|利用|使用诉)|必要的"
    "|(?<!不)及时|(?<!定)适时|妥善|尽快|充分(?!条件)|热情|高效|优质|认真|切实|积极|有效(?=地|开展|落实|解决|应对)"
)
_MEASURED = re.compile(
    r"\d|[一二两三四五六七八九十百]+(?:个|日|天|小时|分钟|次|名|人|份|年|月|米)|\]\(#|《|附录|规定的|要求的|符合|达到|当[日天场]"
)
_PROVING = ("check", "procedure")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look behind each 应 for a word of degree in a sentence that nothing measures."""
    for verb in text.verbs:
        if not verb.word.startswith("应") or not verb.is_in_the_body or _is_measured(verb):
            continue
        upto = re.split("[，。；]", verb.after, maxsplit=1)[0]
        found = _VAGUE.search(f"{upto}，")
        if found:
            start = verb.end + found.start()
            level = Level.ERROR if found[0] in _NAMED_BY_ANNEX_C else None
            what = f"要求只说“{found[0]}”，没有说到什么程度。"
            yield Fault(start, start + len(found[0]), what, "请写明数量、时限或者看得见的做法。", level=level)


def _is_measured(verb: Verb) -> bool:
    blocks = verb.piece.section.clause.blocks
    return bool(_MEASURED.search(verb.sentence)) or any(block.kind in _PROVING for block in blocks)
