"""punctuation_and_characters: Chinese marks, arabic numbers and standard characters, as the national rules write them.

GB/T 1.1-2020, 9.4.1, 9.4.4.2; GB/T 15834-2011, GB/T 15835-2011; the table of standard characters. Half-width marks between
Chinese, doubled marks, "straight" quotes, ... for ……, full-width digits, traditional characters and words commonly
misspelt (`lint/lists/characters.csv`, `words.csv`).

Nonconforming:
    窗口应当场收件,出具"受理通知书"。。

Conforming:
    窗口应当场收件，出具“受理通知书”。
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from guiju.lint.manuscript import Manuscript
from guiju.lint.masking import BLANK, unmarked
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.lint.word_lists import word_list
from guiju.model.body import Stretch

CODE = "W01"
TITLE = "标点、数字和汉字按国家规定书写。"
CLAUSE = "GB/T 1.1—2020，9.4.1、9.4.4.2；GB/T 15834—2011；GB/T 15835—2011"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "标点和用字不规范，会断错句、认错字。"

_HAN = r"\u4e00-\u9fff"
_LEFT = rf"{_HAN}》”’）】{BLANK}"
_RIGHT = rf"{_HAN}《“‘（【{BLANK}"
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}
_NARROW = {
    chr(code): chr(code - 0xFEE0) for code in [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]
}
_UNITS = "个|人|次|件|小时|分钟|天|元|项|名|份|张|页|倍|周|秒|岁|台|位|处|家|条|种"

_Written = Callable[[re.Match[str]], str]
_RULES: tuple[tuple[re.Pattern[str], _Written, str], ...] = (
    (
        re.compile(rf"(?<=[{_LEFT}])[,;:?!] *(?=[{_RIGHT}0-9]|$)|(?<=[0-9A-Za-z%])[,;] *(?=[{_HAN}《“（])"),
        lambda found: _FULL[found[0][0]],
        "中文里用了半角标点",
    ),
    (re.compile(rf"(?<=[{_HAN}）”》])\. *$"), lambda _: "。", "句末用了西文句点"),
    (
        re.compile(rf"\((?=[^()\n]*[{_HAN}])[^()\n]*\)"),
        lambda found: f"（{found[0][1:-1]}）",
        "中文里用了半角括号",
    ),
    (re.compile(rf"\"(?=[^\"\n]*[{_HAN}])[^\"\n]*\""), lambda found: f"“{found[0][1:-1]}”", "中文里用了直引号"),
    (re.compile(rf"。{{3,}}|(?<=[{_HAN}，、])\.{{3,}}|(?<!…)…(?!…)"), lambda _: "……", "省略号的写法不对"),
    (re.compile(r"(?P<mark>[，、；：？！])(?P=mark)+|(?<!。)。。(?!。)"), lambda found: found[0][0], "标点重复"),
    (re.compile(rf"(?<=[{_HAN}])--(?=[{_HAN}])"), lambda _: "——", "破折号的写法不对"),
    (
        re.compile(r"[０-９Ａ-Ｚａ-ｚ]+"),
        lambda found: "".join(_NARROW[each] for each in found[0]),
        "用了全角的数字或者字母",
    ),
    (
        re.compile(rf"(?<![\d.A-Za-z/第—-])\d{{1,4}} ?(?:[-–－~〜—]|——) ?\d{{1,4}}(?= ?(?:{_UNITS}))"),
        lambda found: re.sub(r" ?[-–－~〜—]+ ?", "～", found[0]),
        "数值范围没有用浪纹线",
    ),
)
# One look at a text tells whether any of the rules above or below can find something: most texts are clean.
_SUSPECT = re.compile(r"[,;:?!.()\"…０-９Ａ-Ｚａ-ｚ]|--|[，。、；：？！]{2}|[”》]、|\d ?[-–－~〜—]")
_MIXED = re.compile(r"[，、；：][，。、；：]")
_LISTED = re.compile(r"(?<=[”》])、(?=[“《])")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at every printed text and every heading."""
    for stretch in _stretches(text):
        seen = unmarked(stretch.text)
        if _SUSPECT.search(seen):
            yield from _marks(stretch, seen)
        for pattern, written in _words():
            for found in pattern.finditer(seen):
                yield _fault(stretch, found, written[found[0]], "用字不规范")


def _marks(stretch: Stretch, seen: str) -> Iterator[Fault]:
    for pattern, write, what in _RULES:
        for found in pattern.finditer(seen):
            yield _fault(stretch, found, write(found), what)
    for found in _MIXED.finditer(seen):
        start = stretch.offset + found.start()
        yield Fault(start, start + 2, f"“{found[0]}”两个标点连用。", "请只留一个。", fix=Fix.ASK)
    for found in _LISTED.finditer(seen):
        yield _fault(stretch, found, "", "并列的引号或者书名号之间不用顿号", Level.WARNING)


def _stretches(text: Manuscript) -> Iterator[Stretch]:
    for section in text.sections:
        yield text.title(section.clause)
    for piece in text.pieces:
        yield piece.stretch


def _fault(stretch: Stretch, found: re.Match[str], new: str, what: str, level: Level | None = None) -> Fault:
    start, end = stretch.offset + found.start(), stretch.offset + found.end()
    edits: tuple[Edit, ...] = (Edit(start, end, new),)
    if BLANK in found[0]:
        # References within brackets keep their characters; only the brackets change.
        edits = (Edit(start, start + 1, new[0]), Edit(end - 1, end, new[-1]))
    remedy = f"请写成“{new}”。" if new and BLANK not in new else "请改正。" if new else "请删去。"
    return Fault(start, end, f"{what}：“{found[0].replace(BLANK, '…')}”。", remedy, edits, level=level)


@cache
def _words() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    characters, words = dict(word_list("characters")), dict(word_list("words"))
    return (
        (re.compile(f"[{''.join(characters)}]"), characters),
        (re.compile(f"(?:{'|'.join(words)})(?!篷)"), words),
    )
