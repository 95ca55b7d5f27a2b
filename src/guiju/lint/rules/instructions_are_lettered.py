"""instructions_are_lettered: instructions in a list are lettered, for they are carried out in order.

GB/T 20001.6-2017, 6.4.4. a), b), c) show an order and can be referred to; dashes show neither. Plain lists of things
to note keep their dashes.

Nonconforming:
    # 程序指示

    受理人员按下列步骤收件：

    - 核对申请材料的名称和份数；
    - 登记收件时间；
    - 出具收件凭证。

Conforming:
    # 程序指示

    受理人员按下列步骤收件：

    1. 核对申请材料的名称和份数；
    2. 登记收件时间；
    3. 出具收件凭证。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import (
    Item,
    Listing,
)
from guiju.model.text import ProvisionType
from guiju.text.provisions import provision_of

CODE = "K04"
TITLE = "依次执行的指示用字母编号的列项。"
CLAUSE = "GB/T 20001.6—2017，6.4.4"
LEVEL = Level.WARNING
FIX = Fix.AUTOMATIC
WHY = "破折号看不出先后，也不能引用其中一步。"


FUNCTION_TYPES = ("规程", "试验")

_MARKER = re.compile(r"(?P<mark>[-*+])[ \t]+$")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for lists with dashes whose items all instruct."""
    for section in text.sections:
        if section.part in (Part.BODY, Part.ANNEX):
            for element in section.clause.body:
                if isinstance(element, Listing) and _instructs(element):
                    end = element.items[-1].said.end
                    what, remedy = "依次执行的指示用了破折号列项。", "请改为编号的列项（1. 2. 3.）。"
                    yield Fault(element.offset, end, what, remedy, tuple(_edits(text.text, element)))


def _instructs(listing: Listing) -> bool:
    is_long = len(listing.items) > 1
    return is_long and not listing.is_ordered and all(_is_instruction(item) for item in listing.items)


def _is_instruction(item: Item) -> bool:
    return provision_of(item.said.text, instructs=True) is ProvisionType.INSTRUCTION


def _edits(text: str, listing: Listing) -> Iterator[Edit]:
    """Yield the marks replaced, nothing where an item holds more: its indent would have to change too."""
    found = [_MARKER.search(text, text.rfind("\n", 0, item.offset) + 1, item.offset) for item in listing.items]
    if all(found) and not any(item.elements or "\n" in item.said.text for item in listing.items):
        for position, each in enumerate(found, 1):
            if each:
                yield Edit(each.start("mark"), each.end("mark"), f"{position}.")
