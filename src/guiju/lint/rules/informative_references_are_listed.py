"""informative_references_are_listed: what is cited for information stands in 参考文献, and only there.

GB/T 1.1-2020, 9.5.4.2.2, 8.13. Sources of definitions and documents named in notes help the reader; the reader finds them
in 参考文献. What is listed in both lists binds or informs, and nobody knows which. 前言 is free of this.

Nonconforming:
    窗口应在1个工作日内受理。

    注：时限的写法见GB/T 36114—2018。

Conforming:
    # 要求

    窗口应在1个工作日内受理。

    注：时限的写法见GB/T 36114—2018。

    # 参考文献

    - GB/T 36114—2018　政务服务中心进驻事项服务指南编制规范
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.text.laws import LawKind
from guiju.text.sentences import BIBLIOGRAPHY, REFERENCES
from guiju.text.standard_numbers import read_number

CODE = "Q09"
TITLE = "资料性引用的文件列入参考文献，并且只列在那里。"
CLAUSE = "GB/T 1.1—2020，9.5.4.2.2、8.13"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "读者在参考文献里找出处，同一文件列在两处就分不清它是否有约束力。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare 参考文献 with what is cited informatively, standards and laws."""
    yield from _unlisted(text)
    yield from _laws(text)
    for entry in text.citations.bibliography:
        if entry.number and text.citations.listed(entry.number):
            remedy = f"请从参考文献删去，它已列入“{REFERENCES}”。"
            yield Fault.on(entry.written, f"{entry.number} 同时列在两个清单里。", remedy)


def _unlisted(text: Manuscript) -> Iterator[Fault]:
    own = read_number(text.edition.number)
    told = {own.undated} if own else set()
    for each in text.citations.cited:
        number = each.number
        if each.is_normative is False and each.saying.chapter.title != "前言" and number.undated not in told:
            told.add(number.undated)
            if not text.citations.listed(number) and not text.citations.read(number):
                yield Fault.on(each.written, f"资料性引用的 {number} 没有列入参考文献。", "请在参考文献中列出它。")


def _laws(text: Manuscript) -> Iterator[Fault]:
    listed = [entry.title for entry in text.citations.bibliography]
    told: set[str] = set()
    for each in text.laws:
        outside = each.saying.chapter.title not in ("前言", REFERENCES, BIBLIOGRAPHY)
        if each.kind is LawKind.NAMED and each.is_normative is False and outside and each.name not in told:
            told.add(each.name)
            if not any(_is_same(each.name, title) for title in listed):
                what, remedy = f"提及的《{each.name}》没有列入参考文献。", "请在参考文献中列出它。"
                yield Fault.on(each.written, what, remedy, level=Level.WARNING)


def _is_same(name: str, title: str) -> bool:
    """Return whether a title in the list is that of a law named in the text, short names included."""
    short = name.strip("《》").removeprefix("中华人民共和国")
    return short in title
