"""references_are_in_force: no cited document is withdrawn or replaced on the day the standard is used.

GB/T 1.1-2020, 9.5.4.4.2. What is cited binds; nobody can be bound to what has been withdrawn. The register of external
standards and the own library are asked; what neither knows is not remarked upon, except an own standard that does not
exist. An edition that is itself replaced is judged by its first day.

Nonconforming:
    # 规范性引用文件

    GB/T 1.1—2009　标准化工作导则　第1部分：标准的结构和编写

Conforming:
    # 规范性引用文件

    GB/T 1.1—2020　标准化工作导则　第1部分：标准化文件的结构和起草规则
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.known_standards import day_of, look_up
from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import Stretch
from guiju.text.standard_numbers import StandardNumber, read_number

CODE = "Q07"
TITLE = "不引用已经废止或者被代替的文件。"
CLAUSE = "GB/T 1.1—2020，9.5.4.4.2"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "废止的文件不再有约束力，照着执行会与现行的规定冲突。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look up every listed document, and what is cited normatively without being listed."""
    told: set[str] = set()
    for number, written in _asked(text):
        if str(number) not in told:
            told.add(str(number))
            yield from _judged(text, number, written)


def _asked(text: Manuscript) -> Iterator[tuple[StandardNumber, Stretch]]:
    found = text.citations
    for entry in (*found.references, *found.bibliography):
        if entry.number:
            yield entry.number, entry.written
    for each in found.cited:
        if each.is_normative and found.listed(each.number) is None:
            yield each.number, each.written


def _judged(text: Manuscript, number: StandardNumber, written: Stretch) -> Iterator[Fault]:
    known = look_up(text, number)
    if known is None:
        if _is_missing(text, number):
            remedy = "请核对编号，或者把它列入制定计划。"
            yield Fault.on(written, f"本体系没有标准 {number.undated}。", remedy, level=Level.WARNING)
    elif known.is_over and known.successor:
        remedy = f"请核对 {known.successor} 的内容，改引用它。"
        yield Fault.on(written, f"{number} 在{day_of(text)}已被 {known.successor} 代替。", remedy)
    elif known.is_over:
        yield Fault.on(written, f"{number} 在{day_of(text)}已经废止。", "请改引用现行的文件，或者写出所需的内容。")


def _is_missing(text: Manuscript, number: StandardNumber) -> bool:
    """Return whether a number is of the own series, and the library around the edition has no such standard."""
    own = read_number(text.edition.number)
    same = own is not None and own.letters == number.letters and own.undated != number.undated
    return same and number.letters.startswith("Q/") and len(text.surroundings.own) > 1
