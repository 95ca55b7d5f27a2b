"""preface_names_those_in_charge: the 前言 names proposer and keeper, drafting offices and drafters in the prescribed sentences.

GB/T 1.1-2020, 8.3 f), g). 本文件由……提出（并归口）。 本文件起草单位：……。 本文件主要起草人：……。 Whoever has a question about a clause finds here
whom to ask. Names are separated by 、 and the sentence ends with a stop.

Nonconforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    归口单位：市行政审批局

    本文件起草单位：市行政审批局，市政务服务中心。

    本文件主要起草人：李办事。

Conforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    本文件由市行政审批局提出并归口。

    本文件起草单位：市行政审批局、市政务服务中心。

    本文件主要起草人：李办事。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.preface import SELF, Saying, read_preface, said
from guiju.lint.remark import Fault, Fix, Level

CODE = "F06"
TITLE = "前言写明提出和归口、起草单位、主要起草人，用规定的句式。"
CLAUSE = "GB/T 1.1—2020，8.3 f)、g)"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "对条文有疑问的人，从这里知道该问谁。"


_FORMS = {
    Saying.CHARGE: (
        re.compile(rf"{SELF}由[^。]+(?:提出并归口|提出|归口)。(?:{SELF}由[^。]+归口。)?"),
        "本文件由……提出并归口。",
    ),
    Saying.DRAFTING_OFFICES: (
        re.compile(rf"{SELF}(?:的)?(?:主要)?(?:参加)?起草单位：[^。，；,;]+。"),
        "本文件起草单位：……、……。",
    ),
    Saying.DRAFTERS: (re.compile(rf"{SELF}(?:的)?主要起草人：[^。，；,;]+。"), "本文件主要起草人：……、……。"),
}


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for each of the three sentences and at its form."""
    section = text.part(Part.PREFACE)
    if section is None:
        return
    lines = read_preface(text)
    missing = [saying.chinese for saying in _FORMS if said(lines, saying) is None]
    if missing:
        what = f"前言没有写{'、'.join(missing)}。"
        yield Fault.on(text.title(section.clause), what, "请按封面信息补写。")
    for line in lines:
        form = _FORMS.get(line.saying) if line.saying else None
        if form and not form[0].fullmatch("".join(line.text.split())):
            chinese = line.saying.chinese if line.saying else ""
            yield Fault.on(line.prose.whole, f"{chinese}的写法不对。", f"请写成“{form[1]}”")
