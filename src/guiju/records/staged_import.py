"""A staged import: typed rows, report and quarantine kept in the workspace, looked at, and committed once.

`staged/<id>/` holds `parts/` (typed rows), `quarantine/`, `corrected/` (rows put right by hand) and `staged.json`, which
is written last: without it nothing was staged, and staging again under the same id begins anew.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from guiju.errors import Place, Problem, StoreError
from guiju.records import mapping as mapped
from guiju.records.feeding import bind
from guiju.records.import_report import Example, Finding
from guiju.records.importing import workroom
from guiju.records.intake import Desk, Progress, StagedTable, setting_of, take_in
from guiju.records.mapping_file import read_mapping
from guiju.records.mapping_text import write_mapping
from guiju.records.staging import Part
from guiju.records.store.durable import sync, write_whole
from guiju.records.workspace import Workspace

FOLDER = "staged"
_STAGED = "staged.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class StagedImport:
    """Files typed and told apart, not committed; `corrected` are tables of rows put right by hand."""

    id: str
    folder: Path
    at: datetime
    mapping: str
    tables: tuple[StagedTable, ...]
    corrected: tuple[StagedTable, ...] = ()

    @property
    def rows(self) -> int:
        """Rows read."""
        return sum(each.rows for each in self.tables)

    @property
    def healed(self) -> int:
        """Rows that were quarantined and are put right."""
        return sum(each.kept for each in self.corrected)

    @property
    def kept(self) -> int:
        """Rows that will become records or parts of records."""
        return sum(each.kept for each in self.tables) + self.healed

    @property
    def quarantined(self) -> int:
        """Rows that will be kept out."""
        return sum(each.quarantined for each in self.tables) - self.healed

    @property
    def skipped(self) -> int:
        """Rows the mapping leaves out."""
        return sum(each.skipped for each in self.tables)


def stage_files(
    workspace: Workspace,
    staged: str,
    files: Sequence[Path],
    mapping: mapped.Mapping,
    own: Mapping[str, mapped.Mapping] | None = None,
    *,
    at: datetime,
    progress: Progress = lambda done, total, what: None,
) -> StagedImport:
    """Stage files under an id; RecordError, and nothing staged, when one cannot be used at all.

    `own` are the mappings of single files by name; the others are read by `mapping`.
    """
    folder = folder_of(workspace, staged)
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "parts").mkdir(parents=True)
    with workroom(workspace.store()) as (con, _):
        desk = Desk(
            con,
            folder / "parts",
            folder / "quarantine",
            at,
            workspace.hash_key(),
            workspace.timezone,
            progress,
        )
        try:
            tables = take_in(desk, files, mapping, own)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
    found = StagedImport(staged, folder, at, mapping.name, tables)
    keep_staged(found)
    return found


def read_staged(workspace: Workspace, staged: str) -> StagedImport:
    """Return what was staged under an id; StoreError when nothing was, or it cannot be read."""
    folder = folder_of(workspace, staged)
    try:
        content = json.loads((folder / _STAGED).read_text("utf-8"))
        if content["format"] != _FORMAT:
            raise ValueError(f"format {content['format']}")
        tables, corrected = (
            tuple(_read_table(folder, each) for each in content[name]) for name in ("tables", "corrected")
        )
        at = datetime.fromisoformat(content["at"])
        return StagedImport(staged, folder, at, content["mapping"], tables, corrected)
    except FileNotFoundError as reason:
        raise StoreError(problems=[_not_staged(staged)]) from reason
    except (OSError, ValueError, KeyError, TypeError) as reason:
        what = f"暂存的导入读不懂（{type(reason).__name__}: {reason}）。"
        problem = Problem(Place(f"{FOLDER}/{staged}"), what, "", "请重新暂存一次原来的文件。", "staged_unreadable")
        raise StoreError(problems=[problem]) from reason


def keep_staged(found: StagedImport) -> None:
    """Write a staged import down, durably: from now on it is there."""
    for path in (part.path for table in (*found.tables, *found.corrected) for part in table.parts):
        sync(path)
    content = {
        "format": _FORMAT,
        "at": found.at.isoformat(),
        "mapping": found.mapping,
        "tables": [_written_table(found.folder, each) for each in found.tables],
        "corrected": [_written_table(found.folder, each) for each in found.corrected],
    }
    write_whole(found.folder / _STAGED, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def discard_staged(workspace: Workspace, staged: str) -> None:
    """Throw a staged import away; what was committed of it stays."""
    shutil.rmtree(folder_of(workspace, staged), ignore_errors=True)


def folder_of(workspace: Workspace, staged: str) -> Path:
    """Return the folder of a staged import; ValueError for a name that is none."""
    if not staged or not all(each.isascii() and (each.isalnum() or each in "-_") for each in staged):
        raise ValueError(f"no name of a staged import: {staged!r}")
    return workspace.root / FOLDER / staged


def _written_table(folder: Path, table: StagedTable) -> dict[str, Any]:
    plain = ("file", "table", "sha256", "reading", "columns", "zone", "rows", "kept", "quarantined", "skipped")
    parts = [
        {
            "feed": table.mapping.feeds.index(each.bound.feed),
            "batch": each.batch,
            "path": each.path.relative_to(folder).as_posix(),
            "rows": each.rows,
        }
        for each in table.parts
    ]
    return {
        **{name: getattr(table, name) for name in plain},
        "mapping": write_mapping(table.mapping) if table.mapping.feeds else "",
        "findings": [asdict(each) for each in table.findings],
        "parts": parts,
        "quarantine": [path.relative_to(folder).as_posix() for path in table.quarantine],
    }


def _read_table(folder: Path, content: dict[str, Any]) -> StagedTable:
    text, columns = content["mapping"], tuple(content["columns"])
    mapping = read_mapping(text, content["file"]) if text else mapped.Mapping("", ())
    setting = setting_of(mapping, content["zone"], content["file"], b"")
    parts = tuple(
        Part(bind(mapping.feeds[each["feed"]], columns, setting), each["batch"], folder / each["path"], each["rows"])
        for each in content["parts"]
    )
    findings = tuple(
        Finding(**{**each, "examples": tuple(Example(**example) for example in each["examples"])})
        for each in content["findings"]
    )
    given = {
        **content,
        "columns": columns,
        "mapping": mapping,
        "findings": findings,
        "parts": parts,
        "quarantine": tuple(folder / each for each in content["quarantine"]),
    }
    return StagedTable(**given)


def _not_staged(staged: str) -> Problem:
    what, remedy = f"没有暂存的导入“{staged}”。", "它可能已被清理，请重新上传文件。"
    return Problem(Place(f"{FOLDER}/{staged}"), what, "", remedy, "staged_missing")
