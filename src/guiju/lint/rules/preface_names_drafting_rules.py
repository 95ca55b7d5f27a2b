"""preface_names_drafting_rules: the 前言 begins with the sentence that names GB/T 1.1 as the ground of drafting.

GB/T 1.1-2020, 8.3 a). The sentence is prescribed to the letter. A text drafted by GB/T 1.1-2009 keeps the sentence of
that edition.

Nonconforming:
    # 前言

    本文件由市行政审批局提出并归口。

Conforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    本文件由市行政审批局提出并归口。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.preface import Saying, read_preface, said
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "F03"
TITLE = "前言以起草依据开头，写出GB/T 1.1—2020的全称。"
CLAUSE = "GB/T 1.1—2020，8.3 a)"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "读者由此知道文件按哪一套规则起草。"


_SENTENCE = {
    2020: "本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。",
    2009: "本标准按照GB/T 1.1—2009给出的规则起草。",
}
_BLANKS, _DASHES = re.compile(r"\s+"), re.compile("[-–—－]+")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the first paragraph of the 前言; blanks and the width of dashes are left to other rules."""
    section = text.part(Part.PREFACE)
    if section is None:
        return
    lines = read_preface(text)
    sentence = _SENTENCE[text.drafting]
    basis = said(lines, Saying.BASIS)
    if basis is None:
        start = lines[0].prose.offset if lines else section.clause.offset + len(section.clause.source)
        edits = (Edit(start, start, f"{sentence}\n\n"),) if lines else ()
        yield Fault.on(text.title(section.clause), "前言没有写起草依据。", f"请以“{sentence}”开头。", *edits)
    elif _plain(sentence) not in _plain(basis.text):
        edit = Edit(basis.prose.offset, basis.prose.whole.end, sentence)
        yield Fault.on(basis.prose.whole, "起草依据的写法不对。", f"请写成“{sentence}”。", edit)


def _plain(words: str) -> str:
    return _DASHES.sub("-", _BLANKS.sub("", words))
