"""references_are_live: what is inside the document is referred to by its id, led in by 见; numbers are never typed.

GB/T 1.1-2020, 9.5.5. A typed 5.2 is wrong after the next clause is inserted; [受理期限](#accept) prints the number it has.
That an id exists the reader makes sure of. 参见 and 详见 say no more than 见. Numbers of an old edition (2022年版的5.1),
of other documents and of laws are left alone.

Nonconforming:
    # 受理

    ## 期限 {#limit}

    窗口应在1个工作日内受理。

    ## 凭证

    受理的期限见1.1，凭证参见[期限](#limit)。

Conforming:
    # 受理

    ## 期限 {#limit}

    窗口应在1个工作日内受理。

    ## 凭证

    受理的期限见[期限](#limit)。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from guiju.lint.manuscript import Manuscript, Part, Piece, Spot
from guiju.lint.masking import unquoted
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.text.labels import clause_label

CODE = "X02"
TITLE = "引用本文件的内容用标识，不手写编号；资料性的写“见”，不写“参见”“详见”。"
CLAUSE = "GB/T 1.1—2020，9.5.5"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "手写的编号在增删条款之后就指错了地方。"

_SEE = re.compile(
    r"(?:请?参见|请?详见|请参阅|参阅|请见)(?=\s*(?:\[[^\]]*\]\(#|附录|[表图]\d|第\d+章|\d+\.\d|GB|DB\d|Q/|T/))"
)
_BEHIND = r"(?![\d%％‰℃～~]|\.\d|[ \u2009]?(?:[a-zA-Zμ]|个|天|日|元|倍|米|年|万|平方))"
_BEFORE = r"(?:(?<=[见按照合于和、或如与至在从由据（，。；：的])|^)"
_TYPED = re.compile(
    rf"第 ?(?P<chapter>\d{{1,2}}) ?章"
    rf"|附录 ?(?P<annex>[A-Z](?:\.\d{{1,2}})*)(?![A-Za-z])"
    rf"|{_BEFORE}(?P<word>[表图]) ?(?P<counted>(?:[A-Z]\.)?\d{{1,2}})(?![\d份张页式人元条-]|\.\d)"
    rf"|公式 ?[（(] ?(?P<formula>(?:[A-Z]\.)?\d+) ?[)）]"
    rf"|(?<=见) ?(?P<seen>(?:[A-Z]|\d{{1,2}})(?:\.\d{{1,2}})+){_BEHIND}"
    rf"|(?<=[按照合据]) ?(?P<obeyed>(?:[A-Z]|\d{{1,2}})(?:\.\d{{1,2}})+)(?=的?(?:规定|要求|方法|程序|给出|描述|执行))"
)
_ELSEWHERE = re.compile(r"GB|DB\d|ISO|IEC|[A-Z]/[A-Z]|\d{4}年版|\d版的|旧版|原版|原标准|\ufffc|法|条例|规定的?$")
_PARTS = (Part.INTRODUCTION, Part.SCOPE, Part.TERMS, Part.BODY, Part.ANNEX, Part.PREFACE)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for typed numbers and for 参见."""
    labels = _labels(text)
    for piece in text.pieces:
        if piece.spot is Spot.EXAMPLE or piece.section.part not in _PARTS:
            continue
        for found in _SEE.finditer(piece.text):
            start = piece.offset + found.start()
            edit = Edit(start, start + len(found[0]), "见")
            yield Fault(
                start, start + len(found[0]), f"引用写成了“{found[0]}”。", "请写“见”。", (edit,), level=Level.WARNING
            )
        yield from _typed(piece, labels)


def _typed(piece: Piece, labels: Mapping[str, str]) -> Iterator[Fault]:
    seen = unquoted(piece.text)
    for found in _TYPED.finditer(seen):
        before = re.split(r"[。；（(]", seen[: found.start()])[-1]
        if _ELSEWHERE.search(before):
            continue
        label = _label(found)
        start = piece.offset + found.start()
        end = piece.offset + found.end()
        target = labels.get(label)
        if target is None:
            yield Fault(start, end, f"本文件没有“{label}”。", "请改引用有的内容，写成 [标题](#标识)。", fix=Fix.ASK)
        else:
            new = f"[{label}](#{target})" if target else ""
            remedy = f"请写成 {new}。" if target else "请给被引用的内容加上标识，写成 [标题](#标识)。"
            edits = (Edit(start, end, new),) if target else ()
            yield Fault(start, end, f"编号“{label}”是手写的。", remedy, edits, fix=Fix.ASK)


def _label(found: re.Match[str]) -> str:
    """Return what was typed as `text.labels` writes it."""
    if found["chapter"]:
        return f"第{found['chapter']}章"
    if found["annex"]:
        return found["annex"] if "." in found["annex"] else f"附录{found['annex']}"
    if found["word"]:
        return f"{found['word']}{found['counted']}"
    return f"公式({found['formula']})" if found["formula"] else found["seen"] or found["obeyed"]


def _labels(text: Manuscript) -> Mapping[str, str]:
    """Return the label of everything numbered with its id, empty where it has none."""
    known = {clause_label(section.clause): "" for section in text.sections}
    known |= {f"{word}{number}": "" for word in "表图" for number in text.labels.by_offset.values() if number}
    return known | {label: name for name, label in text.labels.by_id.items()}
