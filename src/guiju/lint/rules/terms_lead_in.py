"""terms_lead_in: the chapter of terms is led in by one of three sentences, or says that nothing needs defining.

GB/T 1.1-2020, 8.7.2. The sentence tells whose terms hold: those below, those of another document, or both. A standard
that is itself a vocabulary needs none.

Nonconforming:
    # 术语和定义

    以下术语适用于本规范：

    ## 窗口

    window

    办事的位置。

Conforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 窗口

    window

    办事的位置。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part, Section
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import Prose, ProseRole
from guiju.text.standard_numbers import find_numbers

CODE = "D01"
TITLE = "“术语和定义”用规定的引导语，没有术语的写“本文件没有需要界定的术语和定义。”。"
CLAUSE = "GB/T 1.1—2020，8.7.2"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "引导语说明适用的是下面的术语、别的文件的术语，还是两者都适用。"

_NONE = "没有需要界定的术语和定义。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare the first paragraph of the chapter with what its entries and citations ask for."""
    section = text.part(Part.TERMS)
    if section is None or section.clause.title != Part.TERMS.value or _is_vocabulary(text, section):
        return
    prose = [each for each in section.clause.body if isinstance(each, Prose) and each.role is ProseRole.PARAGRAPH]
    wanted = _wanted(text, section, prose[0].whole.text if prose else "")
    if not prose:
        line = section.clause.source.split("\n", 1)[0].rstrip("\r")
        end = section.clause.offset + len(line)
        edit = Edit(end, end, f"{text.newline * 2}{wanted}")
        at = text.title(section.clause)
        yield Fault.on(at, "“术语和定义”没有引导语。", f"请在标题之后写：{wanted}", edit)
    elif "".join(prose[0].whole.text.split()) != "".join(wanted.split()):
        at = prose[0].whole
        edit = Edit(at.offset, at.end, wanted)
        yield Fault.on(at, "“术语和定义”的引导语不是规定的写法。", f"请改为：{wanted}", edit)


def _is_vocabulary(text: Manuscript, section: Section) -> bool:
    return text.edition.function_type == "术语" and bool(section.clause.clauses)


def _wanted(text: Manuscript, section: Section, written: str) -> str:
    """Return the sentence for own entries, for those of the documents named, for both or for none."""
    myself = "本标准" if text.drafting < 2020 else "本文件"
    named = "、".join(str(each.number) for each in find_numbers(written))
    named = "和".join(named.rsplit("、", 1))
    if named and section.clause.clauses:
        return f"{named}界定的以及下列术语和定义适用于{myself}。"
    if named:
        return f"{named}界定的术语和定义适用于{myself}。"
    return f"下列术语和定义适用于{myself}。" if section.clause.clauses else f"{myself}{_NONE}"
