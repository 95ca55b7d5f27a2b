"""HTML: one file that asks for nothing from outside, readable on a telephone, every clause with an address of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path

from guiju.reports.document import Document, Entry, PartKind, contents
from guiju.reports.writers.html.blocks import NOTHING, Blocks
from guiju.reports.writers.html.text import Lines

FORMAT = "html"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write(document: Document, above: str = "", beside: Mapping[str, str] = NOTHING) -> bytes:
    """Return a document as an HTML file.

    Where it is shown within a site, `above` is markup set over it, and `beside` markup set behind what a clause says
    itself, by the anchor of the clause.
    """
    lines = Lines(document)
    text = "\n".join(_text(document, Blocks(lines, beside)))
    pieces = [
        '<!doctype html>\n<html lang="zh-CN">\n<head>',
        *_head(document),
        '</head>\n<body>\n<a class="skip" href="#text">跳到正文</a>\n<div class="page">',
        above,
        *_cover(document),
        f'<div class="{"columns" if document.has_contents else "single"}">',
        _navigation(contents(document)) if document.has_contents else "",
        f'<main id="text">\n{text}',
        _footnotes(lines),
        '<hr class="end">' if document.has_end_line else "",
        "</main>\n</div>",
        '<a class="to-contents" href="#table-of-contents">目次</a>' if document.has_contents else "",
        "</div>\n</body>\n</html>\n",
    ]
    return "\n".join(each for each in pieces if each).encode()


@cache
def style() -> str:
    """Return the style sheet set inside every file, as a content policy that allows it has to know it."""
    return (Path(__file__).parent / "page.css").read_text("utf-8")


def _head(document: Document) -> Iterator[str]:
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield f"<title>{escape(document.subject or document.title)}</title>"
    for name, said in (("author", document.author), ("keywords", "，".join(document.keywords))):
        if said:
            yield f'<meta name="{name}" content="{escape(said)}">'
    yield f'<meta name="date" content="{document.made_on.isoformat()}">'
    yield f"<style>\n{style()}</style>"


def _cover(document: Document) -> Iterator[str]:
    cover = document.cover
    yield '<header class="cover">'
    if cover:
        yield f'<p class="codes">{escape("　".join(cover.codes))}</p>'
        yield f'<p class="number"><span>{escape(cover.level)}</span><span>{escape(cover.number)}</span></p>'
        if cover.replaces:
            yield f'<p class="codes">{escape(cover.replaces)}</p>'
    yield f"<h1>{escape(document.title)}</h1>"
    if cover and cover.title_en:
        yield f'<p class="english" lang="en">{escape(cover.title_en)}</p>'
    if cover and cover.stage:
        yield f'<p class="stage">{escape("　".join([cover.stage, *cover.remarks]))}</p>'
    facts = [*document.facts, *([("发布机构", cover.publisher)] if cover and cover.publisher else [])]
    if facts:
        rows = "".join(f"<div><dt>{escape(label)}</dt><dd>{escape(said)}</dd></div>" for label, said in facts)
        yield f'<dl class="facts">{rows}</dl>'
    yield "</header>"


def _navigation(entries: tuple[Entry, ...]) -> str:
    lines = "".join(
        f'<li{" class=deeper" if each.depth else ""}><a href="#{escape(each.anchor)}">'
        f"{escape('　'.join(filter(None, (each.number, each.title))))}</a></li>"
        for each in entries
    )
    return f'<nav class="contents" id="table-of-contents" aria-label="目次"><details open><summary>目次</summary><ol>{lines}</ol></details></nav>'


def _text(document: Document, blocks: Blocks) -> Iterator[str]:
    for part in document.parts:
        yield f'<section class="{part.kind.value}">'
        if part.kind is PartKind.BODY and document.cover:
            yield f'<p class="body-title">{escape(document.title)}</p>'
        yield from blocks.written(part.blocks)
        yield "</section>"


def _footnotes(lines: Lines) -> str:
    if not lines.footnotes:
        return ""
    notes = "".join(
        f'<p id="footnote-{number}"><a href="#footnote-mark-{number}">{number})</a>　{said}</p>'
        for number, said in lines.footnotes
    )
    return f'<section class="footnotes" aria-label="脚注">{notes}</section>'
