"""What looks like a title: short, no sentence, or one of the titles GB/T 1.1-2020 gives."""

from __future__ import annotations

import re

UNNUMBERED = ("前言", "引言", "参考文献", "索引")
CONTENTS = ("目次", "目录")

LONGEST = 40
_LONGEST_BEFORE_TEXT = 16

_ENDS_A_SENTENCE = re.compile(r"[。；;：:，,！!？?、]$")
_BINDS = re.compile(r"应当|应[^急用对变答邀届税聘]|不得|必须|严禁|不准|可以|适用于|负责")
_TITLE_AND_TEXT = re.compile(rf"([^。，；：:、]{{2,{_LONGEST_BEFORE_TEXT}}})。[\s　]*(.*\S)")
_CHARACTER = re.compile("[㐀-鿿]")


def unspaced(text: str) -> str:
    """Return 前言 for 前　言, as it is set on paper."""
    return "".join(text.split())


def closed_up(text: str) -> str:
    """Return a title without the blanks that only spread its characters: 总　　则 becomes 总则.

    >>> closed_up("总　　则"), closed_up("GB/T 1.1 的 应用"), closed_up("附 则 ")
    ('总则', 'GB/T 1.1 的 应用', '附则')
    """
    words = text.split()
    if len(words) > 1 and all(len(each) == 1 and _CHARACTER.match(each) for each in words):
        return "".join(words)
    return " ".join(words)


def is_title(text: str) -> bool:
    """Whether a text may head a clause rather than be one.

    >>> is_title("受理期限"), is_title("窗口应当场受理"), is_title("本文件适用于窗口。")
    (True, False, False)
    """
    text = text.strip()
    if not text or len(text) > LONGEST or "。" in text or _ENDS_A_SENTENCE.search(text):
        return False
    return not (_BINDS.search(text) and len(text) > 6) and bool(re.search(r"\w", text))


def title_and_text(text: str) -> tuple[str, str] | None:
    """Return a title and the sentences that follow it on its line: 受理。窗口应…… gives 受理 and the rest.

    >>> title_and_text("加强领导。各单位应成立工作专班。")
    ('加强领导', '各单位应成立工作专班。')
    """
    found = _TITLE_AND_TEXT.fullmatch(text.strip())
    return (found[1].strip(), found[2]) if found and is_title(found[1]) else None
