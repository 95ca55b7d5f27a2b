"""The number at the head of a paragraph, typed or automatic: 第三条, 5.2.1, 一、, （二）, a), ——, 附录A, 注1：.

A family is one way of numbering; which family stands above which is told by the document (`structure`), not here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from guiju.text.word.number_formats import value_of_chinese


class Family(StrEnum):
    """One way of numbering, in the order in which Chinese documents nest them."""

    ANNEX = "附录"
    PART = "编"
    CHAPTER = "章"
    SECTION = "节"
    ARTICLE = "条"
    CHINESE = "一、"
    CHINESE_PAREN = "（一）"
    DOTTED = "1.1"
    ARABIC = "1"
    ARABIC_PAREN = "（1）"
    LETTER = "a)"
    CIRCLED = "①"
    DASH = "——"
    OTHER = "其他"


LISTED = frozenset((Family.ARABIC_PAREN, Family.LETTER, Family.CIRCLED, Family.DASH, Family.OTHER))
"""Families that only ever number the items of a list."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A number found: as written, what it counts (`(5, 2, 1)`; an annex letter is 1 for A), and the words after it."""

    family: Family
    written: str
    values: tuple[int, ...]
    rest: str
    letter: str = ""
    """Of an annex, or of a clause in one."""


_CN = "零〇一二三四五六七八九十百"
_GAP = r"[\s　]*"
# What follows a quantity, and not the same characters where they begin a title: 2.1 人员, 3.2 项目, 4 日常管理.
_MEASURE = (
    r"(?:个(?![人体性])|种(?!类)|项(?!目)|类(?![别型])|级(?!别)|号|版(?!本)|次(?!序)|件|份|家|人(?![员事力才身民])|名(?!称)|位(?!置)|岁"
    r"|元(?!素)|万|亿|年(?![度终检])|月(?!度)|周(?![期边])|日(?![常志程])|天|小时|分钟|秒|工作日(?!$)|米|公里|平方|倍|层(?!级)|条(?![件款])"
    r"|页(?!面)|％|%|℃)"
)
_LAW = re.compile(rf"第{_GAP}([{_CN}\d]+){_GAP}([编章节条])(?:之([{_CN}]+))?[\s　:：、]*")
_LAW_PART = re.compile(rf"第{_GAP}([{_CN}\d]+){_GAP}部分[\s　:：]*")
_ANNEX = re.compile(rf"附{_GAP}录{_GAP}([A-Z])(?![A-Za-z.．\d])[\s　:：]*")
_ATTACHMENT = re.compile(rf"附{_GAP}[件表]{_GAP}([{_CN}\d]*)[\s　]*[:：.．、]?[\s　]*")
_ANNEX_DOTTED = re.compile(rf"([A-Z])((?:{_GAP}[.．]{_GAP}\d{{1,3}}){{1,5}})[.．、]?(?![\d.．])[\s　]*")
_DOTTED = re.compile(rf"(\d{{1,3}}(?:{_GAP}[.．]{_GAP}\d{{1,3}}){{1,6}})[.．、]?(?![\d.．%％])[\s　]*+(?!{_MEASURE})")
_ARABIC = re.compile(rf"(\d{{1,2}})(?:[.．、]{_GAP}(?!\d)|[\s　]+(?!{_MEASURE}|[\d\-—~～/]))")
_CHINESE = re.compile(rf"([{_CN}]{{1,4}})(?:[、．.]{_GAP}|　+)")
_PAREN = re.compile(rf"[（(]{_GAP}([{_CN}]{{1,4}}|\d{{1,3}}){_GAP}[）)][、.．]?{_GAP}")
_HALF_PAREN = re.compile(rf"(\d{{1,3}})[）)][、.．]?{_GAP}")
_LETTER = re.compile(rf"[（(]?([a-zA-Z])[）)]{_GAP}|([a-z])[.．、]{_GAP}(?=[一-鿿])")
_DASH = re.compile(rf"(?:——+|[-–—•·●○■□◆◇▪▶➢➤✓√※\*＊]){_GAP}(?=\S)")

_LAW_FAMILIES = {"编": Family.PART, "章": Family.CHAPTER, "节": Family.SECTION, "条": Family.ARTICLE}
_LONGEST_ATTACHMENT = 40
_ANY_WORDS = "文字"


def marker_of(text: str) -> Marker | None:
    """Return the number a paragraph begins with, None if it begins with words.

    >>> marker_of("第十二条　窗口应当受理。").values, marker_of("5.2.1 受理").values, marker_of("5.2 个工作日")
    ((12,), (5, 2, 1), None)
    """
    for read in _READERS:
        if (found := read(text)) is not None:
            return found
    return None


def marker_of_label(label: str, text: str, is_bullet: bool) -> Marker | None:
    """Return the marker an automatic number makes, of whatever form its label is."""
    if is_bullet:
        return Marker(Family.DASH, "", (), text)
    if not label:
        return None
    found = marker_of(f"{label} {_ANY_WORDS}") or marker_of(f"{label}、{_ANY_WORDS}")
    if found is None or found.rest != _ANY_WORDS:
        return Marker(Family.OTHER, "", (), text)
    return replace(found, written=label, rest=text)


def _law(text: str) -> Marker | None:
    if part := _LAW_PART.match(text):
        return _marker(Family.PART, part, text, part[1]) if _is_whole(text[part.end() :]) else None
    found = _LAW.match(text)
    if found is None:
        return None
    rest = text[found.end() :]
    # 第三条规定的情形 speaks of an article and is none.
    if not found[0][-1].isspace() and re.match(r"(?:规定|所[称列]|的|和|至|、|第|中|款|项|及)", rest):
        return None
    return _marker(_LAW_FAMILIES[found[2]], found, text, found[1])


def _is_whole(rest: str) -> bool:
    return len(rest) <= _LONGEST_ATTACHMENT and not rest.endswith("。")


def _annex(text: str) -> Marker | None:
    if found := _ANNEX.match(text):
        value = ord(found[1]) - ord("A") + 1
        rest = text[found.end() :]
        # 附录A给出了…… is a sentence about an annex.
        return Marker(Family.ANNEX, found[0], (value,), rest, found[1]) if _is_whole(rest) else None
    found = _ATTACHMENT.match(text)
    if found and _is_whole(text[found.end() :]) and not re.match(r"\d", text[found.end() :]):
        value_of = value_of_chinese(found[1]) if found[1] else None
        separated = found[1] == "" and found[0].rstrip()[-1:] not in ":："
        if separated and text[found.end() :]:
            return None
        return Marker(Family.ANNEX, found[0], (value_of,) if value_of else (), text[found.end() :])
    return None


def _annex_dotted(text: str) -> Marker | None:
    found = _ANNEX_DOTTED.match(text)
    if found is None:
        return None
    values = (ord(found[1]) - ord("A") + 1, *map(int, re.findall(r"\d+", found[2])))
    return Marker(Family.DOTTED, found[0], values, text[found.end() :], found[1])


def _dotted(text: str) -> Marker | None:
    found = _DOTTED.match(text)
    if found is None:
        return None
    return Marker(Family.DOTTED, found[0], tuple(map(int, re.findall(r"\d+", found[1]))), text[found.end() :])


def _paren(text: str) -> Marker | None:
    found = _PAREN.match(text)
    if found is None:
        return None
    family = Family.ARABIC_PAREN if found[1].isdecimal() else Family.CHINESE_PAREN
    return _marker(family, found, text, found[1])


def _letter(text: str) -> Marker | None:
    found = _LETTER.match(text)
    if found is None:
        return None
    value = ord((found[1] or found[2]).lower()) - ord("a") + 1
    return Marker(Family.LETTER, found[0], (value,), text[found.end() :])


def _circled(text: str) -> Marker | None:
    if text and "①" <= text[0] <= "⑳":
        return Marker(Family.CIRCLED, text[0], (ord(text[0]) - ord("①") + 1,), text[1:].lstrip())
    if text and "⑴" <= text[0] <= "⒇":
        return Marker(Family.ARABIC_PAREN, text[0], (ord(text[0]) - ord("⑴") + 1,), text[1:].lstrip())
    if text and "⒈" <= text[0] <= "⒛":
        return Marker(Family.ARABIC, text[0], (ord(text[0]) - ord("⒈") + 1,), text[1:].lstrip())
    return None


def _dash(text: str) -> Marker | None:
    found = _DASH.match(text)
    # A rule across the page is no item.
    if found is None or not re.search(r"\w", text):
        return None
    return Marker(Family.DASH, found[0], (), text[found.end() :])


def _plain(pattern: re.Pattern[str], family: Family) -> Callable[[str], Marker | None]:
    def read(text: str) -> Marker | None:
        found = pattern.match(text)
        return _marker(family, found, text, found[1]) if found else None

    return read


def _marker(family: Family, found: re.Match[str], text: str, number: str) -> Marker:
    value = value_of_chinese(number)
    return Marker(family, found[0], () if value is None else (value,), text[found.end() :])


_READERS: tuple[Callable[[str], Marker | None], ...] = (
    _law,
    _annex,
    _annex_dotted,
    _dotted,
    _plain(_ARABIC, Family.ARABIC),
    _plain(_CHINESE, Family.CHINESE),
    _paren,
    _plain(_HALF_PAREN, Family.ARABIC_PAREN),
    _letter,
    _circled,
    _dash,
)
