"""footnotes_belong_to_marks: every footnote mark has its footnote in the same clause, every footnote its mark, in one order.

GB/T 1.1-2020, 9.12. Numbers run through the document and are computed; a typed ① or ¹ is a mark that leads nowhere.

Nonconforming:
    窗口应在1个工作日[^a]内受理。

Conforming:
    窗口应在1个工作日[^a]内受理。

    [^a]: 自收件之日起算。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.masking import unmarked
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import Footnote, walk_elements
from guiju.model.text import Clause
from guiju.text.inline import SpanKind, spans

CODE = "X09"
TITLE = "脚注与标记一一对应，序号由程序算出。"
CLAUSE = "GB/T 1.1—2020，9.12"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "有标记没有脚注，读者就找不到要说明的内容。"

_TYPED = re.compile(r"(?<=[\u4e00-\u9fff）”])(?:[¹²³⁴⁵⁶⁷⁸⁹]|[①-⑳](?=[。，；]|$))")

_SIGN = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹①-⑳]")


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare marks and footnotes, clause by clause, and look for typed marks."""
    marks: dict[int, list[tuple[str, int, int]]] = {}
    for piece in text.pieces:
        found = marks.setdefault(id(piece.section.clause), [])
        for span in spans(piece.stretch) if "[^" in piece.text else ():
            if span.kind is SpanKind.FOOTNOTE_MARK:
                found.append((span.target, span.offset, span.end))
        for typed in _TYPED.finditer(unmarked(piece.text)) if _SIGN.search(piece.text) else ():
            start = piece.offset + typed.start()
            what, remedy = f"脚注的标记“{typed[0]}”是手写的。", "请写成 [^a]，在条的末尾写 [^a]: 脚注。"
            yield Fault(start, start + 1, what, remedy)
    for section in text.sections:
        yield from _in_clause(section.clause, marks.get(id(section.clause), []))


def _in_clause(clause: Clause, marks: list[tuple[str, int, int]]) -> Iterator[Fault]:
    notes = [each for each in walk_elements(clause.body) if isinstance(each, Footnote)]
    labels = [each.label for each in notes]
    order = list(dict.fromkeys(label for label, _, _ in marks))
    for label, start, end in marks:
        if label not in labels:
            yield Fault(start, end, f"标记 [^{label}] 没有脚注。", f"请在这一条末尾写 [^{label}]: 脚注。")
    for note in notes:
        if note.label not in order:
            yield Fault.on(note.said, f"脚注 [^{note.label}] 没有标记。", f"请在要说明的词后写 [^{note.label}]。")
    both = [label for label in order if label in labels]
    if both != [label for label in labels if label in order]:
        yield Fault.on(notes[0].said, "脚注的先后与标记的先后不同。", "请按标记出现的先后排列脚注。")
