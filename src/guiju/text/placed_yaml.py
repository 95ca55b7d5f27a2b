"""YAML inside a standard's file: every value with its text as written and its place in that file.

Scalars mean what a reader of the page expects and nothing more: `true` and `false`, plain decimal numbers, real
calendar dates, instants without a zone, and an empty value or `null`. Everything else is text: `1_000`, `0x1F`, `010`
and `yes` stay as written. Anchors, aliases and tags are refused: a clerk must see what a block says where it says it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from guiju.errors import Place
from guiju.text.page import Page
from guiju.text.plain_yaml import PlainFields, PlainList, PlainValue, read_plain

_DEEPEST = 8
_TOO_DEEP = ("列表和括号套得太深。", "人和程序都读不清。", f"请把层数减到 {_DEEPEST} 以内。")
_ODD_INDENT = re.compile(r" *[\t\u3000\u00a0]")
# A full-width blank at the end of a line, where nobody sees it, is a syntax error to YAML and nothing to a reader.
_BLANK_AT_END = re.compile(r"[\u3000\u00a0]+(?=[ \t]*\r?$)", re.MULTILINE)

Scalar = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A value, its text as written (empty for lists and mappings), its place, and the place of its key if it has one.

    The place of a multi-line text is that of its first line of content.
    """

    value: Scalar | dict[str, Entry] | list[Entry]
    written: str
    place: Place
    key_place: Place | None = None

    def plain(self) -> Any:
        """Return the value as ordinary dicts, lists and scalars."""
        if isinstance(self.value, dict):
            return {key: each.plain() for key, each in self.value.items()}
        if isinstance(self.value, list):
            return [each.plain() for each in self.value]
        return self.value

    def places(self, path: str = "") -> dict[str, Place]:
        """Return the place of every value below by path: `transitions`, `transitions.0`, `transitions.0.from`."""
        found = {path: self.place} if path else {}
        children: list[tuple[str, Entry]] = []
        if isinstance(self.value, dict):
            children = list(self.value.items())
        elif isinstance(self.value, list):
            children = [(str(index), each) for index, each in enumerate(self.value)]
        for name, child in children:
            found |= child.places(f"{path}.{name}" if path else name)
        return found


def read_yaml(page: Page, first: int, end: int, clause: str | None = None) -> Entry | None:
    """Read the lines [first, end) of a page as YAML; None when they cannot be understood, with the reasons added."""
    before = len(page.problems)
    _refuse_tabs(page, first, end, clause)
    if len(page.problems) > before:
        return None
    reading = _Reading(page, page.offset(first), clause)
    text = _BLANK_AT_END.sub(_as_spaces, page.slice(first, end))
    plain = read_plain(text)
    if plain is not None:
        return reading.plain_entry(plain)
    node = reading.compose(text)
    if len(page.problems) > before:
        return None
    if node is None:
        return Entry({}, "", page.place_of_line(max(first - 1, 1), clause))
    entry = reading.entry(node)
    return entry if len(page.problems) == before else None


def _refuse_tabs(page: Page, first: int, end: int, clause: str | None) -> None:
    for line in range(first, end):
        found = _ODD_INDENT.match(page.lines[line - 1])
        if found:
            page.complain(
                "tab_in_yaml",
                Place(page.file, line, found.end(), clause),
                "行首用了制表符或者全角空格。",
                "YAML 只认半角空格的缩进，别的空白各人看到的宽度不一样。",
                "请换成半角空格。",
            )


class _Reading:
    """The reading of one YAML text that begins at `start` of the page."""

    def __init__(self, page: Page, start: int, clause: str | None) -> None:
        self.page = page
        self.start = start
        self.clause = clause

    def place(self, index: int) -> Place:
        return self.page.place_at(self.start + index, self.clause)

    def complain(self, code: str, index: int, what: str, why: str, remedy: str) -> None:
        self.page.complain(code, self.place(index), what, why, remedy)

    def compose(self, text: str) -> Node | None:
        why = "程序读不出其中的字段。"
        try:
            node: Node | None = YAML(typ="safe", pure=True, plug_ins=[]).compose(text)
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            index = mark.index if mark else 0
            self.complain("yaml_syntax", index, "YAML 写法有误。", why, _remedy_of(error, text, index))
        except YAMLError as error:
            index = getattr(error, "position", 0)
            self.complain("yaml_syntax", index, "有看不见的控制字符。", why, "请删去这个字符。")
        except RecursionError:
            self.complain("too_deep", 0, *_TOO_DEEP)
        else:
            return node
        return None

    def plain_entry(self, plain: PlainFields | PlainList | PlainValue, key: int | None = None) -> Entry:
        """Return the entry of a text so plain that it needs no library."""
        start = self.place(plain.index)
        key_place = self.place(key) if key is not None else None
        match plain:
            case PlainFields(fields):
                return Entry(
                    {name: self.plain_entry(each, at) for name, (at, each) in fields.items()}, "", start, key_place
                )
            case PlainList(items):
                return Entry([self.plain_entry(each) for each in items], "", start, key_place)
            case PlainValue(written, _, is_quoted):
                return Entry(written if is_quoted else _meaning_of(written), written, start, key_place)

    def entry(self, node: Node, key: Node | None = None, depth: int = 0) -> Entry:
        start = self.place(node.start_mark.index)
        key_place = self.place(key.start_mark.index) if key is not None else None
        if depth > _DEEPEST:
            self.complain("too_deep", node.start_mark.index, *_TOO_DEEP)
            return Entry(None, "", start, key_place)
        if self.is_refused(node):
            return Entry(None, "", start, key_place)
        if isinstance(node, MappingNode):
            return Entry(self.mapping(node, depth), "", start, key_place)
        if isinstance(node, SequenceNode):
            return Entry([self.entry(each, depth=depth + 1) for each in node.value], "", start, key_place)
        assert isinstance(node, ScalarNode)
        written = str(node.value).rstrip()
        return Entry(_meaning(node), written, self.place(self.content_index(node)), key_place)

    def is_refused(self, node: Node) -> bool:
        """Return whether a node has an anchor or a tag of its own, and complain; an anchor may even hold itself."""
        index = node.start_mark.index
        if node.anchor is not None:
            what, why = f"用了锚点 {node.anchor}。", "读标准的人应当在原处看到全部内容。"
            self.complain("yaml_anchor", index, what, why, "请把内容照写一遍。")
            return True
        if not str(node.tag).startswith("tag:yaml.org,2002:"):
            self.complain("yaml_tag", index, f"用了标签 {node.tag}。", "标准的文本不用 YAML 标签。", "请删去标签。")
            return True
        return False

    def mapping(self, node: MappingNode, depth: int) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for key, value in node.value:
            index = key.start_mark.index
            if not isinstance(key, ScalarNode):
                self.complain("yaml_key", index, "字段名不是一个词。", "程序按字段名取值。", "请用一个词作字段名。")
            elif key.value in entries:
                self.complain(
                    "duplicate_key",
                    index,
                    f"字段 {key.value} 写了两次。",
                    "两个值只有一个会生效。",
                    "请删去多余的一处。",
                )
            else:
                entries[str(key.value)] = self.entry(value, key, depth + 1)
        return entries

    def content_index(self, node: ScalarNode) -> int:
        """Return where the first character of a scalar's content stands, past quotes and block indicators."""
        index = int(node.start_mark.index)
        if node.style in ("'", '"'):
            return index + 1
        if node.style in ("|", ">"):
            content = re.compile(r"[^\r\n]*(?:\r\n?|\n)\s*").match(self.page.text, self.start + index)
            return content.end() - self.start if content and node.value.strip() else index
        return index


def _as_spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is not None:
        raise ValueError(text)
    return instant


_MEANINGS: tuple[tuple[re.Pattern[str], Callable[[str], Scalar]], ...] = (
    (re.compile(r"|~|null"), lambda _: None),
    (re.compile(r"true|false"), lambda text: text == "true"),
    (re.compile(r"-?(0|[1-9]\d*)", re.ASCII), int),
    (re.compile(r"-?(0|[1-9]\d*)\.\d+", re.ASCII), float),
    (re.compile(r"\d{4}-\d\d-\d\d", re.ASCII), date.fromisoformat),
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?", re.ASCII), _instant),
)


def _meaning(node: ScalarNode) -> Scalar:
    """Return what a scalar means; a quoted one, or one that is none of the few forms, is its own text."""
    if node.style is None:
        return _meaning_of(str(node.value))
    return str(node.value).rstrip() if node.style in ("|", ">") else str(node.value)


def _meaning_of(text: str) -> Scalar:
    """Return what an unquoted text means."""
    for form, meaning in _MEANINGS:
        if form.fullmatch(text):
            # 2024-02-30 looks like a date and is none: it stays text, and whoever wants a date refuses it.
            with suppress(ValueError):
                return meaning(text)
    return text


def _remedy_of(error: MarkedYAMLError, text: str, index: int) -> str:
    """Return what to do about a syntax error, guessed from the commonest slips of people typing Chinese."""
    line = text[text.rfind("\n", 0, index) + 1 :].split("\n", 1)[0]
    previous = text[:index].rstrip().rsplit("\n", 1)[-1]
    problem = error.problem or ""
    if any("：" in each and ":" not in each.split("：", 1)[0] for each in (line, previous)):
        return "字段名后面请用半角冒号加空格（: ），不要用全角冒号。"
    if "mapping values" in problem:
        return "值里有半角冒号时，请用引号把整个值括起来，或者在字段名后写 | 并把值移到下一行缩进处。"
    if re.match(r"\s*[\w-]+:\s+['\"]", line) or re.match(r"\s*[\w-]+:\s+['\"]", previous):
        return "值以引号开头时，请在字段名后写 | 并把整个值移到下一行缩进处。"
    if "cannot start any token" in problem:
        return "值以特殊符号开头时，请用引号把整个值括起来。"
    return "请检查这一行前后的冒号、缩进、引号和括号是否成对、对齐。"
