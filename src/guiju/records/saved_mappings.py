"""Mappings a city keeps under a name, as files in its workspace, for the next file of the same sender."""

from __future__ import annotations

from dataclasses import replace

from guiju.errors import Place, Problem, RecordError
from guiju.records.mapping import Mapping
from guiju.records.mapping_file import load_mapping, read_mapping, shipped_mappings
from guiju.records.mapping_text import write_mapping
from guiju.records.store.durable import write_whole
from guiju.records.workspace import Workspace

FOLDER = "mappings"
_LONGEST = 40


def saved_mappings(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of the mappings a city keeps."""
    return tuple(sorted(path.stem for path in (workspace.root / FOLDER).glob("*.yaml")))


def save_mapping(workspace: Workspace, name: str, mapping: Mapping) -> None:
    """Keep a mapping under a name, in the place of what had it; RecordError for a name that cannot be one."""
    if not _is_name(name):
        what, remedy = (
            f"“{name}”不能作映射的名称。",
            f"请用汉字、字母、数字、连字符，不超过 {_LONGEST} 个字，不要与随附的映射同名。",
        )
        raise RecordError(problems=[Problem(Place(name), what, "名称就是文件名。", remedy, "mapping_name")])
    (workspace.root / FOLDER).mkdir(exist_ok=True)
    write_whole(workspace.root / FOLDER / f"{name}.yaml", write_mapping(replace(mapping, name=name)))


def mapping_named(workspace: Workspace, name: str) -> Mapping:
    """Return a mapping the city keeps, or one that comes with Guiju; RecordError when there is none or it is wrong."""
    if name in saved_mappings(workspace):
        path = workspace.root / FOLDER / f"{name}.yaml"
        return read_mapping(path.read_text("utf-8"), path.name)
    if name in shipped_mappings():
        return load_mapping(name)
    what, remedy = (
        f"没有名为“{name}”的映射。",
        f"可用的：{'、'.join((*saved_mappings(workspace), *shipped_mappings()))}。",
    )
    raise RecordError(problems=[Problem(Place(name), what, "", remedy, "unknown_mapping")])


def _is_name(name: str) -> bool:
    plain = all(each.isalnum() or each in "-_" for each in name)
    return 0 < len(name) <= _LONGEST and plain and name not in shipped_mappings()
