"""What stands before the text in Word: the cover, and the table of contents as a field that is already filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guiju.reports.document import Cover, Entry
from guiju.reports.writers.docx.markup import (
    Bookmarks,
    closed_field,
    field,
    hyperlink,
    opened_field,
    paragraph,
    run,
    tab,
)
from guiju.reports.writers.docx.styles import LEVELS, TEXT_WIDTH

_FRAME = (
    '<w:framePr w:w="{w}" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="{x}" w:y="{y}"/>'
)
_BADGE, _TITLE, _DATES, _PUBLISHER = 1000, 7000, 13900, 14600
"""How far from the top of the page the framed pieces of the cover stand."""


def cover_page(cover: Cover) -> Iterator[str]:
    """Yield the cover; what has a fixed place on it stands in frames, so that a long title moves nothing."""
    yield paragraph("CoverBadge", run(cover.badge), _frame(4600, "right", _BADGE))
    for code in cover.codes or ("",):
        yield paragraph("CoverCodes", run(code))
    yield paragraph("CoverLevel", run(cover.level, _narrow(cover.level)))
    yield paragraph("CoverNumber", run(cover.number))
    yield paragraph("CoverReplaces", run(cover.replaces))
    yield paragraph("CoverRule", "")
    titles = _frame(TEXT_WIDTH, "center", _TITLE)
    yield paragraph("CoverTitle", run(cover.title), titles)
    if cover.title_en:
        yield paragraph("CoverEnglish", run(cover.title_en), titles)
    if cover.stage:
        yield paragraph("CoverStage", run(f"（{cover.stage}）"), titles)
    for remark in cover.remarks:
        yield paragraph("CoverRemark", run(remark), titles)
    dates = run(f"{cover.issued} 发布") + tab() + run(f"{cover.implemented} 实施")
    yield paragraph("CoverDates", dates, _frame(TEXT_WIDTH, "center", _DATES))
    look = '<w:b w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
    publisher = run(cover.publisher) + run("　发布", look)
    yield paragraph("CoverPublisher", publisher, _frame(TEXT_WIDTH, "center", _PUBLISHER))


def contents_pages(entries: tuple[Entry, ...], pages: Mapping[str, str], bookmarks: Bookmarks) -> Iterator[str]:
    """Yield the table of contents; its page numbers are fields too, and show those of `pages` until updated."""
    yield paragraph("ContentsTitle", run("目　次"))
    with_clauses = any(each.depth for each in entries)
    last = len(entries) - 1
    for at, each in enumerate(entries):
        name = bookmarks.name(each.anchor)
        words = f"{each.number}　{each.title}" if each.number else each.title
        shown = run(words) + tab() + field(f"PAGEREF {name} \\h", pages.get(each.anchor, ""))
        begin = opened_field(_instruction(with_clauses)) if at == 0 else ""
        end = closed_field() if at == last else ""
        yield paragraph(f"toc{each.depth + 1}", begin + hyperlink(name, shown) + end)


def _instruction(with_clauses: bool) -> str:
    """Return which styles a table of contents lists when Word makes it anew."""
    listed = [("章标题", 1), ("附录标识", 1), ("前言、引言标题", 1), ("参考文献、索引标题", 1)]
    if with_clauses:
        listed += [(f"{LEVELS[0]}级条标题", 2), (f"附录{LEVELS[0]}级条标题", 2)]
    return f'TOC \\h \\z \\t "{",".join(f"{name},{level}" for name, level in listed)}"'


def _frame(wide: int, side: str, top: int) -> str:
    return _FRAME.format(w=wide, x=side, y=top)


def _narrow(level: str) -> str:
    """Return less space between letters, and smaller ones, where the words of the level are long."""
    size = 56 if len(level) <= 14 else 40
    return "" if len(level) <= 10 else f'<w:spacing w:val="0"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
