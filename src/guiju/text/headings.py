"""Headings of a standard: `## 受理时限 {#accept-in-time not_checkable="理由"}` taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guiju.errors import Place
from guiju.model.text import ClauseKind
from guiju.text.nearest import suggestion
from guiju.text.page import Page

UNNUMBERED_TITLES = ("前言", "引言", "参考文献", "索引")
ID_PATTERN = r"[A-Za-z][A-Za-z0-9_-]*"
ID_FORM = "英文字母开头的字母、数字、连字符，如 accept-in-time"

_CLASSES = ("normative", "informative")
_KEYS = ("not_checkable",)
_ATTRIBUTES = re.compile(r"\s*\{(?P<inner>(?:[^{}\"“”]|\"[^\"]*\"|“[^”]*”)*)\}$")
_ATTRIBUTE = re.compile(
    r"#(?P<id>[^\s#.={}\"]+)|\.(?P<class>[^\s#.={}\"]+)"
    r"|(?P<key>[\w-]+)\s*=\s*(?:\"(?P<quoted>[^\"]*)\"|“(?P<chinese>[^”]*)”|(?P<bare>[^\s\"“”]+))|(?P<stray>\S+)"
)
_DOTTED_NUMBER = re.compile(r"(?:[A-Z]|\d+)(?:\s*[.．]\s*\d+)+[.．、]?\s*(?=\D|$)")
_MEASURE_WORDS = "个|种|项|类|级|号|版|次|件|份|家|人|名|位|岁|元|年|月|周|日|天|小时|分钟|工作日"
_PLAIN_NUMBER = re.compile(rf"(?:\d+|[一二三四五六七八九十]+)(?:[.．、]\s*|\s+(?!\s|{_MEASURE_WORDS}))")
_LAW_NUMBER = re.compile(r"第\s*[\d一二三四五六七八九十百]+\s*[章条节款]\s*")
_ANNEX_LETTER = re.compile(r"附录\s*[A-Z](?=[\s（(:：]|$)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `level` 1 is a chapter, annex or unnumbered element; `normative` is what an annex says of itself."""

    line: int
    level: int
    title: str
    kind: ClauseKind
    id: str | None = None
    normative: bool | None = None
    not_checkable: str | None = None


def read_heading(page: Page, line: int, level: int, text: str) -> Heading:
    """Read the text of a heading of `level` on `line`; problems are added to the page."""
    found = _ATTRIBUTES.search(text)
    attributes = _Attributes(page, page.place_of_line(line))
    if found:
        attributes.read(found["inner"])
        text = text[: found.start()]
    elif re.search(r"\{[#.]", text):
        attributes.complain("标题的属性没有写完整。", "请把属性写在标题末尾的一对花括号里，如 {#accept-in-time}。")
    title = text.strip()
    _refuse_typed_number(page, line, title)
    kind = _kind_of(title, level)
    if kind is ClauseKind.ANNEX:
        title = title.removeprefix("附录").strip()
    elif kind is ClauseKind.UNNUMBERED:
        title = _unspaced(title)
    return Heading(line, level, title, kind, attributes.id, attributes.normative, attributes.not_checkable)


def _kind_of(title: str, level: int) -> ClauseKind:
    if level == 1 and _unspaced(title) in UNNUMBERED_TITLES:
        return ClauseKind.UNNUMBERED
    if level == 1 and title.startswith("附录"):
        return ClauseKind.ANNEX
    return ClauseKind.NUMBERED


def _unspaced(title: str) -> str:
    """Return 前言 for 前　言, as it is set on paper."""
    return "".join(title.split())


def _refuse_typed_number(page: Page, line: int, title: str) -> None:
    found = (
        _DOTTED_NUMBER.match(title)
        or _PLAIN_NUMBER.match(title)
        or _LAW_NUMBER.match(title)
        or _ANNEX_LETTER.match(title)
    )
    if found:
        page.complain(
            "typed_number",
            page.place_of_line(line),
            f"标题里写了编号“{found[0].strip()}”。",
            "编号由程序按先后算出，手写的编号在增删条款后会错。",
            "请只写标题；要引用条款，请用它的标识。",
        )


class _Attributes:
    """What stands between the braces of a heading."""

    def __init__(self, page: Page, place: Place) -> None:
        self.page = page
        self.place = place
        self.id: str | None = None
        self.normative: bool | None = None
        self.not_checkable: str | None = None

    def complain(self, what: str, remedy: str) -> None:
        self.page.complain("bad_attributes", self.place, what, "程序读不出这个标题的属性。", remedy)

    def read(self, inner: str) -> None:
        for each in _ATTRIBUTE.finditer(inner):
            if each["id"] is not None:
                self.read_id(each["id"])
            elif each["class"] is not None:
                self.read_class(each["class"])
            elif each["key"] is not None:
                self.read_key(each["key"], each["quoted"] or each["chinese"] or each["bare"] or "")
            else:
                self.complain(f"属性“{each['stray']}”的写法不对。", '请写成 {#标识 .normative not_checkable="理由"}。')

    def read_id(self, written: str) -> None:
        if self.id is not None:
            self.complain("一个标题写了两个标识。", "请只留一个 #标识。")
        elif not re.fullmatch(ID_PATTERN, written, re.ASCII):
            self.complain(f"标识“{written}”的写法不对。", f"请用{ID_FORM}。")
        else:
            self.id = written

    def read_class(self, written: str) -> None:
        if written not in _CLASSES:
            self.complain(f"没有类别“.{written}”。", suggestion(written, _CLASSES))
        elif self.normative is not None:
            self.complain("附录只能是规范性或者资料性之一。", "请只留 .normative 或者 .informative。")
        else:
            self.normative = written == "normative"

    def read_key(self, key: str, written: str) -> None:
        if key not in _KEYS:
            self.complain(f"没有属性“{key}”。", suggestion(key, _KEYS))
        elif not written.strip():
            self.complain("not_checkable 没有写理由。", "请写明为什么这一条无法证实。")
        else:
            self.not_checkable = written.strip()
