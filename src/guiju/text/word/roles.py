"""What a piece of a Word document is for in a standard: heading, item, note, caption, table, text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from guiju.text.word.pieces import SourcePiece


class Role(StrEnum):
    """What a piece is for; pieces of the roles from COVER on stay out of the draft, and the account says why."""

    HEADING = "heading"
    CLAUSE = "clause"
    ITEM = "item"
    CONTINUATION = "continuation"
    NOTE = "note"
    EXAMPLE = "example"
    TABLE_CAPTION = "table_caption"
    FIGURE_CAPTION = "figure_caption"
    TABLE = "table"
    FIGURE = "figure"
    FORMULA = "formula"
    TEXT = "text"
    COVER = "cover"
    CONTENTS = "contents"
    REPEATED = "repeated"
    END_LINE = "end_line"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece with its role.

    `text` is what is left of it without its number, and `written` that number as it was printed. `level` counts from
    1, of headings and clauses as of items. `after` is what stands behind a title on the same line (（一）受理。窗口应……).
    `why` tells on what ground the role was judged, where an officer should look twice.
    """

    role: Role
    piece: SourcePiece
    text: str = ""
    written: str = ""
    key: str = ""
    """What the document calls it: `5.2`, `第3条`, `附录A`, `表1`; references are resolved by it."""
    level: int = 0
    ordered: bool = False
    after: str = ""
    annex: bool = False
    normative: bool | None = None
    unnumbered: bool = False
    why: str = ""
