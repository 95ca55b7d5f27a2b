"""references_are_written_plainly: a listed document is its number, one gap and its title, without serial number or stop.

GB/T 1.1-2020, 8.6.3.1, 10.3.4. Entries are no sentences: no [1], no dashes before, no punctuation behind, the title
without 《》 one full-width gap behind the number.

Nonconforming:
    # 规范性引用文件

    [1] GB/T36112-2018《政务服务中心服务现场管理规范》；

Conforming:
    # 规范性引用文件

    GB/T 36112—2018　政务服务中心服务现场管理规范
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import Comment, Listing, Prose
from guiju.text.citations import Entry

CODE = "Q03"
TITLE = "引用清单里只写编号、一字空隙和名称，不加序号，末尾不加标点。"
CLAUSE = "GB/T 1.1—2020，8.6.3.1、10.3.4"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "清单项不是句子，各份标准写成一样才便于查找和核对。"

_SERIAL = re.compile(r"(?:[\[［【(（]\d+[\]］】)）]|\d+[.．、)）]|[a-z][)）]|[——·•●－-]+)\s*")
_STOPS = " 　。；，、.;,"


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare every entry with the way it is to be written."""
    for entry in text.citations.references:
        if isinstance(entry.element, Comment) or not isinstance(entry.element, Prose | Listing):
            at = text.text[entry.element.offset :].split("\n", 1)[0]
            start = entry.element.offset
            remedy = "请把每个文件写成单独的一行。"
            yield Fault(start, start + len(at), "引用清单里有表、图或者别的内容。", remedy, fix=Fix.ASK)
        elif entry.number is not None and not entry.title.strip(_STOPS):
            yield Fault.on(entry.written, f"{entry.number} 没有写名称。", "请在编号之后空一字写名称。", fix=Fix.ASK)
        else:
            yield from _differing(text, entry)


def _differing(text: Manuscript, entry: Entry) -> Iterator[Fault]:
    said = "".join(entry.written.text.splitlines())
    wanted = _wanted(entry)
    start = entry.written.offset
    marked = isinstance(entry.element, Listing)
    if said == wanted and not marked:
        return
    edit = Edit(start, entry.written.end, wanted)
    if marked:
        line = text.text.rfind("\n", 0, start) + 1
        first = line == 0 or not text.text[: line - 1].rpartition("\n")[2].strip()
        edit = Edit(line, entry.written.end, wanted if first else text.newline + wanted)
    what = "；".join(_faults(said, entry, marked))
    yield Fault.on(entry.written, f"{what}。", f"请写成“{wanted}”。", edit)


def _wanted(entry: Entry) -> str:
    if entry.number is None:
        return (
            _SERIAL.sub("", entry.written.text, count=1).strip(_STOPS)
            if _has_serial(entry)
            else entry.title.strip(_STOPS)
        )
    title = entry.title.strip(_STOPS)
    title = title[1:-1] if title.startswith("《") and title.find("》") == len(title) - 1 else title.strip("《》")
    return f"{entry.number}　{title}"


def _has_serial(entry: Entry) -> bool:
    return bool(_SERIAL.match(entry.written.text))


def _faults(said: str, entry: Entry, marked: bool) -> Iterator[str]:
    if marked or _has_serial(entry):
        yield "引用清单不加序号和列项符号"
    if said.rstrip()[-1:] in tuple("。；，、.;,"):
        yield "清单项末尾不加标点"
    if entry.number is not None and str(entry.number) not in said:
        yield f"编号的规定写法是 {entry.number}"
    if "《" in said:
        yield "清单里的名称不加书名号"
    if entry.number is not None and f"{entry.number}　" not in said and str(entry.number) in said:
        yield "编号与名称之间空一个汉字"
