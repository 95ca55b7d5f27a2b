"""The form of a backup: a plain tar that says first what it is and last the SHA-256 of everything in it.

    backup.json               format, product, city, when, the state of the database
    database.rows.gz         accounts, roles, log …, where the workspace has a site
    workspace/<path>          the files
    manifest-<sha256>.json    path, size and SHA-256 of each of them; its name holds its own hash

Written and read in one pass. Nothing is compressed twice: records are Parquet already.
"""

from __future__ import annotations

import hashlib
import json
import re
import tarfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO, Any, Protocol

from guiju.errors import Place, Problem, StoreError

FORMAT = 1
HEAD = "backup.json"
DATABASE = "database.rows.gz"
FILES = "workspace/"
_MANIFEST = re.compile(r"manifest-(?P<hash>[0-9a-f]{64})\.json")
_PIECE = 1 << 20


class Readable(Protocol):
    """What can be read piece by piece."""

    def read(self, size: int = -1, /) -> bytes:
        """Return the next piece, nothing at the end."""


@dataclass(frozen=True, slots=True)
class Stored:
    """One file as the manifest names it."""

    name: str
    size: int
    sha256: str


class Packing:
    """An archive being written; call `close` last, else it is none."""

    def __init__(self, stream: IO[bytes], head: Mapping[str, Any], moved: Callable[[int, str], None]) -> None:
        self._tar = tarfile.TarFile(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT)
        self._moved = moved
        self.stored: list[Stored] = []
        self._add_text(HEAD, {"format": FORMAT, **head})

    def add(self, name: str, path: Path) -> bool:
        """Add a file as it is when it is opened; False when it is there no more."""
        try:
            stream = path.open("rb")
        except FileNotFoundError:
            return False
        with stream:
            member = self._tar.gettarinfo(arcname=name, fileobj=stream)
            member.uid = member.gid = 0
            member.uname = member.gname = ""
            self._add(member, stream)
        return True

    def close(self) -> None:
        """Write the manifest and the end."""
        files = [{"name": each.name, "size": each.size, "sha256": each.sha256} for each in self.stored]
        text = _json({"files": files})
        member = tarfile.TarInfo(f"manifest-{hashlib.sha256(text).hexdigest()}.json")
        member.size, member.mode = len(text), 0o600
        self._tar.addfile(member, BytesIO(text))
        self._tar.close()

    def _add_text(self, name: str, value: object) -> None:
        text = _json(value)
        member = tarfile.TarInfo(name)
        member.size, member.mode = len(text), 0o600
        self._add(member, BytesIO(text))

    def _add(self, member: tarfile.TarInfo, stream: IO[bytes]) -> None:
        hashing = _Hashing(stream, lambda length: self._moved(length, member.name))
        self._tar.addfile(member, hashing)
        self.stored.append(Stored(member.name, member.size, hashing.sha256.hexdigest()))


class Unpacking:
    """An archive being read: its head at once, then its files, each proved against the manifest at the end."""

    def __init__(self, stream: IO[bytes], source: str) -> None:
        self._source = source
        self.found: dict[str, Stored] = {}
        try:
            self._tar = tarfile.TarFile.open(fileobj=stream, mode="r|")
            first = self._tar.next()
        except tarfile.TarError as reason:
            raise self._foreign() from reason
        if first is None or first.name != HEAD or not first.isreg() or first.size > _PIECE:
            raise self._foreign()
        self.head = self._head(first)

    def files(self) -> Iterator[tuple[str, int, Readable]]:
        """Yield name, mode and content of every file; whoever asks reads each to its end.

        StoreError at the first thing no backup has in it, and at the end for everything that differs from the manifest.
        """
        last, manifest = HEAD, None
        while (member := self._next(last)) is not None:
            if found := _MANIFEST.fullmatch(member.name):
                manifest = self._text(member)
                if hashlib.sha256(manifest).hexdigest() != found["hash"]:
                    raise self.damaged("清单被改动过，各文件无从核对。")
                break
            self._check(member)
            hashing = _Hashing(_Content(self, member))
            yield member.name, member.mode, hashing
            while hashing.read(_PIECE):
                pass
            self.found[member.name] = Stored(member.name, hashing.length, hashing.sha256.hexdigest())
            last = member.name
        if manifest is None:
            raise self.damaged(f"{last} 之后读不下去，没有读到末尾的清单：文件不完整，或者这一处被改动过。")
        self._prove(json.loads(manifest)["files"])

    def _head(self, member: tarfile.TarInfo) -> dict[str, Any]:
        text = self._text(member)
        try:
            head = json.loads(text)
            form = head["format"]
        except (ValueError, KeyError, TypeError) as reason:
            raise self._foreign() from reason
        if form != FORMAT:
            what = f"这份备份的格式是第 {form} 版，这里认识第 {FORMAT} 版。"
            raise StoreError(problems=[self._problem(what, "请用制作它的版本恢复，再升级。", "backup_format")])
        self.found[HEAD] = Stored(HEAD, len(text), hashlib.sha256(text).hexdigest())
        return dict(head)

    def _next(self, last: str) -> tarfile.TarInfo | None:
        try:
            return self._tar.next()
        except (tarfile.TarError, EOFError, OSError) as reason:
            raise self.damaged(f"{last} 之后读不下去（{reason}）。") from reason

    def _text(self, member: tarfile.TarInfo) -> bytes:
        return _Content(self, member).read()

    def open(self, member: tarfile.TarInfo) -> IO[bytes]:
        """Open a member, a plain file."""
        content = self._tar.extractfile(member)
        assert content is not None
        return content

    def _check(self, member: tarfile.TarInfo) -> None:
        """Refuse what would lie outside the new folder, or is no plain file: no backup of ours has such a thing."""
        path = PurePosixPath(member.name)
        inside = member.name.startswith(FILES) and ".." not in path.parts and str(path) == member.name
        if not member.isreg() or not (inside or member.name == DATABASE) or "\\" in member.name:
            raise self.damaged(f"其中有不该有的内容：{member.name[:200]!r}。")
        if member.name in self.found:
            raise self.damaged(f"{member.name} 出现了两次。")

    def _prove(self, listed: list[dict[str, Any]]) -> None:
        wanted = {each["name"]: Stored(**each) for each in listed}
        problems = [
            self._problem(f"{name} 与清单记载的散列不符，这个文件被改动过。", _ANOTHER, "backup_altered")
            for name, each in self.found.items()
            if name in wanted and wanted[name] != each
        ]
        for name in sorted(wanted.keys() ^ self.found.keys()):
            what = f"清单上有而文件里没有：{name}。" if name in wanted else f"文件里有而清单上没有：{name}。"
            problems.append(self._problem(what, _ANOTHER, "backup_incomplete"))
        if problems:
            raise StoreError(problems=problems)

    def _foreign(self) -> StoreError:
        remedy = "请给出 guiju backup 写成的文件。"
        return StoreError(
            problems=[self._problem("这不是规矩的备份文件，或者开头已经损坏。", remedy, "backup_foreign")]
        )

    def damaged(self, what: str) -> StoreError:
        """Return what to say of a damaged archive."""
        return StoreError(problems=[self._problem(what, _ANOTHER, "backup_damaged")])

    def _problem(self, what: str, remedy: str, code: str) -> Problem:
        return Problem(Place(self._source), what, "", remedy, code)


_ANOTHER = "没有恢复任何内容；请换一份备份。"


class _Content:
    """A member that says what is damaged where it cannot be read on."""

    def __init__(self, unpacking: Unpacking, member: tarfile.TarInfo) -> None:
        self._unpacking = unpacking
        self._name = member.name
        self._stream = unpacking.open(member)

    def read(self, size: int = -1) -> bytes:
        try:
            return self._stream.read(size)
        except (tarfile.TarError, EOFError) as reason:
            raise self._unpacking.damaged(f"{self._name} 读不到末尾：文件不完整。") from reason


class _Hashing:
    """A stream that is hashed while it is read."""

    def __init__(self, stream: Readable, moved: Callable[[int], None] = lambda _: None) -> None:
        self._stream = stream
        self._moved = moved
        self.sha256 = hashlib.sha256()
        self.length = 0

    def read(self, size: int = -1) -> bytes:
        read = self._stream.read(size)
        self.sha256.update(read)
        self.length += len(read)
        self._moved(len(read))
        return read


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
