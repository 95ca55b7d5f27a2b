"""references_dated_alike: a document is cited with a year exactly where it is listed with one, and with the same.

GB/T 1.1-2020, 8.6.3.1, 9.5.4.1. Dated in the list and undated in the text, it says both "this edition" and "the newest".

Nonconforming:
    # 规范性引用文件

    GB/T 36112—2018　政务服务中心服务现场管理规范

    # 要求

    服务现场应符合GB/T 36112的规定。

Conforming:
    # 规范性引用文件

    GB/T 36112—2018　政务服务中心服务现场管理规范

    # 要求

    服务现场应符合GB/T 36112—2018的规定。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.text.citations import Citation
from guiju.text.standard_numbers import StandardNumber

CODE = "Q10"
TITLE = "条款中引用是否注日期、注哪一年，与清单一致。"
CLAUSE = "GB/T 1.1—2020，8.6.3.1、9.5.4.1"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "一处注日期、一处不注，就不知道适用这一版还是最新版。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare the year of each normative citation with that of its entry."""
    for each in text.citations.cited:
        if each.is_normative:
            listed = [entry.number for entry in text.citations.references if entry.number]
            entry = next((number for number in listed if _is_entry(number, each.number)), None)
            if entry and not any(
                number.year == each.number.year for number in listed if _is_entry(number, each.number)
            ):
                yield from _differing(each, entry)


def _is_entry(listed: StandardNumber, cited: StandardNumber) -> bool:
    return replace(listed, year=None).covers(cited) and not listed.is_all_parts


def _differing(citation: Citation, entry: StandardNumber) -> Iterator[Fault]:
    number, at = citation.number, citation.written
    if number.year and entry.year:
        what, remedy = f"引用的是 {number}，清单列的是 {entry}。", "请核对用的是哪一版，两处写成一样。"
        yield Fault.on(at, what, remedy, fix=Fix.ASK)
    elif number.year and citation.part:
        remedy = f"请在清单中给 {entry} 注上年份 {number.year}。"
        yield Fault.on(at, f"引用 {number} 的{citation.part}，清单里却没有注日期。", remedy, fix=Fix.ASK)
    elif number.year:
        remedy = f"请写成 {entry}，或者在清单中注日期。"
        yield Fault.on(at, f"{number} 在清单里没有注日期。", remedy, Edit(at.offset, at.end, str(entry)))
    else:
        what, remedy = f"{number} 在清单里注了日期。", f"请写成 {entry}。"
        yield Fault.on(at, what, remedy, Edit(at.offset, at.end, str(replace(entry, is_all_parts=False))))
