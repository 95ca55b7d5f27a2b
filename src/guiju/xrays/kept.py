"""What X-rays saw, kept in the workspace's `xrays/` folder: written once, read page by page.

    xrays/<identity>/xrays.json      what was looked at, and the tallies of every X-ray by office
    xrays/<identity>/spots.parquet   the list of each: xray, number (from 1), key, of, said, office, item, place

The identity is a hash over the run, the standards with what lies beside them, the day, the imports and quarantined rows,
and the definitions: when one of them changes, what was seen is seen anew, beside the old. A folder gets its name last.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from guiju import __version__
from guiju.errors import StoreError
from guiju.model.text import Library
from guiju.verdicts.query import ask, parquet
from guiju.xrays.definitions import fingerprint, xrays
from guiju.xrays.lines import state_of
from guiju.xrays.seen import Spot, State, Tally
from guiju.xrays.subject import Subject

FOLDER = "xrays"
SUMMARY = "xrays.json"
SPOTS = "spots.parquet"


@dataclass(frozen=True, slots=True)
class Sight:
    """What one X-ray saw: tallies by office (None: what names none), what was left out, or why nothing can be told."""

    name: str
    offices: Mapping[str | None, Tally]
    excluded: Mapping[str, int]
    reason: str = ""

    def within(self, offices: Collection[str] | None = None) -> Tally:
        """Return the tally of some offices, of everything for None."""
        chosen = [tally for code, tally in self.offices.items() if offices is None or code in offices]
        return Tally(
            sum(each.found for each in chosen),
            sum(each.of for each in chosen),
            sum(each.undetermined for each in chosen),
        )

    def state(self, offices: Collection[str] | None = None) -> State:
        """Return what can be said of some offices, of everything for None."""
        return state_of(self.within(offices), self.reason)


@dataclass(frozen=True, slots=True)
class NumberedSpot:
    """A spot with its number in the list of its X-ray, behind which the next page begins."""

    number: int
    spot: Spot


@dataclass(frozen=True, slots=True)
class Kept:
    """What all X-rays saw of one run on one day, and where their lists lie."""

    id: str
    run: str
    snapshot: str
    day: date
    texts: str
    looked_at: datetime
    seconds: float
    sights: Mapping[str, Sight]
    folder: Path

    def is_of(self, run: str, library: Library) -> bool:
        """Return whether this was seen of a run, with the texts of the standards as they are."""
        return self.run == run and self.texts == texts_of(library)

    def spots(
        self, name: str, *, offices: Collection[str] | None = None, after: int = 0, limit: int = 100
    ) -> tuple[NumberedSpot, ...]:
        """Return up to `limit` spots of an X-ray, of some offices or of all, behind the number `after`."""
        terms, parameters = "xray = ? AND number > ?", [name, after]
        if offices is not None:
            terms, parameters = f"{terms} AND list_contains(?, office)", [*parameters, sorted(offices)]
        rows = ask(
            f"SELECT * FROM {parquet(self.folder / SPOTS)} WHERE {terms} ORDER BY number LIMIT {int(limit)}", parameters
        )
        return tuple(
            NumberedSpot(
                row["number"],
                Spot(row["key"], row["of"], row["said"], row["office"], row["item"], row["place"]),
            )
            for row in rows
        )


def identity(subject: Subject, names: Sequence[str] | None = None) -> str:
    """Return the identity of what is looked at, through the X-rays of these names, all by default."""
    said = {
        "xrays": [each.name for each in xrays()] if names is None else list(names),
        "product": __version__,
        "definitions": fingerprint(),
        "run": subject.judged.run.id,
        "day": subject.day.isoformat(),
        "texts": texts_of(subject.library),
        "beside": _beside(subject),
        "batches": [each.id for each in subject.batches],
        "quarantine": sorted((path.name, path.stat().st_size) for path in subject.quarantine.glob("*.csv")),
    }
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def latest(root: Path) -> Kept | None:
    """Return what was seen last in a workspace, None before anybody looked; what cannot be read is as if unseen."""
    return max(readable(root / FOLDER), key=lambda each: (each.looked_at, each.id), default=None)


def readable(folder: Path) -> tuple[Kept, ...]:
    """Return every sight in a folder that can be read; one kept by another edition of the product may not be."""
    found = []
    for path in folder.glob(f"[!.]*/{SUMMARY}"):
        with suppress(StoreError):
            found.append(read_kept(path.parent))
    return tuple(found)


def kept_of(root: Path, subject: Subject) -> Kept | None:
    """Return what was seen of exactly this subject, None when nobody has looked at it yet."""
    folder = folder_of(root, identity(subject))
    with suppress(StoreError):
        return read_kept(folder)
    return None


def folder_of(root: Path, name: str) -> Path:
    """Return where what was seen under an identity is kept."""
    return root / FOLDER / name[:16]


def read_kept(folder: Path) -> Kept:
    """Read what was seen, once while the file is the same; StoreError when it cannot be read."""
    try:
        found = (folder / SUMMARY).stat()
    except OSError as reason:
        raise _unreadable(folder, reason) from reason
    return _read(folder, found.st_mtime_ns, found.st_ino)


@lru_cache(maxsize=32)
def _read(folder: Path, changed: int, inode: int) -> Kept:
    try:
        content = json.loads((folder / SUMMARY).read_text("utf-8"))
        return Kept(
            id=content["id"],
            run=content["run"],
            snapshot=content["snapshot"],
            day=date.fromisoformat(content["day"]),
            texts=content["texts"],
            looked_at=datetime.fromisoformat(content["looked_at"]),
            seconds=content["seconds"],
            sights={name: _sight(name, each) for name, each in content["sights"].items()},
            folder=folder,
        )
    except (OSError, ValueError, KeyError, TypeError) as reason:
        raise _unreadable(folder, reason) from reason


def _unreadable(folder: Path, reason: Exception) -> StoreError:
    return StoreError(f"{folder}：透视结果读不懂（{reason}）。它可以随时重算：请删除这个文件夹，再运行 guiju xrays。")


def written(kept: Kept) -> str:
    """Return the summary as it is kept."""
    content = {
        "id": kept.id,
        "run": kept.run,
        "snapshot": kept.snapshot,
        "day": kept.day.isoformat(),
        "texts": kept.texts,
        "looked_at": kept.looked_at.isoformat(),
        "seconds": kept.seconds,
        "sights": {
            name: {
                "reason": sight.reason,
                "excluded": dict(sight.excluded),
                "offices": [[code, each.found, each.of, each.undetermined] for code, each in sight.offices.items()],
            }
            for name, sight in kept.sights.items()
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _sight(name: str, content: Mapping[str, object]) -> Sight:
    rows = content["offices"]
    assert isinstance(rows, list)
    excluded = content["excluded"]
    assert isinstance(excluded, dict)
    return Sight(name, {code: Tally(*counts) for code, *counts in rows}, excluded, str(content["reason"]))


def texts_of(library: Library) -> str:
    """Return a hash over every text of a library, drafts among them."""
    texts = [
        (code, str(edition.implemented), edition.fingerprint)
        for code, standard in sorted(library.standards.items())
        for edition in (*standard.editions, *((standard.draft,) if standard.draft else ()))
    ]
    return sha256(repr(texts).encode()).hexdigest()


def _beside(subject: Subject) -> str:
    """Return a hash over what is said about the standards beside them."""
    said = (subject.system.planned, subject.system.external.standards, subject.system.matters)
    return sha256(repr(said).encode()).hexdigest()
