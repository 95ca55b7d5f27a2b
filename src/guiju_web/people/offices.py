"""The offices as the site's pages name them: read from the records of the last judging, once for each snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from guiju.goals.office_tree import StandingOffice, branch, offices_in
from guiju_web.ui.city import City

_READ: dict[tuple[Path, str], Mapping[str, StandingOffice]] = {}
_MOST = 4


def recorded_offices(city: City) -> Mapping[str, StandingOffice]:
    """Return every office of the records by its code; nothing before the first judging."""
    if city.snapshot is None:
        return {}
    key = (city.workspace.root, city.snapshot.id)
    if key not in _READ:
        while len(_READ) >= _MOST:
            _READ.pop(next(iter(_READ)), None)
        _READ[key] = offices_in(city.snapshot)
    return _READ[key]


def office_names(city: City) -> Mapping[str, str]:
    """Return the name of every office of the records by its code."""
    return {code: each.name for code, each in recorded_offices(city).items()}


def offices_below(city: City, code: str) -> frozenset[str]:
    """Return the codes of an office of the records and all below it; nothing for one they do not know."""
    return branch(code, recorded_offices(city))
