"""What only the whole edition shows: ids used twice, references that lead nowhere, clauses that contradict themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from guiju.model.body import Figure, Formula, Table, walk_elements
from guiju.model.text import Block, Clause
from guiju.text.block_kinds import CHINESE
from guiju.text.nearest import suggestion
from guiju.text.outline import Part
from guiju.text.page import Page

_PROVING = ("check", "procedure", "inspect")


def refuse_inconsistencies(page: Page, parts: Sequence[Part], clauses: Sequence[Clause]) -> None:
    """Add every problem between the parts of an edition; `clauses` are the parts as read, in the same order."""
    _refuse_duplicate_block_ids(page, (block for clause in clauses for block in clause.blocks))
    _refuse_contradictions(page, clauses)
    _refuse_stray_reasons(page, clauses)
    _refuse_shared_ids(page, clauses)
    _refuse_dangling_references(page, parts, clauses)


def _numbered(clause: Clause) -> Iterator[Table | Figure | Formula]:
    for element in walk_elements(clause.body):
        if isinstance(element, Table | Figure | Formula):
            yield element


def _refuse_shared_ids(page: Page, clauses: Sequence[Clause]) -> None:
    """Add a problem for each table, figure or formula whose id a clause or another of them has."""
    taken = {clause.id for clause in clauses if clause.id}
    for clause in clauses:
        for element in _numbered(clause):
            if element.id in taken:
                page.complain(
                    "duplicate_element_id",
                    page.place_at(element.offset, clause.place.clause),
                    f"标识 {element.id} 已经用过。",
                    "引用它的地方不知道该印哪一个编号。",
                    "请给其中一个换一个标识。",
                )
            taken |= {element.id} if element.id else set()


def _refuse_duplicate_block_ids(page: Page, blocks: Iterable[Block]) -> None:
    """Add a problem for each block whose id another block of the edition already has."""
    first: dict[str, Block] = {}
    for block in blocks:
        block_id = block.fields.get("id")
        if block_id is None:
            continue
        if block_id in first:
            page.complain(
                "duplicate_block_id",
                block.places["id"],
                f"标识 {block_id} 已用于第{first[block_id].place.line}行的{CHINESE[first[block_id].kind]}。",
                "判定结果按标识归集，两项同名就分不清。",
                "请给其中一项换一个标识。",
            )
        first.setdefault(block_id, block)


def _refuse_contradictions(page: Page, clauses: Iterable[Clause]) -> None:
    """Add a problem for each clause that is declared not checkable and yet carries what checks it."""
    for clause in clauses:
        proving = [block for block in clause.blocks if block.kind in _PROVING]
        if clause.not_checkable and proving:
            page.complain(
                "reason_beside_block",
                proving[0].place,
                f"这个条款声明了无法证实，却又带有{CHINESE[proving[0].kind]}。",
                "覆盖率只能按其中一种计。",
                "请删去 not_checkable 或者这个代码块。",
            )


def _refuse_stray_reasons(page: Page, clauses: Sequence[Clause]) -> None:
    """Add a problem for each quiz question whose answer rests on a clause that does not exist."""
    known = [clause.id for clause in clauses if clause.id]
    for clause in clauses:
        for block in clause.blocks:
            because = block.fields.get("because")
            if because is not None and because not in known:
                page.complain(
                    "because_points_nowhere",
                    block.places["because"],
                    f"试题 {block.fields.get('id', '')} 的依据 {because} 不是本标准任何条款的标识。",
                    "条款修改时，答过这道题的人就不会被提醒重学。",
                    suggestion(because, known),
                )


def _refuse_dangling_references(page: Page, parts: Sequence[Part], clauses: Sequence[Clause]) -> None:
    """Add a problem for each reference `[受理时限](#accept-in-time)` to a clause that does not exist."""
    known = [clause.id for clause in clauses if clause.id]
    known += [each.id for clause in clauses for each in _numbered(clause) if each.id]
    for part, clause in zip(parts, clauses, strict=True):
        for token in part.tokens:
            links = (each for each in token.children or () if each.type == "link_open")
            for target in (str(link.attrGet("href")) for link in links):
                if target.startswith("#") and target[1:] not in known and token.map:
                    page.complain(
                        "dangling_reference",
                        page.place_of_line(token.map[0] + 1, clause.place.clause),
                        f"引用的条款 {target} 不存在。",
                        "印出来的“见”后面就没有编号。",
                        suggestion(target[1:], known),
                    )
