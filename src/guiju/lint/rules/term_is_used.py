"""term_is_used: a term is defined only if the text uses it at least twice.

GB/T 1.1-2020, 8.7.3.2. Definitions of words that nobody uses are read in vain. The methods of proof count as text; a
vocabulary defines for others and is free of this.

Nonconforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 容缺受理

    tolerant acceptance

    主要材料齐全、次要材料可以后补时的受理。

    # 要求

    窗口应当场收件。

Conforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 容缺受理

    tolerant acceptance

    主要材料齐全、次要材料可以后补时的受理。

    # 要求

    窗口应公布容缺受理的事项。容缺受理的，申请人应签署承诺书。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.lint.term_entries import TermEntry, term_entries

CODE = "D04"
TITLE = "术语在文中至少使用两次。"
CLAUSE = "GB/T 1.1—2020，8.7.3.2"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "没有用到的定义只会让人分心。"

_NOT_COUNTED = (Part.REFERENCES, Part.BIBLIOGRAPHY, Part.INDEX)


def look(text: Manuscript) -> Iterator[Fault]:
    """Count each term outside its own entry."""
    if text.edition.function_type == "术语":
        return
    for entry in term_entries(text):
        used = sum(
            section.clause.source.count(entry.term)
            for section in text.sections
            if section.clause is not entry.section.clause and section.part not in _NOT_COUNTED
        )
        if used < 2 and not _is_executable(entry, text):
            at = text.title(entry.section.clause)
            what = f"术语“{entry.term}”在文中用了 {used} 次。"
            yield Fault.on(at, what, "请删去这个条目，或者在条款中使用这个术语。")


def _is_executable(entry: TermEntry, text: Manuscript) -> bool:
    """Return whether a term has an expression: checks of this or another standard are written with it."""
    own = [block for block in entry.section.clause.blocks if block.kind == "term"]
    return bool(own) and (text.surroundings.own == {} or _is_used_elsewhere(own[0].fields.get("name", ""), text))


def _is_used_elsewhere(name: str, text: Manuscript) -> bool:
    editions = (each for standard in text.surroundings.library.standards.values() for each in standard.editions)
    return any(str(name) in each.source for each in editions if each.code != text.edition.code)
