"""The outline of a text: its headings with what stands between them, and what would be swallowed unseen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from guiju.errors import Place
from guiju.text.headings import Heading, read_heading
from guiju.text.page import Page

DEEPEST_LEVEL = 6
"""A chapter is level 1, and GB/T 1.1-2020, 7.3.1 allows five levels of clauses below it."""

_SAYING = ("inline", "fence", "code_block")
_HASHES = re.compile(r" {0,3}(?P<hashes>[#＃]+)(?P<rest>.*)")
_HTML_ENDS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))
_HEADING_LINE = re.compile(r"^ {0,3}#{1,6}\s", re.MULTILINE)
_RAW_HTML = re.compile(r"<(script|pre|style|textarea)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and the tokens up to the next one; its text is the lines [heading.line, `end`)."""

    heading: Heading
    tokens: tuple[Token, ...]
    end: int


def read_outline(page: Page, first: int) -> tuple[Part, ...]:
    """Cut the text from line `first` on at its headings; problems are added to the page."""
    # Blank lines in place of the front matter keep the line numbers of the tokens those of the file.
    body = "\n" * (first - 1) + page.slice(first, len(page.lines) + 1)
    tokens = _markdown().parse(body)
    openings = [at for at, token in enumerate(tokens) if token.type == "heading_open" and token.level == 0]
    _refuse_swallowed(page, tokens)
    _refuse_homeless(page, tokens[: openings[0]] if openings else None)
    headings = [_heading(page, tokens[at], tokens[at + 1]) for at in openings]
    _refuse_skipped_levels(page, headings)
    _refuse_duplicate_ids(page, headings)
    bounds = [*openings, len(tokens)]
    lines = [*(heading.line for heading in headings), len(page.lines) + 1]
    return tuple(
        # A heading is three tokens: its opening, its text, its closing.
        Part(heading, tuple(tokens[bounds[at] + 3 : bounds[at + 1]]), end=lines[at + 1])
        for at, heading in enumerate(headings)
    )


@cache
def _markdown() -> MarkdownIt:
    # A footnote `[^a]: 文字` would be taken for the definition of a link, and vanish.
    return MarkdownIt("commonmark").enable("table").disable("reference")


def _heading(page: Page, opening: Token, inline: Token) -> Heading:
    line = opening.map[0] + 1 if opening.map else 1
    if not opening.markup.startswith("#"):
        page.complain(
            "underlined_heading",
            page.place_of_line(line),
            "标题用了下划线的写法。",
            "下面一行的 --- 或者 === 会把上面的整段文字变成标题。",
            "标题请用 # 开头；要分隔线，请在它前面空一行。",
        )
    return read_heading(page, line, int(opening.tag[1:]), inline.content)


def _refuse_homeless(page: Page, before: Sequence[Token] | None) -> None:
    """Add a problem for text `before` the first heading, or for a body without any heading (None)."""
    if before is None:
        if not page.problems:
            page.complain(
                "no_clauses", Place(page.file), "文件没有正文。", "没有章就没有要求。", "请用 # 写出各章的标题。"
            )
        return
    said = (token for token in before if token.type in _SAYING and token.map and token.content.strip())
    homeless = next(said, None)
    if homeless and homeless.map:
        page.complain(
            "text_before_first_heading",
            page.place_of_line(homeless.map[0] + 1),
            "第一个标题之前有内容。",
            "它不属于任何一章，既不编号也不参与判定。",
            "请把它移到某一章之下。",
        )


def _refuse_skipped_levels(page: Page, headings: Iterable[Heading]) -> None:
    above = 0
    for heading in headings:
        if heading.level > above + 1:
            wanted = "#" * (above + 1)
            page.complain(
                "heading_level_skipped",
                page.place_of_line(heading.line),
                f"标题用了 {heading.level} 个 #，上一级标题还没有出现。",
                "编号逐级算出，跳级就没有编号。",
                f"请用 {wanted}，或者补上中间一级的标题。",
            )
        above = heading.level


def _refuse_duplicate_ids(page: Page, headings: Iterable[Heading]) -> None:
    first: dict[str, Heading] = {}
    for heading in headings:
        if heading.id in first:
            page.complain(
                "duplicate_clause_id",
                page.place_of_line(heading.line),
                f"标识 {heading.id} 已用于第{first[heading.id].line}行的标题。",
                "意见、检查和证据按标识挂到条款上，两条同名就挂错。",
                "请给其中一条换一个标识。",
            )
        elif heading.id is not None:
            first[heading.id] = heading


def _refuse_swallowed(page: Page, tokens: Sequence[Token]) -> None:
    """Add a problem for what Markdown takes for ordinary text although its writer meant a heading."""
    for token in tokens:
        if token.map is None:
            continue
        if token.type == "heading_open" and token.level > 0:
            page.complain(
                "nested_heading",
                page.place_of_line(token.map[0] + 1),
                "标题写在列表或者引用里。",
                "那里的标题不成为条款，也没有编号。",
                "请把标题移到行首，前后各空一行。",
            )
        elif token.type == "html_block":
            _refuse_open_html(page, token)
        elif token.type == "paragraph_open":
            for line in range(token.map[0] + 1, token.map[1] + 1):
                _refuse_failed_heading(page, line)


def _refuse_failed_heading(page: Page, line: int) -> None:
    found = _HASHES.match(page.lines[line - 1])
    if found is None:
        return
    place = page.place_of_line(line)
    if len(found["hashes"]) > DEEPEST_LEVEL:
        page.complain(
            "heading_too_deep",
            place,
            f"标题用了 {len(found['hashes'])} 个 #。",
            "章以下最多分五级（GB/T 1.1-2020，7.3.1），再深的不成为条款。",
            "请改用列项，或者重新划分层次。",
        )
    else:
        page.complain(
            "heading_without_space",
            place,
            "这一行以 # 开头，却不成为标题。",
            "它会被当成普通文字，下面的内容就归到上一条。",
            "请用半角 #，并在其后空一格；要写 # 号本身，请写 \\#。",
        )


def _refuse_open_html(page: Page, token: Token) -> None:
    """Add a problem for HTML that hides headings: one never closed, or one that runs on for want of a blank line."""
    text = token.content.lstrip()
    raw = _RAW_HTML.match(text)
    end = f"</{raw[1].lower()}>" if raw else next((end for start, end in _HTML_ENDS if text.startswith(start)), "")
    if token.map is None:
        return
    place = page.place_of_line(token.map[0] + 1)
    if end and end not in text.lower():
        page.complain(
            "unclosed_comment",
            place,
            f"注释或者 HTML 没有结束的 {end}。",
            "后面的条款都会被藏起来。",
            f"请在它之后写 {end}。",
        )
    elif end != "-->" and _HEADING_LINE.search(text):
        page.complain(
            "heading_inside_html",
            place,
            "HTML 之后没有空行就写了标题。",
            "这个标题不成为条款，也没有编号。",
            "请在标题前空一行。",
        )
