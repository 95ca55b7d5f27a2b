"""Numbers of standards: read in any spelling people use, written in the one of GB/T 1.1, found in running text.

The canonical spelling has a half-width space after the letters and a one-em dash before the year: `GB/T 1.1—2020`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from guiju.model.register import Level

_DASHES = re.compile(r"[-‐‑‒–—―－一]")
_INDUSTRIES = (
    "AQ BB CB CECS CH CJ CJJ CY DA DL DZ EJ FZ GA GC GD GH GM GY HB HG HJ HS HY JB JC JG JGJ JJG JJF JR JT JTG JY "
    "LB LD LS LY MH MT MZ NB NY QB QC QJ QX RB SB SC SF SH SJ SL SN SW SY TB TD TY WB WH WJ WM WS WW XB XF YB YC YD "
    "YS YY YZ ZY"
)
_LETTERS = (
    r"(?:GB|GJB)(?:\s?/\s?[TZ])?|DB\s?\d{2,6}(?:\s?/\s?[TZ])?|T\s?/\s?[A-Z]{2,}|Q\s?/\s?[A-Z]{2,}"
    rf"|(?:{'|'.join(_INDUSTRIES.split())})(?:\s?/\s?[TZ])?|ISO(?:\s?/\s?IEC)?(?:\s?/\s?T[SR])?|IEC"
)
_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9/])(?P<letters>{_LETTERS})[\s_]*(?P<serial>(?:[A-Z]{{1,4}}[\s-]?)?\d+(?:\.\d+)*)"
    r"(?:\s*[-‐‑‒–—―－]{1,2}\s*(?P<year>(?:19|20)\d\d|\d\d(?!\d)))?(?![\d.]*\d)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, order=True)
class StandardNumber:
    """A number taken apart: `GB/T`, `1.1`, 2020; `year` is None where a reference leaves it open."""

    letters: str
    serial: str
    year: int | None = None

    def __str__(self) -> str:
        return f"{self.undated}—{self.year}" if self.year else self.undated

    @property
    def undated(self) -> str:
        """The number without its year: the standard, whichever edition."""
        return f"{self.letters} {self.serial}"

    @property
    def level(self) -> Level | None:
        """Who issues standards of this kind; None for international ones, which the statistics do not count."""
        if self.letters.startswith("GB"):
            return Level.NATIONAL
        if self.letters.startswith("DB"):
            return Level.LOCAL
        if self.letters.startswith("T/"):
            return Level.ASSOCIATION
        if self.letters.startswith("Q/"):
            return Level.INTERNAL
        return None if self.letters.startswith(("ISO", "IEC")) else Level.INDUSTRY


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number in a text, with where it starts and ends and how it was written."""

    number: StandardNumber
    start: int
    end: int
    written: str


def read_number(text: str) -> StandardNumber | None:
    """Return the number a text consists of, None if it is none.

    >>> str(read_number("gb／t1.1-2020")), read_number("本文件")
    ('GB/T 1.1—2020', None)
    """
    folded = unicodedata.normalize("NFKC", text).strip().upper()
    found = _NUMBER.fullmatch(_DASHES.sub("-", folded))
    return _number(found) if found else None


def find_numbers(text: str) -> Iterator[FoundNumber]:
    """Yield every number in a running text, in order.

    >>> [str(each.number) for each in find_numbers("按GB/T 1.1—2020和DB32/T 1234给出的规则")]
    ['GB/T 1.1—2020', 'DB32/T 1234']
    """
    # Only what keeps its length is folded, so that places in the folded text are places in the text.
    folded = "".join(wide if len(wide := unicodedata.normalize("NFKC", each)) == 1 else each for each in text)
    for found in _NUMBER.finditer(folded):
        yield FoundNumber(_number(found), found.start(), found.end(), text[found.start() : found.end()])


def canonical(text: str) -> str:
    """Return a number in its canonical spelling; what is no number stays as it is.

    >>> canonical("GB/T1.1-2020")
    'GB/T 1.1—2020'
    """
    number = read_number(text)
    return str(number) if number else text.strip()


def _number(found: re.Match[str]) -> StandardNumber:
    letters, serial = ("".join(re.sub(r"[\s-]", "", found[name])) for name in ("letters", "serial"))
    year = found["year"]
    return StandardNumber(letters, serial, (int(year) if len(year) == 4 else 1900 + int(year)) if year else None)
