"""patent_notice_is_given: the 前言 says that contents may be covered by patents.

GB/T 1.1-2020, 8.3 e), D.2. The sentence is prescribed for every standard in which no patent was identified. It is
asked of national, industry, local and association standards; an office's own standard need not have it.

Nonconforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    本文件由市行政审批局提出并归口。

Conforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。

    本文件由市行政审批局提出并归口。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.preface import Saying, place_before, read_preface, said
from guiju.lint.profile import NEWEST_DRAFTING, OFFICIAL, Profile
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "F05"
TITLE = "没有识别出专利的，前言写明可能涉及专利。"
CLAUSE = "GB/T 1.1—2020，8.3 e)、附录D.2"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "发布机构由此说明自己不承担识别专利的责任。"


PROFILES = OFFICIAL | {Profile.ASSOCIATION}

_SENTENCE = "请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for a paragraph on patents; one that names patents is another matter."""
    section = text.part(Part.PREFACE)
    lines = read_preface(text)
    if section is None or text.drafting < NEWEST_DRAFTING:
        return
    patents = said(lines, Saying.PATENTS)
    if patents is None and lines:
        before = place_before(lines, Saying.PATENTS)
        end = lines[-1].listing.items[-1].said.end if lines[-1].listing else lines[-1].prose.whole.end
        edit = Edit(end, end, f"\n\n{_SENTENCE}") if before is None else Edit(before, before, f"{_SENTENCE}\n\n")
        yield Fault.on(text.title(section.clause), "前言没有说明专利。", f"请写“{_SENTENCE}”。", edit)
    elif patents and "可能涉及专利" in patents.text and _plain(patents.text) != _SENTENCE:
        edit = Edit(patents.prose.offset, patents.prose.whole.end, _SENTENCE)
        yield Fault.on(patents.prose.whole, "专利说明的写法不对。", f"请写成“{_SENTENCE}”。", edit)


def _plain(words: str) -> str:
    return "".join(words.split())
