"""references_and_text_agree: what the text cites normatively is listed, and what is listed the text cites normatively.

GB/T 1.1-2020, 8.6.3.1, 9.5.4.2.1. A requirement or instruction that names a document makes it part of the standard; it
stands in 规范性引用文件. A document listed there that no requirement names binds nobody and misleads.

Nonconforming:
    # 规范性引用文件

    GB 2894　安全标志及其使用导则

    # 要求

    服务现场应符合GB/T 36112—2018的规定。

Conforming:
    # 规范性引用文件

    GB/T 36112—2018　政务服务中心服务现场管理规范

    # 要求

    服务现场应符合GB/T 36112—2018的规定。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.text.citations import Entry
from guiju.text.standard_numbers import StandardNumber, find_numbers, read_number

CODE = "Q05"
TITLE = "规范性引用的文件都列入清单，清单里的文件都有条款规范性引用。"
CLAUSE = "GB/T 1.1—2020，8.6.3.1、9.5.4.2.1"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "清单是执行本文件必须配齐的文件，多列少列都会配错。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare the list with the citations, both ways."""
    yield from _unlisted(text)
    for entry in text.citations.references:
        if entry.number and not _is_cited(text, entry):
            informs = any(
                entry.number.covers(each.number) for each in text.citations.cited if each.is_normative is False
            )
            if informs:
                remedy = "请改列入参考文献，或者由要求型条款引用它。"
                yield Fault.on(entry.written, f"{entry.number} 只被资料性引用。", remedy)
            else:
                yield Fault.on(entry.written, f"没有条款引用 {entry.number}。", "请删去这一项，或者在条款中引用它。")


def _unlisted(text: Manuscript) -> Iterator[Fault]:
    own = read_number(text.edition.number)
    told = {own.undated} if own else set()
    for each in text.citations.cited:
        number = each.number
        if each.is_normative and number.undated not in told and not _has_entry(text, number.undated):
            told.add(number.undated)
            remedy = "请列入“规范性引用文件”，或者改为资料性引用。"
            yield Fault.on(each.written, f"条款规范性引用了 {number}，清单里没有它。", remedy)


def _has_entry(text: Manuscript, undated: str) -> bool:
    """Return whether a standard is listed, whatever year stands there: that is for references_dated_alike."""
    number = read_number(undated)
    return number is not None and text.citations.listed(number) is not None


def _is_cited(text: Manuscript, entry: Entry) -> bool:
    assert entry.number is not None
    undated = read_number(f"{entry.number.undated}（所有部分）" if entry.number.is_all_parts else entry.number.undated)
    cited = (each.number for each in text.citations.cited if each.is_normative is not False)
    return undated is not None and any(undated.covers(each) for each in (*cited, *_in_blocks(text)))


def _in_blocks(text: Manuscript) -> Iterator[StandardNumber]:
    """Yield what the methods of proof name: they are printed, and they are followed."""
    for section in text.sections:
        for block in section.clause.blocks:
            for value in block.fields.values():
                yield from (each.number for each in find_numbers(str(value)))
