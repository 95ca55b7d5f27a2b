"""What stands inside a line of text: references, footnote marks, emphasis, code; the rest is plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from guiju.model.body import Stretch


class SpanKind(StrEnum):
    """What a piece of a line is."""

    PLAIN = "plain"
    REFERENCE = "reference"
    LINK = "link"
    FOOTNOTE_MARK = "footnote_mark"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line: `text` is what a reader sees of it, `target` the id, address or label it points to.

    `offset` and `end` bound the piece in the file, marks included.
    """

    kind: SpanKind
    text: str
    offset: int
    end: int
    target: str = ""


_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKED = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<comment><!--.*?-->)"
    r"|(?P<tick>`+)(?P<code>.+?)(?<!`)(?P=tick)(?!`)"
    r"|\[\^(?P<note>[^\]\s]+)\]"
    r"|\[(?P<words>(?:[^\[\]\\]|\\.)*)\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)"
    r"|\*\*(?P<strong>(?=\S).+?(?<=\S))\*\*"
    r"|(?<!\*)\*(?P<emphasis>(?=[^\s*])[^*]+?(?<=[^\s*]))\*(?!\*)",
    re.DOTALL,
)


def spans(stretch: Stretch) -> Iterator[Span]:
    """Yield the pieces of a stretch of text in order; together they bound all of it."""
    plain: list[str] = []
    begun = at = 0
    for found in _MARKED.finditer(stretch.text):
        plain.append(stretch.text[at : found.start()])
        at = found.end()
        if found["escape"]:
            plain.append(found["escape"][1])
            continue
        yield from _plain("".join(plain), stretch.offset + begun, stretch.offset + found.start())
        plain, begun = [], found.end()
        yield _span(found, stretch.offset)
    plain.append(stretch.text[at:])
    yield from _plain("".join(plain), stretch.offset + begun, stretch.end)


def _plain(text: str, offset: int, end: int) -> Iterator[Span]:
    if end > offset:
        yield Span(SpanKind.PLAIN, text, offset, end)


def _span(found: re.Match[str], start: int) -> Span:
    bounds = (start + found.start(), start + found.end())
    if found["comment"] is not None:
        return Span(SpanKind.COMMENT, "", *bounds)
    if found["note"] is not None:
        return Span(SpanKind.FOOTNOTE_MARK, "", *bounds, found["note"])
    if found["words"] is not None:
        target = found["target"]
        kind = SpanKind.REFERENCE if target.startswith("#") else SpanKind.LINK
        return Span(kind, _ESCAPED.sub(r"\1", found["words"]), *bounds, target.removeprefix("#"))
    for kind in (SpanKind.CODE, SpanKind.STRONG, SpanKind.EMPHASIS):
        if found[kind.value] is not None:
            return Span(kind, found[kind.value], *bounds)
    raise AssertionError(found[0])
