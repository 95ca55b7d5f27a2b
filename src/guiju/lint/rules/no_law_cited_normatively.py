"""no_law_cited_normatively: laws, regulations and documents of policy are named for information, never as what to obey.

GB/T 1.1-2020, 9.5.4.4.3. A law binds by itself and changes by itself; a standard that says to obey it adds nothing and
grows wrong. 应符合国家有关法律法规 cannot be proved by anybody. Write the requirement out; name the law in a note, in
参考文献, or as an external constraint in a clause of its own: ……必须符合《……法》的规定.

Nonconforming:
    受理应符合《中华人民共和国行政许可法》的规定。

Conforming:
    申请材料不齐全的，窗口应当场一次性告知需要补正的全部内容。

    注：《中华人民共和国行政许可法》第三十二条规定了一次性告知。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.text.laws import LawKind, LawMention, is_law
from guiju.text.sentences import REFERENCES

CODE = "Q08"
TITLE = "不规范性引用法律、法规、规章和政策文件，不要求符合有关法律法规。"
CLAUSE = "GB/T 1.1—2020，9.5.4.4.3"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "法律法规本身就有约束力，标准里重复要求既无法证实，又会在修法之后出错。"

# Where a law is what is told, published or taught, nobody is asked to obey it.
_SUBJECT = re.compile(
    "(?:告知|公开|公布|公示|载明|注明|写明|列明|标明|说明|宣传|学习|培训|解读|宣讲|收录|登记|记录|录入|查阅|查询|提供|张贴|发放|测试|考试|引用"
    "|设定依据|法律依据|办理依据|政策依据)[^，。；]*$"
)

# 有《……法》规定的情形的，窗口应……: the law says when, not what to do.
_CONDITION = re.compile(r"[^，。；：]*(?:的|时|后|情形|情况下)，")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at every law named where it binds, and at laws in the list of references."""
    for each in text.laws:
        if each.is_normative and each.saying.chapter.title != REFERENCES and not _is_subject(each):
            if each.kind is LawKind.GENERAL:
                what, remedy = f"要求符合“{each.name}”。", "请写出具体的要求，或者删去这句话。"
            else:
                what = f"规范性引用了“{each.name}”。"
                remedy = "请写出具体的要求，把它移到注或者参考文献；确属外部约束的，单独成条并写“必须”。"
            yield Fault.on(each.written, what, remedy)
    for entry in text.citations.references:
        if entry.number is None and is_law(entry.title):
            remedy = "请移到参考文献，在条款中写出具体的要求。"
            yield Fault.on(entry.written, f"引用清单里列了“{entry.title}”。", remedy)


def _is_subject(mention: LawMention) -> bool:
    text, start = mention.saying.stretch.text, mention.written.offset - mention.saying.stretch.offset
    before, behind = text[:start], text[start + len(mention.written.text) :]
    return before.count("“") > before.count("”") or bool(_SUBJECT.search(before)) or bool(_CONDITION.match(behind))
