"""Patterns that every engine reads alike: the part of regular expressions on which Python and RE2 agree.

Refused are look-around, back references, lazy and possessive quantifiers, anchors, named classes and flags: each means
something else, or nothing, in one of the engines.
"""

from __future__ import annotations

import re
from string import punctuation

MOST_REPEATS = 1000
"""The largest number in `{m,n}`, and the largest product of such numbers inside one another: RE2's own limit."""

_MOST_LEVELS = 20
_QUANTIFIER = re.compile(r"[*+?]|\{(\d{1,4})(,?)(\d{0,4})\}", re.ASCII)


class _PatternError(Exception):
    """What is wrong with a pattern, as a sentence."""


def refusal_of_pattern(pattern: str) -> str | None:
    """Return what is wrong with a pattern as a sentence, None when every engine reads it alike.

    >>> refusal_of_pattern("[0-9A-Z]{18}") is None
    True
    """
    try:
        _Walk(pattern).whole()
    except _PatternError as error:
        return str(error)
    return None


class _Walk:
    """One pattern being passed over; each part returns how often its inside may be repeated."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    @property
    def sign(self) -> str:
        """The character to be read next, empty at the end."""
        return self.pattern[self.at : self.at + 1]

    def whole(self) -> None:
        self.alternatives(level=0)
        if self.sign:
            raise _PatternError("多出一个右括号。")

    def alternatives(self, level: int) -> int:
        """Pass over `a|b|c` up to a closing bracket or the end."""
        if level > _MOST_LEVELS:
            raise _PatternError(f"括号超过 {_MOST_LEVELS} 层。")
        repeats = self.sequence(level)
        while self.sign == "|":
            self.at += 1
            repeats = max(repeats, self.sequence(level))
        return repeats

    def sequence(self, level: int) -> int:
        if self.sign in ("", "|", ")"):
            raise _PatternError("有一段是空的。")
        repeats = 1
        while self.sign not in ("", "|", ")"):
            repeats = max(repeats, self.atom(level) * self.quantifier())
            if repeats > MOST_REPEATS:
                raise _PatternError(f"重复套着重复，展开后超过 {MOST_REPEATS} 次。")
        return repeats

    def atom(self, level: int) -> int:
        sign = self.sign
        if sign == "(":
            return self.group(level)
        if sign in "^$":
            raise _PatternError(f"“{sign}”不用写：格式总是与整个文本相比。")
        if sign in "*+?{":
            raise _PatternError(f"“{sign}”之前没有可以重复的内容；要匹配这个符号本身，请写成“\\{sign}”。")
        if sign in "]}":
            raise _PatternError(f"“{sign}”没有配对；要匹配这个符号本身，请写成“\\{sign}”。")
        if sign == "[":
            self.character_class()
        elif sign == "\\":
            self.escape()
        else:
            self.at += 1
        return 1

    def group(self, level: int) -> int:
        self.at += 1
        if self.sign == "?":
            raise _PatternError("“(?”开头的写法各引擎读法不同。")
        repeats = self.alternatives(level + 1)
        if self.sign != ")":
            raise _PatternError("有左括号没有配对的右括号。")
        self.at += 1
        return repeats

    def quantifier(self) -> int:
        """Pass over what says how often the atom before it may come; return the largest number written there."""
        found = _QUANTIFIER.match(self.pattern, self.at)
        if found is None:
            if self.sign == "{":
                raise _PatternError("花括号里应是重复的次数，如 {2} 或者 {2,4}。")
            return 1
        self.at = found.end()
        if self.sign and self.sign in "*+?{":
            raise _PatternError("一处只能写一个表示重复的符号。")
        least, most = int(found[1] or 0), int(found[3] or found[1] or 0)
        if least > most or most > MOST_REPEATS or (found[3] and not found[2]):
            raise _PatternError(f"重复的次数应从小到大，并且不超过 {MOST_REPEATS}。")
        return max(most, 1)

    def character_class(self) -> None:
        """Pass over `[…]`."""
        self.at += 1
        self.at += self.sign == "^"
        is_first = True
        while is_first or self.sign != "]":
            first = self.member()
            is_first = False
            if self.sign == "-" and self.pattern[self.at + 1 : self.at + 2] != "]":
                self.at += 1
                last = self.member()
                if first is None or last is None or first > last:
                    raise _PatternError("方括号里的范围应从小到大，如 [0-9]。")
        self.at += 1

    def member(self) -> str | None:
        """Pass over one member of a class; return its character, None for a set of them such as `\\d`."""
        sign = self.sign
        if not sign:
            raise _PatternError("有左方括号没有配对的右方括号。")
        if sign == "\\":
            escaped = self.escape()
            return None if escaped.isalpha() else escaped
        if sign in "[]^-&~|":
            raise _PatternError(f"方括号里的“{sign}”请写成“\\{sign}”。")
        self.at += 1
        return sign

    def escape(self) -> str:
        """Pass over a backslash and return what follows it."""
        escaped = self.pattern[self.at + 1 : self.at + 2]
        if not escaped or escaped not in "dDwW" + punctuation:
            raise _PatternError(f"“\\{escaped}”各引擎读法不同；可用的只有 \\d \\D \\w \\W 和反斜线加标点。")
        self.at += 2
        return escaped
