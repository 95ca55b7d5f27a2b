"""Comparing two editions: the lineage of every clause, what its words became, and what became of its blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from guiju.model.comparison import BlockChange, Change, ClauseChange, Comparison, FieldChange
from guiju.model.text import Block, Clause, Edition
from guiju.text.block_kinds import CONFIRMED
from guiju.text.differences import line_changes
from guiju.text.fingerprint import fingerprint_of_words, meaning_of_fields
from guiju.text.front import FRONT_FIELDS
from guiju.text.lineage import Descent, descents
from guiju.text.lines import lines_of

_NOT_COMPARED = ("lineage",)


def compare(old: Edition, new: Edition) -> Comparison:
    """Lay two editions of a standard beside each other."""
    blocks = (_blocks(old), _blocks(new))
    return Comparison(old, new, _cover(old, new), tuple(_change(each, *blocks) for each in descents(old, new)))


def _cover(old: Edition, new: Edition) -> tuple[FieldChange, ...]:
    names = [rule.name for rule in FRONT_FIELDS if rule.name not in _NOT_COMPARED]
    pairs = [(name, _shown(old.front.get(name)), _shown(new.front.get(name))) for name in names]
    return tuple(FieldChange(*pair) for pair in pairs if pair[1] != pair[2])


def _shown(value: Any) -> str | None:
    if isinstance(value, dict):
        return "；".join(f"{key}：{_shown(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "、".join(str(each) for each in value)
    return None if value is None else str(value)


def _blocks(edition: Edition) -> dict[tuple[str, str], Block]:
    """Return every block of an edition by kind and id."""
    return {_name(block): block for clause in edition.walk() for block in clause.blocks}


def _name(block: Block) -> tuple[str, str]:
    return block.kind, str(block.fields.get("id") or block.fields.get("name"))


def _change(
    descent: Descent, old_blocks: Mapping[tuple[str, str], Block], new_blocks: Mapping[tuple[str, str], Block]
) -> ClauseChange:
    lines = line_changes(_lines(descent.old), _lines(descent.new))
    blocks = _block_changes(descent, old_blocks, new_blocks)
    is_same = all(line.is_same for line in lines)
    kind = _kind(descent, is_same)
    return ClauseChange(
        kind, descent.old, descent.new, lines, blocks, descent.resembles, _unconfirmed(kind, descent, blocks)
    )


def _unconfirmed(kind: Change, descent: Descent, blocks: Iterable[BlockChange]) -> tuple[Block, ...]:
    if kind not in (Change.CHANGED, Change.SPLIT, Change.MERGED):
        return ()
    words = {clause.id: fingerprint_of_words(clause) for clause in descent.new}
    left = (each.new for each in blocks if each.change is Change.SAME and each.new)
    return tuple(block for block in left if block.fields.get(CONFIRMED) != words.get(block.clause_id))


def _lines(clauses: Iterable[Clause]) -> list[str]:
    return [line for clause in clauses for line in (clause.title, *lines_of(clause))]


def _kind(descent: Descent, is_same: bool) -> Change:
    if not descent.old:
        return Change.NEW
    if not descent.new:
        return Change.REMOVED
    if len(descent.old) > len(descent.new):
        return Change.MERGED
    if len(descent.new) > 1:
        return Change.SPLIT
    return Change.SAME if is_same else Change.CHANGED


def _block_changes(
    descent: Descent, old_blocks: Mapping[tuple[str, str], Block], new_blocks: Mapping[tuple[str, str], Block]
) -> tuple[BlockChange, ...]:
    """Return what became of each block of these clauses; one that moved to another clause is shown where it is now."""
    now = {_name(block): block for clause in descent.new for block in clause.blocks}
    found = [_block_change(old_blocks.get(name), block) for name, block in now.items()]
    gone = {_name(block): block for clause in descent.old for block in clause.blocks}
    found += [BlockChange(Change.REMOVED, block, None) for name, block in gone.items() if name not in new_blocks]
    return tuple(found)


def _block_change(old: Block | None, new: Block) -> BlockChange:
    if old is None:
        return BlockChange(Change.NEW, None, new)
    before, after = meaning_of_fields(old), meaning_of_fields(new)
    fields = tuple(name for name in {**before, **after} if before.get(name) != after.get(name))
    return BlockChange(Change.CHANGED if fields else Change.SAME, old, new, fields)
