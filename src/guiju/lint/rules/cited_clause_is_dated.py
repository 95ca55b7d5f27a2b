"""cited_clause_is_dated: who cites a clause, table or annex of a document cites the document with its year.

GB/T 1.1-2020, 9.5.4.1.2. Clause numbers change from edition to edition; 5.2 of an undated document is 5.2 of whatever
edition comes next.

Nonconforming:
    窗口布局应符合GB/T 36112中5.2的规定。

Conforming:
    窗口布局应符合GB/T 36112—2018中5.2的规定。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.known_standards import look_up
from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.text.citations import Citation
from guiju.text.standard_numbers import DASH, read_number

CODE = "Q06"
TITLE = "提及其他文件的章、条、表或者附录编号的，引用注日期。"
CLAUSE = "GB/T 1.1—2020，9.5.4.1.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "编号随版本变化，不注日期就不知道是哪一版的这一条。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at citations that name a part of an undated document."""
    for each in text.citations.cited:
        number = each.number
        if each.part and number.year is None and not number.is_all_parts:
            year = _year(text, each)
            edits = [Edit(each.written.end, each.written.end, f"{DASH}{year}")] if year else []
            remedy = f"请注日期，如 {number.undated}{DASH}{year}。" if year else "请注明版本的年份，或者不提编号。"
            yield Fault.on(each.written, f"引用 {number} 的{each.part}没有注日期。", remedy, *edits)


def _year(text: Manuscript, citation: Citation) -> int | None:
    """Return the year of the edition meant: that of the list, else the one in force."""
    entry = text.citations.listed(citation.number) or text.citations.read(citation.number)
    if entry and entry.number and entry.number.year:
        return entry.number.year
    known = look_up(text, citation.number)
    current = read_number(known.current) if known else None
    return current.year if current else None
