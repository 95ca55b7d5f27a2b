"""What each paragraph is: heading of which level, clause without a title, item, note, caption, or plain text.

Four kinds of evidence are weighed, the strongest first: a number with a level of its own (5.2.1, 第三章, 附录A), a
heading style or outline level, a number whose level the document decides (一、), a short bold line. Whatever rests on
the last two is told in the account, for an officer to look at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from guiju.text.word.bold_lines import BoldLines
from guiju.text.word.captions import caption, example, note
from guiju.text.word.levels import Scheme, lists_only, scheme_of
from guiju.text.word.lists import Lists
from guiju.text.word.markers import Family, Marker, marker_of, marker_of_label
from guiju.text.word.pieces import BitKind, SourceParagraph, SourcePiece, SourceTable
from guiju.text.word.roles import Part, Role
from guiju.text.word.titles import CONTENTS, UNNUMBERED, closed_up, is_title, title_and_text, unspaced

DEEPEST = 6
"""A chapter is level 1, and GB/T 1.1-2020, 7.3.1 allows five levels of clauses below it."""

_END_LINE = re.compile(r"[_＿—\-─━=*·.\s　]{4,}")
_CONTENTS_LINE = re.compile(r".{1,80}?(?:[\t.…·\s　]{2,}|…+|\t)[\dIVXivxⅠⅡⅢⅣⅤ]{1,4}")
_STATUS = re.compile(r"[（(]?\s*(规范性|资料性)(?:附录)?\s*[）)]?\s*(.*)")
_SAYS_STATUS = re.compile(r"[（(]\s*(?:规范性|资料性)(?:附录)?\s*[）)]")
_BROKEN = re.compile(r"错误[!！]\s*未找到引用源|Error: Reference source not found|错误[!！]未定义书签")
_TERMS = re.compile(r"术语和?定义|术语、定义|术语与定义|定义$|术语$")
_TERM = re.compile(r"(.*?[㐀-鿿）)”])[\s　]*([A-Za-z][A-Za-z ,;:()/'’&.\-—0-9]*)")
_FORMULA_NUMBER = re.compile(r"[\s　.…·—]*(?:[（(]([A-Z]?[.．]?\d{1,2})[）)])?\s*")
_WHY_BROKEN = "交叉引用已经失效，请补上所引的条款。"
_STRONG = (Family.DOTTED, Family.PART, Family.CHAPTER, Family.SECTION, Family.ARTICLE, Family.ANNEX)


def structure(pieces: Sequence[SourcePiece], titles: Sequence[str] = ()) -> tuple[Part, ...]:
    """Give every piece its role; a paragraph that only repeats one of `titles` is told as such."""
    return tuple(_Reading(pieces, titles).parts())


class _Reading:
    """One pass over the pieces, with what the ones before have made certain."""

    def __init__(self, pieces: Sequence[SourcePiece], titles: Sequence[str]) -> None:
        self._pieces = pieces
        self._titles = {unspaced(each) for each in titles if each}
        self._markers = [_marker(each) for each in pieces]
        outside = [
            marker
            for piece, marker in zip(pieces, self._markers, strict=True)
            if marker and not (isinstance(piece, SourceParagraph) and piece.is_contents)
        ]
        self._scheme: Scheme = scheme_of(outside)
        self._top_style = min((each for piece in pieces if (each := _style_level(piece)) is not None), default=1)
        self._bold = BoldLines(pieces, self._markers)
        self._lists = Lists(pieces, self._markers)
        self._level = 0
        self._outer_level = 0
        self._annex = False
        self._annex_untitled = False
        self._in_contents = False
        self._in_terms = False
        self._pending: Marker | None = None
        self._lead = ""

    def parts(self) -> list[Part]:
        """Return every piece with its role, in order."""
        found: list[Part] = []
        for at, piece in enumerate(self._pieces):
            part = self._table(piece) if isinstance(piece, SourceTable) else self._paragraph(at, piece)
            found.append(part)
            if part.role in (Role.TEXT, Role.CLAUSE, Role.HEADING):
                self._lead = part.after or part.text
            if part.role not in (Role.ITEM, Role.CONTINUATION, Role.BLANK, Role.NOTE):
                self._lists.close()
        return found

    def _table(self, piece: SourceTable) -> Part:
        return Part(Role.TABLE, piece)

    def _paragraph(self, at: int, piece: SourceParagraph) -> Part:
        text, marker = piece.text, self._markers[at]
        if not text:
            return self._wordless(piece, marker)
        for judge in (self._apart, self._labelled, self._unnumbered, self._annexed, self._numbered):
            if (part := judge(at, piece, text, marker)) is not None:
                return part
        return self._unmarked(at, piece, text, marker)

    def _wordless(self, piece: SourceParagraph, marker: Marker | None) -> Part:
        if piece.pictures:
            return Part(Role.FIGURE, piece)
        if marker is not None and marker.family is Family.ANNEX:
            return self._open_annex(piece, marker, "")
        if marker is not None and not lists_only(marker) and marker.family is not Family.ARABIC:
            self._pending = marker
        return Part(Role.BLANK, piece)

    def _apart(self, at: int, piece: SourceParagraph, text: str, marker: Marker | None) -> Part | None:
        """Judge what is on the page only for the page: contents, a rule at the end, the title once more."""
        if unspaced(text) in CONTENTS:
            self._in_contents = True
            return Part(Role.CONTENTS, piece, text)
        if piece.is_contents or (self._in_contents and _CONTENTS_LINE.fullmatch(text)):
            return Part(Role.CONTENTS, piece, text)
        self._in_contents = False
        if _END_LINE.fullmatch(text):
            return Part(Role.END_LINE, piece, text)
        if unspaced(text) in self._titles:
            return Part(Role.REPEATED, piece, text)
        return None

    def _labelled(self, at: int, piece: SourceParagraph, text: str, marker: Marker | None) -> Part | None:
        """Judge what says itself what it is: captions, notes, examples, formulas."""
        if (formula := _formula(piece, text)) is not None:
            return formula
        whole = f"{piece.number.label} {text}" if piece.number and not piece.number.is_bullet else text
        beside = self._beside(at)
        return caption(piece, whole, beside) or note(piece, whole) or example(piece, whole)

    def _beside(self, at: int) -> tuple[bool, bool]:
        """Return whether a table, and whether a picture, stands next to a piece."""
        near = [*self._nearest(range(at + 1, len(self._pieces))), *self._nearest(range(at - 1, -1, -1), 1)]
        tables = any(isinstance(each, SourceTable) for each in near)
        return tables, any(isinstance(each, SourceParagraph) and bool(each.pictures) for each in near)

    def _nearest(self, places: range, count: int = 2) -> list[SourcePiece]:
        found: list[SourcePiece] = []
        for each in (self._pieces[at] for at in places):
            if isinstance(each, SourceTable) or each.text or each.pictures:
                found.append(each)
                # 单位为毫米 may stand between a caption and its table.
                is_short = isinstance(each, SourceParagraph) and each.text.startswith("单位")
                if len(found) == count or not is_short:
                    break
        return found

    def _unnumbered(self, at: int, piece: SourceParagraph, text: str, marker: Marker | None) -> Part | None:
        title = unspaced(marker.rest if marker and marker.family is not Family.ANNEX else text)
        if title not in UNNUMBERED:
            return None
        self._enter(1, annex=False, title=title)
        return Part(Role.HEADING, piece, title, _written(piece, marker), level=1, unnumbered=True)

    def _annexed(self, at: int, piece: SourceParagraph, text: str, marker: Marker | None) -> Part | None:
        if self._annex_untitled:
            return self._annex_line(piece, text)
        if marker is None:
            return None
        if marker.family is not Family.ANNEX:
            # Some makers lose the word 附录 of an automatic number; the status behind it tells.
            lost = marker.family in (Family.OTHER, Family.LETTER) and _SAYS_STATUS.match(text)
            return self._open_annex(piece, _annex_of(piece, marker), text) if lost else None
        if not marker.letter and marker.rest and self._is_announced(at, marker):
            return None
        return self._open_annex(piece, marker, marker.rest)

    def _is_announced(self, at: int, marker: Marker) -> bool:
        """Whether 附件：评分表 only lists an annex that comes later under its own heading."""
        later = zip(self._pieces[at + 1 :], self._markers[at + 1 :], strict=True)
        title = unspaced(marker.rest)
        return any(
            isinstance(piece, SourceParagraph)
            and title in (unspaced(piece.text), unspaced(found.rest) if found else "")
            for piece, found in later
        )

    def _open_annex(self, piece: SourceParagraph, marker: Marker, rest: str) -> Part:
        self._enter(1, annex=True, title="")
        status = _STATUS.fullmatch(rest)
        title = closed_up(status[2] if status else rest)
        self._annex_untitled = not title
        normative = status[1] == "规范性" if status else None
        key = f"附录{marker.letter}" if marker.letter else f"附件{marker.values[0] if marker.values else ''}"
        written = marker.written + (rest[: status.start(2)] if status else "")
        return Part(Role.HEADING, piece, title, written, key, level=1, annex=True, normative=normative)

    def _annex_line(self, piece: SourceParagraph, text: str) -> Part | None:
        """Judge a line below an annex that has no title yet: its status, then its title; both go into its heading."""
        status = _STATUS.fullmatch(text)
        title = closed_up(status[2] if status else text)
        if not status and not is_title(text):
            self._annex_untitled = False
            return None
        self._annex_untitled = not title
        normative = status[1] == "规范性" if status else None
        written = text[: status.start(2)] if status else ""
        # A second part for the same heading: the draft joins them.
        return Part(Role.HEADING, piece, title, written, level=0, annex=True, normative=normative)

    def _numbered(self, at: int, piece: SourceParagraph, text: str, marker: Marker | None) -> Part | None:
        """Judge a paragraph with a number or a heading style, or below a number that stood alone."""
        style_level = _style_level(piece)
        pending, self._pending = self._pending, None
        if marker is None and pending is not None:
            found = replace(pending, rest=text, written="")
            return self._opened(piece, found, self._scheme.level(found) or 1)
        if marker is None:
            return self._styled(piece, text, style_level) if style_level is not None else None
        level = self._scheme.level(marker)
        if marker.family not in _STRONG and style_level is not None and is_title(marker.rest):
            level = style_level - self._top_style + 1
        if marker.family is Family.ANNEX:
            return None
        if level is None or lists_only(marker) or self._is_listed(at, marker):
            return self._item(at, piece, marker)
        if not marker.rest.strip():
            self._pending = marker
            return Part(Role.BLANK, piece, text)
        return self._opened(piece, marker, level)

    def _is_listed(self, at: int, marker: Marker) -> bool:
        """Whether a marker that may open a clause numbers an item here."""
        if marker.family in _STRONG:
            return False
        if marker.family is Family.ARABIC and is_title(marker.rest) and _style_level(self._pieces[at]) is not None:
            return False
        if self._lists.depth:
            return self._lists.holds(marker.family) or self._lists.is_above(marker.family)
        return self._lead.endswith(("：", ":")) or marker.rest.endswith(("；", ";"))

    def _item(self, at: int, piece: SourceParagraph, marker: Marker) -> Part:
        level = self._lists.enter(at, marker)
        ordered = marker.family is not Family.DASH
        return Part(Role.ITEM, piece, marker.rest, _written(piece, marker), _key(marker), level, ordered)

    def _opened(self, piece: SourceParagraph, marker: Marker, level: int) -> Part:
        level = min(self._article_level() if marker.family is Family.ARTICLE else level, DEEPEST)
        written, key, title = _written(piece, marker), _key(marker), marker.rest
        both = self._two_in_one(marker, level)
        if both is None and not is_title(title):
            self._enter(level, annex=self._annex, title="")
            return Part(Role.CLAUSE, piece, title, written, key, level)
        head, after = both or (title, "")
        self._enter(level, annex=self._annex and level > 1, title=head)
        if marker.family is not Family.ARTICLE:
            self._outer_level = level
        return Part(Role.HEADING, piece, closed_up(head), written, key, level, after=after)

    def _two_in_one(self, marker: Marker, level: int) -> tuple[str, str] | None:
        """Return a title and what follows it on its line: the English of a term, or the sentences of a clause."""
        if self._in_terms and level > 1 and (term := _TERM.fullmatch(marker.rest.strip())):
            return term[1].strip(), term[2]
        return None if marker.family in (Family.ARTICLE, Family.DOTTED) else title_and_text(marker.rest)

    def _article_level(self) -> int:
        """Return the level of an article: one below the chapter or section it stands in."""
        return self._outer_level + 1

    def _styled(self, piece: SourceParagraph, text: str, style_level: int) -> Part:
        level = min(style_level - self._top_style + 1, DEEPEST)
        if not is_title(text):
            self._enter(level, annex=self._annex, title="")
            return Part(Role.CLAUSE, piece, text, level=level, annex=self._annex)
        self._enter(level, annex=False, title=text)
        return Part(Role.HEADING, piece, closed_up(text), level=level)

    def _unmarked(self, at: int, piece: SourceParagraph, text: str, marker: Marker | None) -> Part:
        bold = self._bold.level(at, self._level)
        if bold is not None and marker is None:
            self._enter(bold, annex=self._annex and bold > 1, title=text)
            return Part(Role.HEADING, piece, closed_up(text), level=bold, why=self._bold.why)
        if marker is None and self._lists.goes_on_after(at):
            return Part(Role.CONTINUATION, piece, text, level=self._lists.depth)
        return Part(Role.TEXT, piece, text, why=_WHY_BROKEN if _BROKEN.search(text) else "")

    def _enter(self, level: int, *, annex: bool, title: str) -> None:
        self._level = level
        self._annex = annex or (self._annex and level > 1)
        self._annex_untitled = False
        self._in_terms = bool(_TERMS.search(title)) if level == 1 else self._in_terms


def _marker(piece: SourcePiece) -> Marker | None:
    if isinstance(piece, SourceTable):
        return None
    if piece.number is not None:
        return marker_of_label(piece.number.label, piece.text, piece.number.is_bullet)
    return marker_of(piece.text)


def _annex_of(piece: SourceParagraph, marker: Marker) -> Marker:
    """Return the marker of an annex whose number has lost its word; only its letter is left of it."""
    letter = (re.findall(r"[A-Z]", piece.number.label) if piece.number else []) or [""]
    return replace(marker, family=Family.ANNEX, written="", values=(), letter=letter[-1])


def _formula(piece: SourceParagraph, text: str) -> Part | None:
    """Judge a paragraph that is a formula and nothing else but, perhaps, the number behind it."""
    formulas = [bit.text for bit in piece.bits if bit.kind is BitKind.FORMULA]
    others = "".join(bit.text for bit in piece.bits if bit.kind is not BitKind.FORMULA)
    number = _FORMULA_NUMBER.fullmatch(others)
    if not formulas or number is None:
        return None
    key = f"公式({number[1]})" if number[1] else ""
    return Part(Role.FORMULA, piece, " ".join(formulas), others.strip(), key)


def _written(piece: SourceParagraph, marker: Marker | None) -> str:
    """Return the number that was typed and is left out; an automatic one was never in the text."""
    return marker.written if marker is not None and piece.number is None else ""


def _style_level(piece: SourcePiece) -> int | None:
    """Return the level a style or the outline gives a paragraph, from 1; a contents line has none."""
    if isinstance(piece, SourceTable) or piece.is_contents or not piece.text:
        return None
    if piece.heading is not None:
        return piece.heading
    return piece.outline + 1 if piece.outline is not None else None


def _key(marker: Marker) -> str:
    """Return what a document calls the thing with this number."""
    if marker.family is Family.DOTTED or marker.family is Family.ARABIC:
        values = [marker.letter or str(marker.values[0]), *map(str, marker.values[1:])] if marker.values else []
        return ".".join(values)
    if marker.family in (Family.ARTICLE, Family.CHAPTER, Family.SECTION, Family.PART) and marker.values:
        return f"第{marker.values[0]}{marker.family}"
    return ""
