"""Where Iceberg finds its files: `workspace:/lake/…`, relative to the folder, so that the folder may move."""

from __future__ import annotations

import io
import os
from pathlib import Path

from pyiceberg.io import FileIO, InputFile, InputStream, OutputFile, OutputStream
from pyiceberg.typedef import EMPTY_DICT, Properties

from guiju.records.store.durable import sync

SCHEME = "workspace:/"
ROOT = "workspace.root"
"""The property that names the workspace folder; given anew whenever the catalog is opened, never stored."""


def location_of(path: str) -> str:
    """Return the location of a path relative to the workspace.

    >>> location_of("lake/case")
    'workspace:/lake/case'
    """
    return SCHEME + path


def path_of(location: str) -> str:
    """Return the path relative to the workspace; ValueError for a location that is not inside one."""
    path = location.removeprefix(SCHEME)
    if path == location or ".." in path.split("/") or path.startswith("/"):
        raise ValueError(f"not inside the workspace: {location}")
    return path


class WorkspaceFiles(FileIO):
    """Iceberg's access to files (`py-io-impl`) of one workspace; what it writes is on the disk when closed."""

    def __init__(self, properties: Properties = EMPTY_DICT) -> None:
        super().__init__(properties)
        self._root = Path(properties[ROOT])

    def new_input(self, location: str) -> InputFile:
        """Return the file at a location for reading."""
        return _File(location, self._root / path_of(location))

    def new_output(self, location: str) -> OutputFile:
        """Return the file at a location for writing."""
        return _File(location, self._root / path_of(location))

    def delete(self, location: str | InputFile | OutputFile) -> None:
        """Delete the file at a location."""
        text = location if isinstance(location, str) else location.location
        (self._root / path_of(text)).unlink()


class _File(InputFile, OutputFile):
    """One file of the workspace, to read or to write."""

    def __init__(self, location: str, path: Path) -> None:
        super().__init__(location)
        self._path = path

    def __len__(self) -> int:
        return self._path.stat().st_size

    def exists(self) -> bool:
        return self._path.exists()

    def open(self, seekable: bool = True) -> InputStream:
        return self._path.open("rb")

    def to_input_file(self) -> InputFile:
        return self

    def create(self, overwrite: bool = False) -> OutputStream:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        return io.BufferedWriter(_SyncedFile(self._path, "wb" if overwrite else "xb"))


class _SyncedFile(io.FileIO):
    """A file that is on the disk when it has been closed."""

    def __init__(self, path: Path, mode: str) -> None:
        super().__init__(path, mode)
        self._folder = path.parent

    def close(self) -> None:
        if not self.closed:
            os.fsync(self.fileno())
            sync(self._folder)
        super().close()
