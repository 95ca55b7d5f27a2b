"""references_lead_in: the list of normative references is led in by one prescribed sentence.

GB/T 1.1-2020, 8.6.2. The sentence says what dated and undated references mean; put in other words it means something
else. A document without references says 本文件没有规范性引用文件。

Nonconforming:
    # 规范性引用文件

    下列文件是本文件的引用文件。

    GB 2894　安全标志及其使用导则

Conforming:
    # 规范性引用文件

    下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。

    GB 2894　安全标志及其使用导则
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import Prose

CODE = "Q02"
TITLE = "引用清单之前写规定的引导语，没有引用文件的写“本文件没有规范性引用文件。”。"
CLAUSE = "GB/T 1.1—2020，8.6.2"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "注日期和不注日期的引用各是什么意思，由这句话规定。"

NONE = "本文件没有规范性引用文件。"
_LEAD_INS = {
    2009: "下列文件对于本文件的应用是必不可少的。凡是注日期的引用文件，仅注日期的版本适用于本文件。"
    "凡是不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。",
    2020: "下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；"
    "不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。",
}


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare the first paragraph of the chapter with the prescribed one."""
    section = text.part(Part.REFERENCES)
    if section is None:
        return
    listed = {entry.written.offset for entry in text.citations.references}
    wanted = _LEAD_INS[text.drafting] if listed else NONE
    lead = next((each for each in section.clause.body if isinstance(each, Prose) and each.offset not in listed), None)
    if lead is None:
        title = text.title(section.clause)
        end = section.clause.offset + len(section.clause.source.rstrip("\r\n").split("\n", 1)[0].rstrip("\r"))
        added = Edit(end, end, f"{text.newline * 2}{wanted}")
        yield Fault.on(title, "引用清单没有引导语。", f"请在标题之后写：{wanted}", added)
    elif "".join(lead.whole.text.split()) != wanted:
        written = Edit(lead.offset, lead.whole.end, wanted)
        yield Fault.on(lead.whole, "引用清单的引导语不是规定的写法。", f"请改为：{wanted}", written)
