"""block_is_confirmed: what proves a clause is looked at again when the words of the clause change.

Our own rule, after the fingerprints of reviewed requirements. A limit is shortened in the text and forgotten in the
check, and every case goes on being judged by the old one. Held against the edition before, a check, inspection or quiz
that stayed as it was on a clause that changed waits until somebody confirms it (`guiju confirm`); so does one whose
confirmation was for other words.

Nonconforming:
    ## 受理期限 {#limit}

    窗口应在1个工作日内受理。

    ```check
    id: in-time
    holds: 工作日数(收件时间, 受理时间) <= 2
    ```

Conforming:
    ## 受理期限 {#limit}

    窗口应在1个工作日内受理。

    ```check
    id: in-time
    holds: 工作日数(收件时间, 受理时间) <= 1
    ```
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import Stretch
from guiju.model.text import Block
from guiju.text.block_kinds import CHINESE, CONFIRMED
from guiju.text.comparison import compare
from guiju.text.fingerprint import fingerprint_of_words

CODE = "B01"
TITLE = "条文改了，证实它的检查、督查项和试题经人核对。"
CLAUSE = "自有规则；GB/T 20001.5—2017，6.4"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "条文和证实方法各说各的，判出来的就不是条文的要求。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for blocks left behind by their clause, and for confirmations of other words."""
    before = text.edition_before()
    changes = compare(before, text.edition).clauses if before else ()
    left = {id(block) for change in changes for block in change.unconfirmed}
    for clause in text.edition.walk():
        words = fingerprint_of_words(clause) if clause.blocks else ""
        for block in clause.blocks:
            confirmed = block.fields.get(CONFIRMED)
            if id(block) in left or confirmed not in (None, words):
                named = f"{CHINESE[block.kind]} {block.fields.get('id', '')}"
                what = f"条文改了，{named}没有改，也没有人确认它仍然适用。"
                yield Fault.on(_line_of(text, block), what, "请核对；仍然适用的用 guiju confirm 确认。")


def _line_of(text: Manuscript, block: Block) -> Stretch:
    """Return the value of a block's id as it stands in the text."""
    place = block.places["id"]
    assert place.line is not None
    return Stretch(str(block.fields["id"]), text.page.offset(place.line) + (place.column or 1) - 1)
