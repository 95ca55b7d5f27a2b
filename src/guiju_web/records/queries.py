"""Which uploads somebody sees, what a file would be understood as, and the goals before and after."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from guiju.errors import GuijuError
from guiju.goals.figure import Figure
from guiju.goals.figures import goal_figures
from guiju.goals.period import Period
from guiju.goals.scope import Scope
from guiju.model.text import Library
from guiju.records.mapping import Mapping
from guiju.records.mapping_file import load_mapping, read_mapping
from guiju.records.mapping_text import write_mapping
from guiju.records.previewing import Previewed, PreviewedTable, preview
from guiju.records.store import Import, Store
from guiju.records.store.manifest import manifest_numbers
from guiju.records.workspace import Workspace
from guiju.verdicts.runs import Runs
from guiju_web.people.models import Person
from guiju_web.people.queries import who
from guiju_web.records.models import State, Upload
from guiju_web.records.place import paths_of


def visible_uploads(request: HttpRequest) -> QuerySet[Upload]:
    """Return the uploads somebody may see: their own, and all of them where they may commit."""
    person = who(request)
    if person.may("records.commit"):
        return Upload.objects.select_related("job")
    return Upload.objects.select_related("job").filter(by=person.number)


def seen_before(upload: Upload) -> list[Upload]:
    """Return the earlier uploads that brought one of these files, byte for byte, and were not given up."""
    hashes = {each["sha256"] for each in upload.files}
    earlier = Upload.objects.filter(~Q(state=State.DISCARDED), pk__lt=upload.pk).order_by("-pk")[:500]
    return [each for each in earlier if hashes & {file["sha256"] for file in each.files}]


@dataclass(frozen=True)
class Group:
    """Files that look alike, to be understood by one mapping: `tables` are those of the first."""

    path: Path
    files: tuple[str, ...]
    tables: tuple[PreviewedTable, ...]
    mapping: Mapping


def groups_of(upload: Upload, mapping: Mapping | None = None) -> list[Group]:
    """Return what an upload's files are understood as; by the mappings chosen for them unless one is given."""
    own = () if mapping else tuple(sorted(upload.mappings.items()))
    base = write_mapping(mapping) if mapping else ""
    found: dict[tuple[object, ...], Group] = {}
    for path in paths_of(upload):
        state = path.stat()
        seen = _previewed(path, state.st_mtime_ns, base, own)
        for name, understood in seen.mappings.items():
            tables = tuple(each for each in seen.tables if each.file == name)
            alike = tuple((each.table, each.columns) for each in tables)
            group = found.get(alike)
            files = (*group.files, name) if group else (name,)
            found[alike] = (
                Group(group.path, files, group.tables, group.mapping)
                if group
                else Group(path, files, tables, understood)
            )
    return list(found.values())


@lru_cache(maxsize=16)
def _previewed(path: Path, changed: int, base: str, own: tuple[tuple[str, str], ...]) -> Previewed:
    mapping = read_mapping(base, path.name) if base else load_mapping("free")
    return preview(path, mapping, {name: read_mapping(text, name) for name, text in own})


@dataclass(frozen=True)
class Change:
    """One goal before and after an import."""

    before: Figure | None
    after: Figure

    @property
    def is_changed(self) -> bool:
        """Whether anything about it is another."""
        return self.before is None or self.before.tally != self.after.tally


def goals_changed(workspace: Workspace, library: Library, before: str, after: str) -> list[Change]:
    """Return the eight goals by two runs, side by side; of a run that is gone there is nothing to show."""
    new = _figures(workspace, library, after)
    old = {each.line: each for each in _figures(workspace, library, before)} if before else {}
    return [Change(old.get(each.line), each) for each in new]


def _figures(workspace: Workspace, library: Library, run: str) -> tuple[Figure, ...]:
    try:
        judged = Runs(workspace.root).get(run)
        snapshot = Store.open(workspace.root).snapshot(judged.run.snapshot)
    except GuijuError:
        return ()
    return goal_figures(Scope(judged, snapshot, library, Period.parse("all")))


def imports_of(root: Path) -> tuple[Import, ...]:
    """Return every import, the newest first."""
    return _imports(root, manifest_numbers(root))


@lru_cache(maxsize=2)
def _imports(root: Path, numbers: tuple[int, ...]) -> tuple[Import, ...]:
    return Store.open(root).imports()[::-1]


def names_of(numbers: set[str]) -> dict[str, str]:
    """Return the names of people by number."""
    return dict(Person.objects.filter(number__in=numbers).values_list("number", "name"))
