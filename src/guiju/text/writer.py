"""Writing an edition: its opening and the text of each clause put together, byte for byte what was read."""

from __future__ import annotations

from collections.abc import Mapping

from guiju.errors import UsageError
from guiju.model.text import Clause, Edition
from guiju.text.nearest import suggestion
from guiju.text.reader import read_edition


def write_edition(edition: Edition) -> str:
    """Return the text of an edition, composed of its opening and its clauses in reading order.

    Encode it as UTF-8 and write it without translating line ends.
    """
    return _composed(edition, {})


def replace_clause(edition: Edition, clause_id: str, new_source: str) -> Edition:
    """Return the edition with a clause, and all clauses below it, worded as `new_source`, heading included.

    Everything else keeps its bytes; numbers are computed anew. TextError if the new wording has problems, UsageError
    if there is no such clause.
    """
    clause = edition.clause(clause_id)
    if clause is None:
        known = [each.id for each in edition.walk() if each.id]
        raise UsageError(f"{edition.path} 没有标识为 {clause_id} 的条款，无法改写。{suggestion(clause_id, known)}")
    replaced = {id(each): "" for each in clause.walk()} | {id(clause): new_source}
    if not _is_last(clause, edition) and not new_source.endswith(("\n", "\r")):
        # The heading that follows has to begin a line of its own.
        replaced[id(clause)] += "\r\n" if "\r\n" in edition.source else "\n"
    return read_edition(_composed(edition, replaced), edition.path)


def _composed(edition: Edition, replaced: Mapping[int, str]) -> str:
    return edition.opening + "".join(replaced.get(id(each), each.source) for each in edition.walk())


def _is_last(clause: Clause, edition: Edition) -> bool:
    *_, last = edition.walk()
    return any(each is last for each in clause.walk())
