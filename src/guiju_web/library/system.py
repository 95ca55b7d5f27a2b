"""The standard system a site shows: read once and again only when a file changed; everybody sees what has been issued."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guiju.model.text import Library
from guiju.standard_system.open_texts import open_system
from guiju.standard_system.system import StandardSystem, system_around
from guiju_web.ui.city import City

_State = tuple[tuple[str, int, int], ...]
_WHOLE: dict[Path, tuple[Library, _State, StandardSystem]] = {}
_OPEN: dict[Path, tuple[StandardSystem, date, StandardSystem]] = {}


def whole_system(city: City) -> StandardSystem:
    """Return the system with all that is planned and drafted: its numbers are open, its titles are not."""
    folder = city.workspace.standards
    state = _state_of(folder)
    kept = _WHOLE.get(folder)
    if kept is None or kept[0] is not city.library or kept[1] != state:
        kept = city.library, state, system_around(city.library, folder)[0]
        _WHOLE[folder] = kept
    return kept[2]


def public_system(city: City, today: date) -> StandardSystem:
    """Return the system as everybody may see it today: texts that have been issued, nothing planned."""
    folder, whole = city.workspace.standards, whole_system(city)
    kept = _OPEN.get(folder)
    if kept is None or kept[0] is not whole or kept[1] != today:
        kept = whole, today, open_system(whole, today)
        _OPEN[folder] = kept
    return kept[2]


def _state_of(folder: Path) -> _State:
    """Return name, time and size of what lies beside the texts."""
    found = [*folder.glob("*.csv"), *folder.glob("*.yaml"), *folder.glob("taxonomies/**/*.yaml")]
    return tuple(sorted((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in found))
