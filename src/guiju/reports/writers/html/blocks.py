"""The text of a document in HTML, block by block."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from types import MappingProxyType

from guiju.reports import document as page
from guiju.reports.columns import alignment
from guiju.reports.document import Block, Heading, Line, Role, Series
from guiju.reports.writers.html.mathematics import equation
from guiju.reports.writers.html.text import Lines

_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif"}


NOTHING: Mapping[str, str] = MappingProxyType({})


class Blocks:
    """The blocks of one document being written; `beside` is markup set behind what a clause says, by its anchor."""

    def __init__(self, lines: Lines, beside: Mapping[str, str] = NOTHING) -> None:
        self._lines = lines
        self._beside = beside

    def written(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield the elements of blocks."""
        clause = ""
        for block in blocks:
            match block:
                case Heading():
                    yield self._beside.get(clause, "")
                    clause = block.anchor
                    yield self._heading(block)
                case page.Listing():
                    yield self._listing(block)
                case page.Table():
                    yield self._table(block)
                case page.Picture() | page.Equation():
                    yield self._counted(block)
                case page.Method():
                    yield self._method(block)
                case page.Paragraph() | page.Note() | page.Listed():
                    yield self._text(block)
        yield self._beside.get(clause, "")

    def _heading(self, heading: Heading) -> str:
        self._lines.begin_clause(heading.title)
        anchor = escape(heading.anchor)
        number = f'<span class="number">{escape(heading.number)}</span>' if heading.number else ""
        here = (
            f'<a class="here" href="#{anchor}" aria-label="指向{escape(heading.number or heading.title)}的链接">#</a>'
        )
        if not heading.title:
            return f'<p class="untitled" id="{anchor}">{number}{self._lines.line(heading.run_in)}{here}</p>'
        name = f"h{min(heading.level + 1, 6)}"
        title = escape(heading.title)
        if heading.english:
            term = f'<p class="term">{title}<span lang="en">{escape(heading.english)}</span></p>'
            return f'<{name} id="{anchor}">{number}{here}</{name}>{term}'
        if heading.level == 1 and heading.series is not Series.BODY:
            status = f"<span>（{escape(heading.status)}）</span>" if heading.status else ""
            label = f"<span>附录{escape(heading.number)}</span>{status}" if heading.series is Series.ANNEX else ""
            kind = "annex" if heading.series is Series.ANNEX else "element"
            return f'<{name} id="{anchor}" class="{kind}">{label}{title}{here}</{name}>'
        return f'<{name} id="{anchor}">{number}{title}{here}</{name}>'

    def _text(self, block: page.Paragraph | page.Note | page.Listed) -> str:
        match block:
            case page.Paragraph(line, role):
                kind = "quoted" if role is Role.QUOTED else "plain"
                return f'<p class="{kind}">{self._lines.line(line)}</p>'
            case page.Note(mark, line):
                return f'<p class="note"><b>{escape(mark)}</b>{self._lines.line(line)}</p>'
            case page.Listed(text):
                return f"<pre>{escape(text)}</pre>"

    def _listing(self, listing: page.Listing) -> str:
        items = "".join(
            f'<li><span class="mark">{escape(item.mark)}</span><div><p>{self._lines.line(item.line)}</p>'
            f"{''.join(self.written(item.blocks))}</div></li>"
            for item in listing.items
        )
        return f'<ul class="items" role="list">{items}</ul>'

    def _table(self, table: page.Table) -> str:
        label = f"表{escape(table.number)}　" if table.number else ""
        unit = f'<span class="unit">{self._lines.line(table.unit)}</span>' if table.unit else ""
        has_caption = label or table.caption or unit
        caption = f"<caption>{label}{self._lines.line(table.caption)}{unit}</caption>" if has_caption else ""
        head = "".join(f'<th scope="col">{self._lines.line(each)}</th>' for each in table.header)
        sides = [alignment(table, at) for at in range(len(table.header))]
        rows = "".join(f"<tr>{self._row(row, sides)}</tr>" for row in table.rows)
        notes = "".join(map(self._text, table.notes))
        foot = f'<tfoot><tr><td colspan="{len(sides)}">{notes}</td></tr></tfoot>' if notes else ""
        anchor = f' id="{escape(table.anchor)}"' if table.anchor else ""
        prose = ' class="prose"' if table.is_prose else ""
        return f'<div class="wide"{anchor}><table{prose}>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>{foot}</table></div>'

    def _row(self, row: tuple[Line, ...], sides: list[str]) -> str:
        return "".join(
            f'<td class="{side}">{self._lines.line(cell)}</td>' for cell, side in zip(row, sides, strict=True)
        )

    def _counted(self, block: page.Picture | page.Equation) -> str:
        anchor = escape(block.anchor)
        if isinstance(block, page.Picture):
            ending = block.name.rsplit(".", 1)[-1].lower()
            source = f"data:{_TYPES.get(ending, 'image/png')};base64,{b64encode(block.content).decode()}"
            image = f'<img src="{source}" alt="{escape(page.plain(block.caption))}">'
            caption = f"图{escape(block.number)}　{self._lines.line(block.caption)}"
            return f'<figure id="{anchor}">{image}<figcaption>{caption}</figcaption></figure>'
        formula = equation(block.tree, is_displayed=True)
        shown = f'<div class="formula" id="{anchor}">{formula}<i></i><span>({escape(block.number)})</span></div>'
        meanings = "".join(
            f"<dt>{equation(each.symbol)}</dt><dd>{self._lines.line(each.line)}</dd>" for each in block.where
        )
        where = f'<p class="plain">式中：</p><dl class="where">{meanings}</dl>' if meanings else ""
        return shown + where

    def _method(self, method: page.Method) -> str:
        inside = "".join(self.written(method.blocks))
        number = escape(method.number)
        see = f'<p class="plain"><a href="#{escape(method.anchor)}">见 {number}</a></p>'
        return f'<details class="method"><summary>{escape(method.title)}（{number}）</summary>{inside}{see}</details>'
