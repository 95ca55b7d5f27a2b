"""lineage_leads_back: what the cover says of where clauses come from names clauses there are.

Our own rule. `lineage` in the front matter tells which clauses of the edition before a clause came from; a name that
leads nowhere would let a clause pass for new, and what hangs on the old one would be lost.

Nonconforming:
    ---
    number: Q/QHZW TG201—2023
    title: 收件与受理规范
    function_type: 规范
    implemented: 2024-01-01
    lineage:
      online: [accept]
    ---

    # 受理 {#acceptance}

Conforming:
    ---
    number: Q/QHZW TG201—2023
    title: 收件与受理规范
    function_type: 规范
    implemented: 2024-01-01
    lineage:
      acceptance: [receipt]
    ---

    # 受理 {#acceptance}
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import Stretch
from guiju.model.text import Edition
from guiju.text.nearest import suggestion

CODE = "B02"
TITLE = "沿革里写的条款，新的在本版本，旧的在上一版本。"
CLAUSE = "自有规则"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "沿革断了，挂在旧条款上的意见、检查和证据就找不到去处。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for ids of the front matter's `lineage` that no clause has."""
    written = text.edition.front.get("lineage")
    if not isinstance(written, dict):
        return
    here = _ids(text.edition)
    before = text.edition_before()
    for new, olds in written.items():
        if new not in here:
            what = f"沿革里的 {new} 不是本版本任何条款的标识。"
            yield Fault.on(_written(text, new), what, suggestion(str(new), here))
        for old in olds if isinstance(olds, list) else [olds]:
            if before is not None and old not in _ids(before):
                what = f"沿革里的 {old} 不是上一版本任何条款的标识。"
                yield Fault.on(_written(text, old), what, suggestion(str(old), _ids(before)))


def _written(text: Manuscript, name: object) -> Stretch:
    """Return where a name stands in the front matter's `lineage`."""
    said = text.edition.text
    return Stretch(str(name), said.find(str(name), said.find("\nlineage:")))


def _ids(edition: Edition) -> list[str]:
    return [clause.id for clause in edition.walk() if clause.id]
