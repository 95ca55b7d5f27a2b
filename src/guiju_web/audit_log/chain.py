"""The chain: how an entry is hashed, how it is added, and how tampering is found and located.

1. An entry's number is one more than the last one's, and it holds the last one's hash.
2. After each entry its number and hash are written to a file beside the database: the anchor. Entries cut off at the end
   leave no gap in the chain, but the anchor still names them. The anchor never goes back, and stays where it is for good
   once the entry it names is not in the chain any more.
3. Whoever adds holds the one row of `Head` until their transaction ends, so that entries come one after the other on
   every database. Log last in a transaction: others wait meanwhile.
"""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from guiju_web.audit_log.models import Entry, Head

FIRST = "0" * 64
ANCHOR = "audit.anchor"
_CHUNK = 2000


@dataclass(frozen=True)
class Break:
    """A place where the chain does not hold."""

    number: int
    what: str


def hash_of(entry: Entry) -> str:
    """Return the hash of everything an entry says."""
    said = [
        entry.number,
        entry.at.isoformat(),
        entry.person,
        entry.person_name,
        entry.action,
        entry.subject,
        entry.before,
        entry.after,
        entry.address,
        entry.is_refused,
        entry.previous,
    ]
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def add(anchor: Path, at: datetime, **said: Any) -> Entry:
    """Add an entry behind the last one, within the caller's transaction if there is one."""
    with transaction.atomic():
        Head.objects.select_for_update().get_or_create(pk=1)
        last = Entry.objects.order_by("-number").first()
        # Hashed as it will be read: instants in UTC, keys as text, tuples as lists.
        plain = {**said, **{name: json.loads(json.dumps(said[name])) for name in ("before", "after")}}
        at = at.astimezone(UTC)
        entry = Entry(number=last.number + 1 if last else 1, at=at, previous=last.hash if last else FIRST, **plain)
        entry.hash = hash_of(entry)
        entry.save(force_insert=True)
        transaction.on_commit(lambda: _write_anchor(anchor, entry))
    return entry


def breaks(anchor: Path) -> Iterator[Break]:
    """Yield every place where the chain does not hold; nothing for a log nobody touched."""
    noted = _noted(anchor)
    number, previous = 0, FIRST
    for entry in Entry.objects.order_by("number").iterator(chunk_size=_CHUNK):
        if entry.number != number + 1:
            yield Break(
                number + 1, _("第 {first} 条至第 {last} 条不见了。").format(first=number + 1, last=entry.number - 1)
            )
        elif entry.previous != previous:
            yield Break(entry.number, _("第 {number} 条与前一条接不上，其间有改动。").format(number=entry.number))
        if hash_of(entry) != entry.hash:
            yield Break(entry.number, _("第 {number} 条的内容被改过。").format(number=entry.number))
        if noted and noted[0] == entry.number and noted[1] != entry.hash:
            yield Break(entry.number, _("第 {number} 条与锚点不符，整条链被重写过。").format(number=entry.number))
        number, previous = entry.number, entry.hash
    if noted is None and number:
        yield Break(number, _("锚点文件不见了或者读不懂，末尾是否被删去无从核对。"))
    elif noted and noted[0] > number:
        said = _("第 {first} 条至第 {last} 条从末尾删去了。").format(first=number + 1, last=noted[0])
        yield Break(number + 1, said)


def _noted(anchor: Path) -> tuple[int, str] | None:
    """Return number and hash of the entry the anchor names, None when there is no anchor that can be read."""
    try:
        said = json.loads(anchor.read_text("utf-8"))
        return int(said["number"]), str(said["hash"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_anchor(anchor: Path, entry: Entry) -> None:
    """Move the anchor on to an entry, unless another is there already that came later or that somebody took away."""
    with anchor.with_suffix(".lock").open("a", encoding="ascii") as lock:
        # Transactions end one after the other, but who ended first may come here last.
        fcntl.flock(lock, fcntl.LOCK_EX)
        noted = _noted(anchor)
        if noted and (noted[0] >= entry.number or not Entry.objects.filter(number=noted[0], hash=noted[1]).exists()):
            return
        written = anchor.with_suffix(".new")
        said = {"number": entry.number, "hash": entry.hash, "at": entry.at.isoformat()}
        written.write_text(json.dumps(said), "utf-8")
        written.replace(anchor)
