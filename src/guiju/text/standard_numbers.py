"""Numbers of standards as people write them (GB/T1.1-2020, ＧＢ 2894, Q/QHZW TG201—2023), read and written one way.

GB/T 1.1-2020, 8.1 and 10.3.1.4: code, a gap, serial number, 一字线, year of four digits. ISO and IEC write `ISO 9001:2015`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

DASH = "—"
"""一字线, between serial number and year."""

# Codes of industry standards, from the list of the State Administration; CJJ, JGJ, GBJ and the like are of building.
_INDUSTRIES = (
    "AQ BB CB CH CJ CJJ CY DA DL DZ EJ FZ GA GC GH GM GY HB HG HJ HS HY JB JC JG JGJ JR JT JTG JY LB LD LS LY MH MR "
    "MT MZ NB NY QB QC QJ QX RB RF SB SC SF SH SJ SL SN SW SY TB TD TY WB WH WJ WM WS WW XB XF YB YC YD YS YY YZ ZY"
)
_YEAR = r"(?:19|20)\d{2}(?!\d)"
_OLD_YEAR = r"[789]\d(?!\d)"
_DASHES = r"[-‐‑‒–—―−－﹣─]"
_GAP = r"[ \u2002\u2005\u2009\u202f\u00a0\u3000]?"
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9/])(?<![0-9][ \u2009])(?:"  # 16 GB 2 is storage
    r"(?P<local>DB\d{2,6}(?:/[TZ])?)" + _GAP + r"(?P<local_serial>\d+(?:\.\d+)*)"
    r"|(?P<own>Q/[A-Z0-9]{2,12})[ \u2009\u202f\u00a0\u3000](?P<own_serial>[A-Z]{0,8}[- ]?\d+(?:\.\d+)*)"
    r"|(?P<association>T/[A-Z]{2,12})" + _GAP + r"(?P<association_serial>\d+(?:\.\d+)*)"
    r"|(?P<chinese>(?:GBZ?|GBJ|GSB|"
    + "|".join(_INDUSTRIES.split())
    + r")(?:/[TZ])?)"
    + _GAP
    + r"(?P<chinese_serial>\d+(?:\.\d+)*)"
    r"|(?P<foreign>(?:ISO|IEC)(?:/IEC|/IEEE)*(?:[/ ](?:TS|TR|PAS|Guide|GUIDE|IWA))?)"
    + _GAP
    + r"(?P<foreign_serial>\d+(?:-\d{1,3}(?!\d))*)"
    r")(?:(?:\s?" + _DASHES + r"{1,2}\s?|(?P<colon>\s?[:：]\s?))(?P<year>" + _YEAR + "|" + _OLD_YEAR + r"))?"
    r"(?P<all>（所有部分）|\(所有部分\))?",
    re.ASCII,
)
_WIDE = {**{code: code - 0xFEE0 for code in range(ord("Ａ"), ord("Ｚ") + 1)}, ord("／"): ord("/")}
_WIDE |= {code: code - 0xFEE0 for code in range(ord("０"), ord("９") + 1)} | {ord("．"): ord(".")}
_SERIAL = re.compile(r"[A-Z]+|\d+")
_MAY_HOLD = re.compile(r"[A-ZＡ-Ｚ][ \u2009\u202f\u00a0\u3000]?[0-9０-９]|DB\d|Q/|ISO|IEC")


class Issuer(IntEnum):
    """Who issues a standard, in the order of 规范性引用文件 (GB/T 1.1-2020, 8.6.3.2); own standards follow 团体."""

    NATIONAL = 1
    INDUSTRY = 2
    LOCAL = 3
    ASSOCIATION = 4
    ENTERPRISE = 5
    INTERNATIONAL = 6


@dataclass(frozen=True, slots=True)
class StandardNumber:
    """A number in its parts: `GB/T`, `1.1`, `2020`; `year` is empty where no year is given.

    `is_all_parts` where it ends in （所有部分）. In text it is written the prescribed way, whatever was read.
    """

    code: str
    serial: str
    year: str = ""
    is_all_parts: bool = False

    def __str__(self) -> str:
        separator = ":" if self.issuer is Issuer.INTERNATIONAL else DASH
        year = f"{separator}{self.year}" if self.year else ""
        return f"{self.code} {self.serial}{year}{'（所有部分）' if self.is_all_parts else ''}"

    @property
    def family(self) -> str:
        """Code and serial number without the year: what stays the same from edition to edition."""
        return f"{self.code} {self.serial}"

    @property
    def issuer(self) -> Issuer:
        """Who issues standards with this code."""
        if self.code.startswith("GB") or self.code == "GSB":
            return Issuer.NATIONAL
        starts = (
            ("DB", Issuer.LOCAL),
            ("T/", Issuer.ASSOCIATION),
            ("Q/", Issuer.ENTERPRISE),
            ("ISO", Issuer.INTERNATIONAL),
            ("IEC", Issuer.INTERNATIONAL),
        )
        return next((issuer for start, issuer in starts if self.code.startswith(start)), Issuer.INDUSTRY)

    @property
    def order(self) -> tuple[object, ...]:
        """What a list of references is sorted by: the issuer, the code but for national ones, the serial number."""
        code = "" if self.issuer in (Issuer.NATIONAL, Issuer.INTERNATIONAL) else self.code
        serial = tuple((0, int(each), "") if each.isdigit() else (1, 0, each) for each in _SERIAL.findall(self.serial))
        return (self.issuer, code, serial, self.year)

    def covers(self, other: StandardNumber) -> bool:
        """Return whether an entry with this number is the entry of a citation with the other one.

        （所有部分） covers each of its parts; a year is compared only where both have one.
        """
        if self.code != other.code or (self.year and other.year and self.year != other.year):
            return False
        parts = self.is_all_parts and other.serial.startswith(f"{self.serial}.")
        return self.serial == other.serial or parts


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number found in a text, and the characters [start, end) it was written with."""

    number: StandardNumber
    start: int
    end: int


def find_numbers(text: str) -> Iterator[WrittenNumber]:
    """Yield every standard's number in a text, whatever dashes, gaps and full-width letters it is written with.

    >>> [str(each.number) for each in find_numbers("按GB/T 1.1-2020和ＧＢ2894的规定")]
    ['GB/T 1.1—2020', 'GB 2894']
    """
    if not _MAY_HOLD.search(text):
        return
    for found in _NUMBER.finditer(text.translate(_WIDE)):
        yield WrittenNumber(_number(found), found.start(), found.end())


def read_number(text: str) -> StandardNumber | None:
    """Return the number a text consists of, None if it is none or more than one."""
    found = _NUMBER.fullmatch(text.strip().translate(_WIDE))
    return _number(found) if found else None


def _number(found: re.Match[str]) -> StandardNumber:
    kind = next(name for name in ("local", "own", "association", "chinese", "foreign") if found[name])
    serial = found[f"{kind}_serial"].replace(" ", "")
    return StandardNumber(found[kind], serial, found["year"] or "", bool(found["all"]))
