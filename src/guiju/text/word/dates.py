"""Dates as covers write them: 2024-01-01 实施, 2023 年 12 月 20 日发布, 二〇二三年五月一日."""

from __future__ import annotations

import re
from datetime import date

from guiju.text.word.number_formats import value_of_chinese

_CN = "〇○零Ｏ一二三四五六七八九十"
_GAP = r"[\s　]*"
_DATE = re.compile(
    rf"(?P<year>(?:19|20)\d\d|[{_CN}]{{4}}){_GAP}[年\-—./]{_GAP}(?P<month>\d{{1,2}}|[{_CN}]{{1,3}}){_GAP}[月\-—./]{_GAP}"
    rf"(?P<day>\d{{1,2}}|[{_CN}]{{1,3}}){_GAP}日?{_GAP}起?{_GAP}(?P<word>发{_GAP}布|实{_GAP}施|施{_GAP}行|执{_GAP}行|生{_GAP}效|批{_GAP}准|印{_GAP}发)?"
)
_BEFORE = re.compile(r"(发布|实施|施行|执行|生效|印发|批准)(?:日期|时间)[\s　]*[:：]?[\s　]*$")


def dates_in(text: str) -> list[tuple[date, str]]:
    """Return every date of a line with the word that says of what it is, "" where none does.

    >>> dates_in("2023-12-20 发布　　2024-01-01 实施")
    [(datetime.date(2023, 12, 20), '发布'), (datetime.date(2024, 1, 1), '实施')]
    >>> dates_in("二〇二三年五月一日")
    [(datetime.date(2023, 5, 1), '')]
    """
    found: list[tuple[date, str]] = []
    for each in _DATE.finditer(text):
        before = _BEFORE.search(text[: each.start()])
        word = "".join((each["word"] or "").split()) or (before[1] if before else "")
        year, month, day = (_value(each[name]) for name in ("year", "month", "day"))
        try:
            found.append((date(year or 0, month or 0, day or 0), word))
        except ValueError:
            continue
    return found


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else, as below a signature."""
    return bool(_DATE.fullmatch(text.strip())) and bool(dates_in(text))


def _value(text: str) -> int | None:
    return value_of_chinese(text.replace("○", "〇").replace("Ｏ", "〇"))
