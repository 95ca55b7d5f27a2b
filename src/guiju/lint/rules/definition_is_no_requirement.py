"""definition_is_no_requirement: a definition says what something is, not what shall be done with it.

GB/T 1.1-2020, 8.7.3.3. A requirement hidden in a definition is neither found nor proved. 应 within an attribute (应归档而
未归档的文件) describes and is left alone.

Nonconforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 受理通知书

    acceptance notice

    窗口受理申请的凭证，应加盖专用章。

Conforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 受理通知书

    acceptance notice

    窗口受理申请时出具、加盖专用章的凭证。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.lint.term_entries import term_entries
from guiju.model.body import Stretch
from guiju.text.modals import Modality, modals

CODE = "D03"
TITLE = "定义不写成要求，不用能愿动词。"
CLAUSE = "GB/T 1.1—2020，8.7.3.3"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "藏在定义里的要求没有编号，也没有证实方法。"

_BINDING = (Modality.REQUIREMENT, Modality.RECOMMENDATION, Modality.CONSTRAINT)
_VERBS = re.compile(r"不?(?:应该?|应当|宜|得|准|许)|必须|严禁|禁止|须")
# What stands between the verb and the 的 before the noun that is defined.
_ATTRIBUTE = re.compile(r"[^，；。]{0,40}?的[^，；。的]{1,16}(?:[。；]|$)|[^，；。]{0,20}?(?:而|但|却)未")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for modal verbs in definitions."""
    for entry in term_entries(text):
        said = entry.definition
        for found in modals(said.text) if said else ():
            assert said is not None
            if found.modality in _BINDING and _VERBS.fullmatch(found.verb) and not _describes(said.text, found.end):
                at = Stretch(found.verb, said.offset + found.start)
                remedy = "请只说它是什么，把要求移到正文的条款。"
                yield Fault.on(at, f"“{entry.term}”的定义里有“{found.verb}”。", remedy)


def _describes(definition: str, end: int) -> bool:
    """Return whether a verb belongs to an attribute of what is defined."""
    return bool(_ATTRIBUTE.match(definition, end))
