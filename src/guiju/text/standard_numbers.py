"""Numbers of standards as people write them (GB/T1.1-2020, ＧＢ 2894, Q/QHZW TG201—2023), read and written one way.

GB/T 1.1-2020, 8.1 and 10.3.1.4: code, a gap, serial number, 一字线, year of four digits. ISO and IEC write `ISO 9001:2015`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from guiju.model.register import Level

DASH = "—"
"""一字线, between serial number and year."""

# Codes of industry standards, from the list of the State Administration; CJJ, JGJ and JJG are of building and measuring.
_INDUSTRIES = (
    "AQ BB CB CECS CH CJ CJJ CY DA DL DZ EJ FZ GA GC GD GH GM GY HB HG HJ HS HY JB JC JG JGJ JJF JJG JR JT JTG JY LB "
    "LD LS LY MH MR MT MZ NB NY QB QC QJ QX RB RF SB SC SF SH SJ SL SN SW SY TB TD TY WB WH WJ WM WS WW XB XF YB YC "
    "YD YS YY YZ ZY"
)
_YEAR = r"(?:19|20)\d{2}(?!\d)|[789]\d(?!\d)"
_DASHES = r"[-‐‑‒–—―−－﹣─一]"
_GAP = r"[ _\u2002\u2005\u2009\u202f\u00a0\u3000]{0,2}"
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9/])(?<![0-9][ \u2009])(?:"  # 16 GB 2 is storage
    rf"(?P<local>DB ?\d{{2,6}}(?:/[TZ])?){_GAP}(?P<local_serial>\d+(?:\.\d+)*)"
    rf"|(?P<own>Q/[A-Z0-9]{{2,12}})(?:(?=[ \u2009\u202f\u00a0\u3000]){_GAP}|(?<=[A-Z])(?=\d))"
    r"(?P<own_serial>[A-Z]{0,8}[- ]?\d+(?:\.\d+)*)"
    rf"|(?P<association>T/[A-Z]{{2,12}}){_GAP}(?P<association_serial>\d+(?:\.\d+)*)"
    rf"|(?P<chinese>(?:GBZ?|GJB|GSB|{'|'.join(_INDUSTRIES.split())})(?:/[TZ])?)"
    rf"{_GAP}(?P<chinese_serial>\d+(?:\.\d+)*)"
    rf"|(?P<foreign>(?:ISO|IEC)(?:/IEC|/IEEE)*(?:[/ ](?:TS|TR|PAS|Guide|GUIDE|IWA))?){_GAP}"
    r"(?P<foreign_serial>\d+(?:-\d{1,3}(?!\d))*)"
    rf")(?:\s?(?:{_DASHES}{{1,2}}|[:：])\s?(?P<year>{_YEAR}))?"
    r"(?P<all>[（(]所有部分[）)])?",
    re.ASCII,
)
_WIDE = {**{code: code - 0xFEE0 for code in range(ord("Ａ"), ord("Ｚ") + 1)}, ord("／"): ord("/")}
_WIDE |= {code: code - 0xFEE0 for code in range(ord("０"), ord("９") + 1)} | {ord("．"): ord(".")}
_MAY_HOLD = re.compile(r"[A-ZＡ-Ｚ][ _\u2002\u2005\u2009\u202f\u00a0\u3000]{0,2}[0-9０-９]")
_SERIAL = re.compile(r"[A-Z]+|\d+")
_LEVELS = {"GB": Level.NATIONAL, "GS": Level.NATIONAL, "GJ": Level.NATIONAL, "DB": Level.LOCAL}
_LEVELS |= {"T/": Level.ASSOCIATION, "Q/": Level.INTERNAL}
_FOREIGN = ("ISO", "IEC")


@dataclass(frozen=True, slots=True, order=True)
class StandardNumber:
    """A number in its parts: `GB/T`, `1.1`, 2020; `year` is None where a reference leaves it open.

    `is_all_parts` where it ends in （所有部分）. As text it is written the prescribed way, whatever was read.
    """

    letters: str
    serial: str
    year: int | None = None
    is_all_parts: bool = False

    def __str__(self) -> str:
        separator = ":" if self.level is None else DASH
        year = f"{separator}{self.year}" if self.year else ""
        return f"{self.undated}{year}{'（所有部分）' if self.is_all_parts else ''}"

    @property
    def undated(self) -> str:
        """The number without its year: the standard, whichever edition."""
        return f"{self.letters} {self.serial}"

    @property
    def level(self) -> Level | None:
        """Who issues standards of this kind; None for international ones, which the statistics do not count."""
        if self.letters.startswith(_FOREIGN):
            return None
        return _LEVELS.get(self.letters[:2], Level.INDUSTRY)

    @property
    def order(self) -> tuple[object, ...]:
        """What 规范性引用文件 is sorted by (GB/T 1.1-2020, 8.6.3.2): the issuer, but for national and international
        numbers the code, the serial number. Own standards follow those of associations, international ones come last.
        """
        levels = list(Level)
        rank = levels.index(self.level) if self.level else len(levels)
        code = "" if self.level in (Level.NATIONAL, None) else self.letters
        serial = tuple((0, int(each), "") if each.isdigit() else (1, 0, each) for each in _SERIAL.findall(self.serial))
        return (rank, code, serial, self.year or 0)

    def covers(self, other: StandardNumber) -> bool:
        """Return whether an entry with this number is the entry of a citation with the other one.

        （所有部分） covers each of its parts; a year is compared only where both have one.
        """
        if self.letters != other.letters or (self.year and other.year and self.year != other.year):
            return False
        is_part = self.is_all_parts and other.serial.startswith(f"{self.serial}.")
        return self.serial == other.serial or is_part


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number in a text, the characters [start, end) it stands in, and how it was written."""

    number: StandardNumber
    start: int
    end: int
    written: str


def find_numbers(text: str) -> Iterator[FoundNumber]:
    """Yield every number in a running text, whatever dashes, gaps and full-width letters it is written with.

    >>> [str(each.number) for each in find_numbers("按GB/T 1.1-2020和ＧＢ2894的规定")]
    ['GB/T 1.1—2020', 'GB 2894']
    """
    if not _MAY_HOLD.search(text):
        return
    for found in _NUMBER.finditer(text.translate(_WIDE)):
        yield FoundNumber(_number(found), found.start(), found.end(), text[found.start() : found.end()])


def read_number(text: str) -> StandardNumber | None:
    """Return the number a text consists of, in small letters too, None if it is none or more than one.

    >>> str(read_number("gb／t1.1-2020")), read_number("本文件")
    ('GB/T 1.1—2020', None)
    """
    folded = unicodedata.normalize("NFKC", text).strip().upper()
    found = _NUMBER.fullmatch(folded)
    return _number(found) if found else None


def canonical(text: str) -> str:
    """Return a number in the prescribed spelling; what is no number stays as it is.

    >>> canonical("GB/T1.1-2020")
    'GB/T 1.1—2020'
    """
    number = read_number(text)
    return str(number) if number else text.strip()


def _number(found: re.Match[str]) -> StandardNumber:
    kind = next(name for name in ("local", "own", "association", "chinese", "foreign") if found[name])
    serial = re.sub(r"[ -](?=\d)", "", found[f"{kind}_serial"]) if kind == "own" else found[f"{kind}_serial"]
    year = found["year"]
    whole_year = (int(year) if len(year) == 4 else 1900 + int(year)) if year else None
    return StandardNumber(found[kind].replace("DB ", "DB"), serial, whole_year, bool(found["all"]))
