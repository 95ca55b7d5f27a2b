"""The files inside a file: members of a zip, the one inside a .gz; bombs are refused before they are opened."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from guiju.errors import Place, Problem, RecordError

MAX_UNPACKED = 64 << 30
MAX_WORKBOOK = 4 << 30
"""Bytes a workbook may unpack to: the largest sheet Excel can hold stays well below."""
MAX_RATIO = 300
"""Unpacked to packed size; real logs and workbooks stay under 100, a deflate bomb goes to 1000."""
SMALL = 16 << 20
"""Below this unpacked size the ratio does not matter."""


@dataclass(frozen=True, slots=True)
class Member:
    """One readable file: `name` is what people are told (`年度.zip/一月.csv`), `open` gives its unpacked bytes.

    `size` is the number of unpacked bytes where the container says it, else the packed size.
    """

    name: str
    size: int
    open: Callable[[], BinaryIO]
    path: Path | None = None
    """The file itself where nothing has to be unpacked."""

    def head(self, length: int = 4096) -> bytes:
        """Return the first bytes."""
        with self.open() as stream:
            return stream.read(length)


def members(path: Path) -> tuple[Member, ...]:
    """List the readable files in `path`: itself, or what a zip or .gz holds; RecordError for what must not be opened."""
    if not path.is_file():
        problem = Problem(Place(path.name), "没有这个文件。", "", "请核对路径。", "file_not_found")
        raise RecordError(problems=[problem])
    plain = Member(path.name, path.stat().st_size, lambda: path.open("rb"), path)
    head = plain.head(4)
    if head.startswith(b"\x1f\x8b"):
        inner = path.name.removesuffix(".gz")
        return (Member(inner, plain.size, lambda: _open_gzip(path), None),)
    if head.startswith(b"PK") and zipfile.is_zipfile(path) and not is_workbook(plain):
        return _zip_members(path)
    return (plain,)


def is_workbook(member: Member) -> bool:
    """Whether this zip is an Excel or OpenDocument workbook rather than a folder of files."""
    with member.open() as stream, zipfile.ZipFile(stream) as archive:
        names = set(archive.namelist())
    return "[Content_Types].xml" in names or "content.xml" in names


def refuse_bomb(stream: BinaryIO, name: str, limit: int = MAX_WORKBOOK) -> None:
    """Raise RecordError if the zip's own directory announces more than `limit` bytes or an absurd ratio."""
    with zipfile.ZipFile(stream) as archive:
        infos = archive.infolist()
    unpacked, packed = sum(each.file_size for each in infos), sum(each.compress_size for each in infos)
    if unpacked > limit or (unpacked > SMALL and unpacked > MAX_RATIO * max(packed, 1)):
        raise _bomb(name, unpacked, packed)


def _zip_members(path: Path) -> tuple[Member, ...]:
    with path.open("rb") as stream:
        refuse_bomb(stream, path.name, MAX_UNPACKED)
    with zipfile.ZipFile(path) as archive:
        infos = [each for each in archive.infolist() if not each.is_dir() and "__MACOSX" not in each.filename]
    if any(each.flag_bits & 0x1 for each in infos):
        problem = Problem(
            Place(path.name), "压缩包有密码。", "", "请解压后导入，或者索取没有密码的。", "archive_locked"
        )
        raise RecordError(problems=[problem])
    return tuple(
        Member(f"{path.name}/{_readable(each)}", each.file_size, partial(_open_inner, path, each.filename))
        for each in infos
    )


def _readable(info: zipfile.ZipInfo) -> str:
    """Chinese Windows zips hold GBK names without saying so; zipfile then reads them as cp437."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gbk")
    except UnicodeError:
        return info.filename


def _open_inner(path: Path, inner: str) -> BinaryIO:
    return cast(BinaryIO, zipfile.ZipFile(path).open(inner))


def _open_gzip(path: Path) -> BinaryIO:
    packed = path.stat().st_size
    return cast(BinaryIO, io.BufferedReader(_Counted(gzip.open(path), path.name, packed), 1 << 20))


class _Counted(io.RawIOBase):
    """A .gz has no trustworthy directory, so its ratio is watched while it is read."""

    def __init__(self, stream: gzip.GzipFile, name: str, packed: int) -> None:
        self._stream, self._name, self._packed, self._read = stream, name, packed, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count = self._stream.readinto(buffer)
        self._read += count
        if self._read > SMALL and self._read > MAX_RATIO * self._packed:
            raise _bomb(self._name, self._read, self._packed)
        return count

    def close(self) -> None:
        self._stream.close()
        super().close()


def _bomb(name: str, unpacked: int, packed: int) -> RecordError:
    what = f"压缩包展开后有 {unpacked / 2**20:,.0f} MB，是压缩后的 {unpacked // max(packed, 1)} 倍，拒绝打开。"
    why = "这样的文件会占满内存和磁盘，正常的办件数据不会有这么大的压缩比。"
    return RecordError(
        problems=[Problem(Place(name), what, why, "请核实来源，或者解压后分成小文件再导入。", "archive_bomb")]
    )
