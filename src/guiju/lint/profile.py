"""What kind of document is drafted, for GB/T 1.1 binds national, industry and local standards, and others by their choice.

A rule names the profiles it holds for; the profile is read off the number (`GB/T`, `DB3206/T`, `T/`, `Q/`) unless the
caller says otherwise. Which edition of GB/T 1.1 an old text was drafted by, its 前言 says.
"""

from __future__ import annotations

import re
from enum import StrEnum

from guiju.model.text import Edition

NEWEST_DRAFTING = 2020

_NUMBERS = (
    (re.compile(r"GB(?:/[TZ])?\s"), "national"),
    (re.compile(r"DB\s*\d"), "local"),
    (re.compile(r"T/"), "association"),
    (re.compile(r"Q/"), "internal"),
    (re.compile(r"[A-Z]{2}(?:/[TZ])?\s*\d"), "industry"),
)
_DRAFTED_BY = re.compile(r"GB/T\s*1\.1\s*[-—–－]\s*(?P<year>\d{4})")


class Profile(StrEnum):
    """Whose standard it is."""

    NATIONAL = "national"
    INDUSTRY = "industry"
    LOCAL = "local"
    ASSOCIATION = "association"
    INTERNAL = "internal"

    @property
    def chinese(self) -> str:
        """The profile's word in reports."""
        return _CHINESE[self]


_CHINESE = {
    Profile.NATIONAL: "国家标准",
    Profile.INDUSTRY: "行业标准",
    Profile.LOCAL: "地方标准",
    Profile.ASSOCIATION: "团体标准",
    Profile.INTERNAL: "内部标准",
}

EVERY_PROFILE = frozenset(Profile)
OFFICIAL = frozenset({Profile.NATIONAL, Profile.INDUSTRY, Profile.LOCAL})
"""The standards GB/T 1.1-2020, chapter 1, is for; all others follow it by their own choice."""


def profile_of(edition: Edition) -> Profile:
    """Return the profile a standard's number shows; without a number it is the organisation's own."""
    name = next((name for pattern, name in _NUMBERS if pattern.match(edition.number.strip())), "internal")
    return Profile(name)


def drafting_year(edition: Edition) -> int:
    """Return the year of the GB/T 1.1 that the 前言 names, the newest if it names none."""
    preface = next((clause for clause in edition.clauses if clause.title == "前言"), None)
    found = _DRAFTED_BY.search(preface.source) if preface else None
    return 2009 if found and found["year"] < str(NEWEST_DRAFTING) else NEWEST_DRAFTING
