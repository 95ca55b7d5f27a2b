"""From characters to tokens: Chinese and English words, full-width and half-width signs, exact places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from guiju.checks.passage import Passage
from guiju.checks.syntax import Span
from guiju.errors import Problem

# Every wide sign has one narrow twin, so that offsets stay true; quotes are left out: they may stand inside a text.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "＇＂"}
_NARROW: dict[int, int | str] = {**_WIDE, 0x3000: " ", ord("、"): ",", ord("×"): "*", ord("÷"): "/", ord("−"): "-"}

_PATTERN = re.compile(
    r"""
      (?P<space>  \s+ )
    | (?P<date>   \d{4}-\d{1,2}-\d{1,2} (?!\d) )
    | (?P<number> \d+ (?:\.\d+)? )
    | (?P<text>   '(?:[^']|'')*' | "[^"]*" | [‘’][^‘’']*[‘’'] | [“”][^“”"]*[“”"] | ＇[^＇]*＇ | ＂[^＂]*＂ )
    | (?P<open>   ['"‘’“”＇＂] )
    | (?P<phrase> (?:is\s+not\s+null | is\s+null | not\s+in) \b | 不\s+(?:为空|属于) )
    | (?P<word>   [^\W\d]\w* (?: \s*\.\s* [^\W\d]\w* )* )
    | (?P<sign>   <= | >= | <> | != | == | => | =< | && | \|\| | [≤≥≦≧⩽⩾≠<>=+\-*/(),!] )
    | (?P<other>  . )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

_WORDS = {
    "and": "and", "且": "and", "并且": "and",
    "or": "or", "或": "or", "或者": "or",
    "not": "not", "非": "not",
    "implies": "implies", "则": "implies", "蕴含": "implies",
    "in": "in", "属于": "in", "notin": "not in", "不属于": "not in",
    "between": "between", "介于": "between", "与": "与",
    "isnull": "is null", "为空": "is null", "isnotnull": "is not null", "不为空": "is not null",
    "null": "null", "空": "null",
}  # fmt: skip
_SIGNS = {"<>": "!=", "≠": "!=", "≤": "<=", "≦": "<=", "⩽": "<=", "≥": ">=", "≧": ">=", "⩾": ">="}
_BOOLEANS = {"true": True, "是": True, "真": True, "false": False, "否": False, "假": False}

_MISTAKEN = {
    "==": "=", "=>": ">=", "=<": "<=", "&&": "and", "||": "or", "!": "not",
    "等于": "=", "不等于": "!=", "大于": ">", "小于": "<", "早于": "<", "晚于": ">",
    "大于等于": ">=", "不小于": ">=", "不少于": ">=", "不早于": ">=",
    "小于等于": "<=", "不大于": "<=", "不超过": "<=", "不晚于": "<=",
    "和": "and", "以及": "and", "同时": "and", "并": "and", "那么": "implies", "不是": "!=",
}  # fmt: skip
"""Words people reach for that are not of the language, and what they meant: reported, then read as meant."""

MOST = 1e15
"""No number may be as large: beyond it, floating point skips whole numbers."""

CHINESE_OPERATORS = {
    "and": "且", "or": "或", "not": "非", "implies": "则", "in": "属于", "not in": "不属于",
    "between": "介于", "is null": "为空", "is not null": "不为空",
}  # fmt: skip
KEYWORDS = frozenset(_WORDS) | frozenset(_BOOLEANS)


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is number, date, text, boolean, name, end, or for operators and brackets the operator itself."""

    kind: str
    span: Span
    value: str | float | bool | date = ""


def tokens_of(passage: Passage, problems: list[Problem]) -> list[Token]:
    """Return the tokens of a passage, the last of kind `end`; what cannot be read is added to `problems`.

    >>> [token.kind for token in tokens_of(Passage("收件时间≤２"), [])]
    ['name', '<=', 'number', 'end']
    """
    reader = _Reader(passage, problems)
    found = [token for match in reader.matches() if (token := reader.token(match)) is not None]
    end = len(passage.text)
    return [*found, Token("end", Span(end, end))]


class _Reader:
    """One passage being cut into tokens."""

    def __init__(self, passage: Passage, problems: list[Problem]) -> None:
        self.passage = passage
        self.problems = problems
        self.plain = passage.text.translate(_NARROW)

    def matches(self) -> list[re.Match[str]]:
        """Cut the text; a text that is never closed takes all that follows, so that it is reported once."""
        found = []
        at = 0
        while match := _PATTERN.match(self.plain, at):
            found.append(match)
            at = len(self.plain) if match.lastgroup == "open" else match.end()
        return found

    def token(self, match: re.Match[str]) -> Token | None:
        """Return the token of one match, None for white space and what cannot be read."""
        span = Span(*match.span())
        match match.lastgroup:
            case "number":
                return self._number(match[0], span)
            case "date":
                return self._date(match[0], span)
            case "text":
                return self._text(span)
            case "word" | "phrase" | "sign":
                return self._word("".join(match[0].split()), span)
            case "open":
                return self._unclosed(span)
            case "other":
                self._unknown_sign(span)
        return None

    def _word(self, word: str, span: Span) -> Token:
        lower = word.lower()
        if lower in _BOOLEANS:
            return Token("boolean", span, _BOOLEANS[lower])
        if lower in _WORDS:
            return Token(_WORDS[lower], span)
        if word in _MISTAKEN:
            return self._mistaken(word, span)
        if word[0].isalpha() or word[0] == "_":
            return Token("name", span, word)
        return Token(_SIGNS.get(word, word), span)

    def _mistaken(self, word: str, span: Span) -> Token:
        meant = _MISTAKEN[word]
        self._report(span, "mistaken_operator", word=word, meant=CHINESE_OPERATORS.get(meant, meant))
        return Token(meant, span)

    def _text(self, span: Span) -> Token:
        written = self.passage.text[span.start + 1 : span.end - 1]
        if not written:
            self._report(span, "empty_text")
        return Token("text", span, written.replace("''", "'") if self.plain[span.start] == "'" else written)

    def _number(self, written: str, span: Span) -> Token:
        value = float(written)
        if value >= MOST:
            self._report(span, "huge_number", written=written, most=f"{MOST:.0f}")
            return Token("broken", span)
        return Token("number", span, value)

    def _date(self, written: str, span: Span) -> Token:
        try:
            return Token("date", span, date.fromisoformat(written))
        except ValueError:
            self._report(span, "impossible_date", written=written)
            return Token("broken", span)

    def _unclosed(self, span: Span) -> Token:
        self._report(span, "unclosed_text", sign=self.passage.text[span.start])
        return Token("broken", Span(span.start, len(self.plain)))

    def _unknown_sign(self, span: Span) -> None:
        sign = self.passage.text[span.start]
        self._report(span, "full_stop" if sign in "。；;." else "unknown_sign", sign=sign)

    def _report(self, span: Span, code: str, /, **words: object) -> None:
        self.problems.append(self.passage.problem(span, code, **words))
