"""The runs of a workspace: immutable folders of Parquet, named by what was judged, `run.json` written last.

A run being judged has a hidden folder with the number of its process. What a killed process left is read by nobody, and
the next judging removes it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from guiju.errors import StoreError
from guiju.model.run import Run

IDENTITY = ("snapshot", "as_of", "engine", "product", "calendar", "policy", "editions", "goals")


@dataclass(frozen=True, slots=True)
class JudgedRun:
    """A finished run and where its files lie."""

    run: Run
    folder: Path


class Runs:
    """The runs kept in a workspace's `runs/` folder."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "runs"

    def all(self) -> tuple[JudgedRun, ...]:
        """Return every finished run, oldest first."""
        found = [_read(path) for path in self.folder.glob("[!.]*/run.json")]
        return tuple(sorted(found, key=lambda each: (each.run.started_at, each.run.id)))

    def latest(self) -> JudgedRun | None:
        """Return the run judged last, None when nothing was judged yet."""
        runs = self.all()
        return runs[-1] if runs else None

    def get(self, run_id: str) -> JudgedRun:
        """Return the run whose id begins so; StoreError when none or several do."""
        found = [each for each in self.all() if each.run.id.startswith(run_id)]
        if len(found) != 1:
            known = "、".join(each.run.id[:12] for each in self.all()) or "（还没有）"
            raise StoreError(f"没有唯一的判定运行 {run_id}。已有的运行：{known}。请写出足够长的编号。")
        return found[0]

    def begin(self, run: Run) -> Path:
        """Return an empty folder for a run about to be judged; an older run with this identity gives way when it ends."""
        self._remove_leftovers()
        folder = self.folder / f".{run.id}.{os.getpid()}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def _remove_leftovers(self) -> None:
        for folder in self.folder.glob(".*.*"):
            if not _is_running(folder.suffix[1:]):
                shutil.rmtree(folder, ignore_errors=True)

    def finish(self, run: Run, folder: Path) -> JudgedRun:
        """Name a judged folder: from now on the run exists."""
        written = folder / "run.json"
        written.write_text(json.dumps(_plain(run), ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
        target = self.folder / run.id[:16]
        shutil.rmtree(target, ignore_errors=True)
        os.replace(folder, target)
        return JudgedRun(run, target)

    def discard(self, folder: Path) -> None:
        """Remove the folder of a run that failed."""
        shutil.rmtree(folder, ignore_errors=True)


def run_id(**identity: object) -> str:
    """Return the identity of a run as a hash over what was judged, by what, and as of when."""
    missing = set(IDENTITY) ^ set(identity)
    assert not missing, missing
    text = json.dumps(identity, ensure_ascii=False, sort_keys=True, default=_as_text)
    return sha256(text.encode()).hexdigest()


def _is_running(process: str) -> bool:
    """Whether a process of this machine still runs; what is no process number is nobody's leftover."""
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except (PermissionError, ValueError, OverflowError):
        return True
    return True


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _plain(run: Run) -> Mapping[str, object]:
    fields = asdict(run)
    return fields | {name: fields[name].isoformat() for name in ("as_of", "started_at")}


def _read(path: Path) -> JudgedRun:
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        fields |= {name: datetime.fromisoformat(fields[name]) for name in ("as_of", "started_at")}
        return JudgedRun(Run(**fields), path.parent)
    except (ValueError, TypeError, KeyError) as error:
        raise StoreError(
            f"{path}：判定运行的说明读不懂（{error}）。这次运行的结果不再可信；请删除这个文件夹后重新运行 guiju judge。"
        ) from error
