"""Writing parts as Markdown: headings, clauses, lists, notes, tables, figures, formulas, footnotes."""

from __future__ import annotations

import posixpath
import re

from guiju.text.headings import read_heading
from guiju.text.page import Page
from guiju.text.word.account import Omission
from guiju.text.word.captions import example, note
from guiju.text.word.layout import Layout
from guiju.text.word.markup import block, escaped
from guiju.text.word.pieces import Source, SourceCell, SourceParagraph, SourceTable
from guiju.text.word.roles import Part, Role
from guiju.text.word.sheet import Sheet
from guiju.text.word.tables import grid_of, markdown_of
from guiju.text.word.words import Words

STATUS = "附录的编号由程序算出，性质写在标题的属性里。"
NUMBER = "手写的编号，由程序按先后算出。"
_AFTER_MARK = ")）⁾ 　\t"
"""What is printed between the mark of a footnote and its text."""
PICTURE = "〔图片〕"
_UNSAID_NOTE = "所注的文字没有带入草案。"
_LEFT_OUT = {
    Role.CONTENTS: "目次，印出时由程序生成。",
    Role.REPEATED: "正文首页重复的名称，印出时由程序写上。",
    Role.END_LINE: "分隔线或者终结线，印出时由程序画出。",
    Role.BLANK: "单独成段的编号，由程序按先后算出。",
}
_MERGED = "原有合并的单元格，文字在它所占的各格都写上。"
_CELL_PICTURE = "原在表格的格内，移到表后。"
_UNTITLED = "标题的开头像编号，改为无标题条，文字写在条内。"
_OPENINGS = {
    "requirements": ("要求", "原文没有章的标题，暂设一章。"),
    "introduction": ("引言", "第一个标题之前的文字，暂放在引言。"),
    "content": ("内容", "原文没有标题，全文暂放在一章。"),
}
_PLAIN_FORMULA = re.compile(r"[A-Za-zα-ωΑ-Ω√∑(][^#:{}\[\]&*!|>'\"%@`\n]*(?:%[^#:{}\[\]&*!|>'\"@`\n]*)*")
_PICTURE_NAME = re.compile(r"[^A-Za-z0-9._-]+")


class PartWriter:
    """Writes laid-out parts onto a sheet, in order."""

    def __init__(self, sheet: Sheet, source: Source, laid: Layout) -> None:
        self._sheet = sheet
        self._source = source
        self._laid = laid
        self._words = Words(source, laid)
        self._level = 0
        self._indents: list[int] = []
        self._counts: list[int] = []
        self._ids = set(laid.ids.values())
        self._heading_line = 0
        self._used: set[int] = set()
        self.figures: dict[str, bytes] = {}

    def write(self) -> None:
        """Write all parts, and the footnotes of the last clause."""
        for at, part in enumerate(self._laid.parts):
            if at not in self._used:
                self._write(at, part)
        self._under_a_heading()
        self._footnotes()
        for paragraph in self._words.unsaid_notes():
            self._sheet.tell(paragraph.place, paragraph.text, None, _UNSAID_NOTE)

    def _write(self, at: int, part: Part) -> None:
        if part.role in _LEFT_OUT:
            self._leave_out(part)
        elif part.role in (Role.HEADING, Role.CLAUSE):
            self._heading(at, part)
        else:
            self._under_a_heading()
            self._body(at, part)

    def _leave_out(self, part: Part) -> None:
        piece = part.piece
        assert isinstance(piece, SourceParagraph)
        text = piece.text + PICTURE * len(piece.pictures)
        if text:
            self._sheet.tell(piece.place, text, None, _LEFT_OUT[part.role])

    def _heading(self, at: int, part: Part) -> None:
        piece = part.piece
        assert isinstance(piece, SourceParagraph)
        omissions = [Omission(part.written.strip(), STATUS if part.annex else NUMBER)]
        if part.level == 0:
            self._sheet.tell(piece.place, piece.text, self._heading_line, part.why, omissions)
            self._pictures(piece)
            return
        self._footnotes()
        level = self._fitting(part)
        title, said, why = self._title_and_text(level, part, piece)
        self._heading_line = self._open(level, title, part, self._attributes(at, part))
        line = self._sheet.add(block(said)) if said else self._heading_line
        text = piece.text
        if title and said:
            text, after = text.removesuffix(part.after), part.after
            omissions.append(Omission("。" if "。" in text else "", "标题末尾的句号。"))
            self._sheet.tell(piece.place, after, line)
        self._sheet.tell(piece.place, text, self._heading_line if title else line, why, omissions)
        self._pictures(piece)

    def _title_and_text(self, level: int, part: Part, piece: SourceParagraph) -> tuple[str, str, str]:
        """Return the title of a clause, the text on the same line, and why a title became text if it did."""
        if part.role is Role.CLAUSE:
            return "", self._words.of(piece, part.text), part.why
        if part.text and not self._is_safe(level, part, part.text):
            return "", self._words.of(piece, piece.text.removeprefix(part.written)), _UNTITLED
        if part.after:
            return _title(part.text), self._words.of(piece, part.after), part.why
        return _title(part.text) + self._words.marks_in(piece), "", part.why

    def _fitting(self, part: Part) -> int:
        """Return a level that skips none; a clause without a title stands below a chapter, an invented one if need be."""
        is_clause = part.role is Role.CLAUSE
        if self._level == 0 and (is_clause or part.level > 1) and not part.unnumbered:
            self._invent("requirements")
        return max(min(part.level, self._level + 1), 2 if is_clause else 1)

    def _attributes(self, at: int, part: Part) -> str:
        status = {True: " .normative", False: " .informative", None: ""}[part.normative]
        return f"{{#{self._laid.ids[at]}{status}}}"

    def _open(self, level: int, title: str, part: Part, attributes: str) -> int:
        self._level = level
        self._close_list()
        word = "附录" if part.annex and level == 1 else ""
        words = " ".join(filter(None, ["#" * level, word, title, attributes]))
        return self._sheet.add(words)

    @staticmethod
    def _is_safe(level: int, part: Part, title: str) -> bool:
        """Whether a title is read as just this title, and not as a number or an annex."""
        page = Page("draft.md", "\n")
        word = "附录 " if part.annex and level == 1 else ""
        read_heading(page, 1, level, word + _title(title))
        return not page.problems and (bool(word) or level > 1 or not title.startswith("附录"))

    def _under_a_heading(self) -> None:
        """See to it that there is a clause for what follows: text before the first heading has none."""
        if self._level:
            return
        headed = any(part.role in (Role.HEADING, Role.CLAUSE) for part in self._laid.parts)
        introduced = any(part.unnumbered and part.text == "引言" for part in self._laid.parts)
        self._invent("introduction" if headed and not introduced else "content")

    def _invent(self, name: str) -> None:
        title, why = _OPENINGS[name]
        clause_id = name if name not in self._ids else f"{name}-added"
        line = self._sheet.add(f"# {title} {{#{clause_id}}}")
        self._sheet.tell("原文没有", title, line, why)
        self._level = 1

    def _body(self, at: int, part: Part) -> None:
        if part.role is Role.TABLE:
            self._table(part)
        elif part.role is Role.ITEM:
            self._item(part)
        elif part.role is Role.CONTINUATION:
            self._continue(part)
        elif part.role is Role.FIGURE:
            self._figure(at, part)
        else:
            self._close_list()
            self._paragraph(at, part)

    def _paragraph(self, at: int, part: Part) -> None:
        piece = part.piece
        assert isinstance(piece, SourceParagraph)
        said = self._words.of(piece, part.text)
        if part.role is Role.FORMULA:
            text = _formula(part.text, self._laid.ids[at]) or block(escaped(part.text))
        else:
            text = self._labelled(at, part, said)
        if text:
            line = self._sheet.add(text)
            self._sheet.tell(piece.place, piece.text, line, part.why, [Omission(part.written.strip(), NUMBER)])
        self._pictures(piece)

    def _labelled(self, at: int, part: Part, said: str) -> str:
        match part.role:
            case Role.NOTE:
                return f"注：{said}"
            case Role.EXAMPLE:
                return f"示例：{said}"
            case Role.TABLE_CAPTION:
                return f"表：{said} {{#{self._laid.ids[at]}}}"
            case _:
                return block(said)

    def _item(self, part: Part) -> None:
        piece = part.piece
        assert isinstance(piece, SourceParagraph)
        said = block(self._words.of(piece, part.text))
        depth = min(part.level, len(self._indents) + 1)
        del self._indents[depth:], self._counts[depth:]
        if len(self._indents) < depth:
            self._indents.append(0)
            self._counts.append(0)
        self._counts[-1] += 1
        mark = f"{self._counts[-1]}. " if part.ordered else "- "
        before = self._indents[depth - 2] if depth > 1 else 0
        self._indents[-1] = before + len(mark)
        line = self._sheet.add_item(" " * before + mark + said)
        omitted = part.written.strip() if part.ordered else ""
        self._sheet.tell(piece.place, piece.text, line, part.why, [Omission(omitted, NUMBER)])
        self._pictures(piece)

    def _continue(self, part: Part) -> None:
        piece = part.piece
        assert isinstance(piece, SourceParagraph)
        indent = self._indents[-1] if self._indents else 0
        line = self._sheet.add_item(" " * indent + block(self._words.of(piece, part.text)), apart=True)
        self._sheet.tell(piece.place, piece.text, line)
        self._pictures(piece)

    def _close_list(self) -> None:
        self._indents.clear()
        self._counts.clear()

    def _table(self, part: Part) -> None:
        table = part.piece
        assert isinstance(table, SourceTable)
        self._close_list()
        if not table.rows:
            return
        grid = grid_of(table, self._words.of_cell)
        titled = self._sheet.add(f"表：{grid.title}") if grid.title else None
        first = self._sheet.add(markdown_of(grid))
        noted = [cell for row in table.rows for cell in row if any(cell is each for each in grid.notes)]
        for row, offset in zip(table.rows, grid.lines, strict=True):
            for cell in row:
                if not any(cell is each for each in noted):
                    self._tell_cell(cell, titled if offset is None else first + offset)
        for cell in noted:
            self._notes_of_table(cell)
        for row in table.rows:
            for cell in row:
                for paragraph in cell.paragraphs:
                    self._pictures(paragraph, _CELL_PICTURE)

    def _notes_of_table(self, cell: SourceCell) -> None:
        """Write the notes that stood in the last row of a table below it."""
        for paragraph in cell.paragraphs:
            part = note(paragraph, paragraph.text) or example(paragraph, paragraph.text)
            said = self._words.of(paragraph, part.text if part else paragraph.text)
            line = self._sheet.add(f"注：{said}" if part and part.role is Role.NOTE else block(said))
            omitted = [Omission(part.written, NUMBER)] if part else []
            self._sheet.tell(paragraph.place, paragraph.text, line, "", omitted)

    def _tell_cell(self, cell: SourceCell, line: int | None) -> None:
        if cell.text:
            why = _MERGED if cell.columns > 1 or cell.continues else ""
            self._sheet.tell(cell.place, cell.text, line, why)

    def _figure(self, at: int, part: Part) -> None:
        """Write the pictures of a paragraph; a caption below or above them goes to the last."""
        piece = part.piece
        assert isinstance(piece, SourceParagraph)
        self._close_list()
        caption_at = self._caption_beside(at)
        if caption_at is None:
            self._pictures(piece)
            return
        caption = self._laid.parts[caption_at]
        self._used.add(caption_at)
        line = self._pictures(piece, "", caption.text, self._laid.ids[caption_at])
        assert isinstance(caption.piece, SourceParagraph)
        omitted = [Omission(caption.written.strip(), NUMBER)]
        self._sheet.tell(caption.piece.place, caption.piece.text, line, caption.why, omitted)

    def _caption_beside(self, at: int) -> int | None:
        for step in (1, -1):
            near = at + step
            while 0 <= near < len(self._laid.parts) and self._laid.parts[near].role is Role.BLANK:
                near += step
            inside = 0 <= near < len(self._laid.parts) and near not in self._used
            if inside and self._laid.parts[near].role is Role.FIGURE_CAPTION:
                return near
        return None

    def _pictures(self, piece: SourceParagraph, why: str = "", caption: str = "", figure_id: str = "") -> int | None:
        """Write the pictures of a paragraph as figures and return the line of the last one."""
        line = None
        for at, bit in enumerate(piece.pictures):
            last = at == len(piece.pictures) - 1
            if bit.target not in self._source.pictures:
                continue
            path = f"figures/{_PICTURE_NAME.sub('-', posixpath.basename(bit.target)) or 'picture'}"
            self.figures[path] = self._source.pictures[bit.target]
            title = _bracketless(caption) if last else ""
            line = self._sheet.add(f"![{title}]({path})" + (f"{{#{figure_id}}}" if last and figure_id else ""))
            self._sheet.tell(piece.place, PICTURE, line, why)
        return line

    def _footnotes(self) -> None:
        """Write the footnotes of the clause that ends."""
        for label, paragraphs in self._words.due_notes():
            for at, paragraph in enumerate(paragraphs):
                said = self._words.of(paragraph, paragraph.text.lstrip(_AFTER_MARK) if at == 0 else paragraph.text)
                line = self._sheet.add(f"[^{label}]: {said}" if at == 0 else block(said))
                self._sheet.tell(paragraph.place, paragraph.text, line)
                self._pictures(paragraph)


def _title(text: str) -> str:
    """Return a title as Markdown; braces would be taken for attributes."""
    return escaped(text).translate(str.maketrans("{}", "｛｝")).replace("\\｛", "｛")


def _bracketless(text: str) -> str:
    return escaped(text).replace("\\[", "［").replace("\\]", "］").translate(str.maketrans("[]", "［］"))


def _formula(text: str, formula_id: str) -> str:
    """Return a fence with a formula, "" where YAML could not hold it as it is written."""
    if not _PLAIN_FORMULA.fullmatch(text.strip()):
        return ""
    return f"```formula\nid: {formula_id}\nformula: {text.strip()}\n```"
