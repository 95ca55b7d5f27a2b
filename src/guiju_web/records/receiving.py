"""Files on their way in: written to the workspace's own disk piece by piece, hashed meanwhile, never held in memory."""

from __future__ import annotations

import hashlib
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest
from django.utils.translation import gettext as _

from guiju_web.records.place import PARTIAL, uploads

LAST_FIELD = "whole"
"""The field that stands behind the files in the form: where it is missing, the connection was cut."""
_MEGABYTE = 1 << 20


class TooLargeError(Exception):
    """More was sent than the site takes."""


class ReceivedFile(UploadedFile):  # type: ignore[type-arg]
    """A file that has arrived whole: where it lies and what its hash is."""

    def __init__(self, path: Path, name: str, size: int, sha256: str) -> None:
        super().__init__(None, name, "application/octet-stream", size, None)
        self.path = path
        self.sha256 = sha256

    def close(self) -> None:
        """Nothing is open."""


class StreamedUpload(FileUploadHandler):
    """Writes the files of one request into a folder without a name, which goes unless it gets one."""

    chunk_size = _MEGABYTE

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.folder = uploads() / f"{PARTIAL}{secrets.token_hex(8)}"
        self._stream: IO[bytes] | None = None
        self._sha256 = hashlib.sha256()
        self._sizes = 0

    def handle_raw_input(self, *arguments: Any, **named: Any) -> None:
        """Refuse at once what says that it is too large."""
        length = int(arguments[2])
        if length > settings.UPLOAD_LIMIT + _MEGABYTE:
            raise TooLargeError

    def new_file(self, *arguments: Any, **named: Any) -> None:
        """Begin a file; a second one of the same name gets a number."""
        super().new_file(*arguments, **named)
        self.folder.mkdir(parents=True, exist_ok=True)
        name = (self.file_name or "").strip().lstrip(".") or _("未命名")
        stem, dot, ending = name.rpartition(".")
        taken = sum(1 for each in self.folder.iterdir() if each.name.endswith(name))
        self._path = self.folder / (f"{stem or ending}-{taken + 1}{dot}{ending if stem else ''}" if taken else name)
        self._stream, self._sha256 = self._path.open("xb"), hashlib.sha256()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write a piece."""
        assert self._stream is not None
        self._sizes += len(raw_data)
        if self._sizes > settings.UPLOAD_LIMIT:
            raise TooLargeError
        self._stream.write(raw_data)
        self._sha256.update(raw_data)

    def file_complete(self, file_size: int) -> ReceivedFile:
        """End a file."""
        assert self._stream is not None
        self._stream.close()
        return ReceivedFile(self._path, self._path.name, file_size, self._sha256.hexdigest())

    def upload_interrupted(self) -> None:
        """Leave nothing of a request that was cut off."""
        self.forget()

    def forget(self) -> None:
        """Remove the folder; where it got a name nothing is left to remove."""
        if self._stream is not None:
            self._stream.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def streamed(request: HttpRequest, read: Callable[[StreamedUpload], Any]) -> Any:
    """Let files of a request be written to the workspace, and leave none of them behind without a name."""
    upload = StreamedUpload(request)
    request.upload_handlers = [upload]
    try:
        return read(upload)
    finally:
        upload.forget()
