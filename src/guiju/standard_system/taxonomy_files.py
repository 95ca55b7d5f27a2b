"""Taxonomies and crosswalks: one YAML file each, those that come with Guiju and those of the city.

A city adds a taxonomy by adding `standards/taxonomies/<id>.yaml` (one with the id of a shipped one replaces it), and a
crosswalk by adding `standards/taxonomies/crosswalks/<from>_to_<to>.yaml`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from guiju.errors import Place, Problem
from guiju.model.taxonomy import Correspondence, Crosswalk, Likeness, SystemNode, Taxonomy
from guiju.text.nearest import suggestion
from guiju.text.page import Page
from guiju.text.placed_yaml import Entry, read_yaml
from guiju.text.shapes import FieldRule, Shape, read_fields

PLAN = "plan"
"""The taxonomy placements name when they name none: the plan's five blocks."""
FOLDER = "taxonomies"
CROSSWALKS = "crosswalks"
SHIPPED = Path(__file__).parent

_TAXONOMY = (
    FieldRule("name", required=True),
    FieldRule("ground", required=True),
    FieldRule("bodies", Shape.TEXTS),
    FieldRule("nodes", Shape.ANY, required=True),
)
_NODE = (
    FieldRule("code", required=True, pattern=r"\w[\w.-]*", form="字母、数字和连字符"),
    FieldRule("name", required=True),
    FieldRule("parent"),
    FieldRule("definition"),
    FieldRule("should_have", Shape.INTEGER, between=(0, 10_000)),
    FieldRule("ground"),
)
_CROSSWALK = (
    FieldRule("from", required=True),
    FieldRule("to", required=True),
    FieldRule("correspondences", Shape.ANY, required=True),
)
_CORRESPONDENCE = (
    FieldRule("node", required=True),
    FieldRule("other", required=True),
    FieldRule("kind", required=True, choices=tuple(Likeness)),
)


@dataclass(frozen=True, slots=True)
class Taxonomies:
    """Every taxonomy by its id, and every crosswalk."""

    by_id: Mapping[str, Taxonomy]
    crosswalks: tuple[Crosswalk, ...] = ()

    @property
    def plan(self) -> Taxonomy:
        """The taxonomy placements are written in."""
        return self.by_id[PLAN]

    def follow(self, code: str, source: str, target: str) -> str | None:
        """Return where what is placed at a node of one taxonomy stands in another, None where it has no place."""
        if source == target:
            return code if self.by_id[target].node(code) else None
        walk = next((each for each in self.crosswalks if (each.source, each.target) == (source, target)), None)
        return walk.follow(code) if walk else None


def read_taxonomies(library: Path | None = None) -> tuple[Taxonomies, tuple[Problem, ...]]:
    """Read the shipped taxonomies and those in a folder of standards; what is wrong with the city's is returned."""
    shipped = _shipped()
    if library is None or not (library / FOLDER).is_dir():
        return shipped, ()
    problems: list[Problem] = []
    own = _read(library / FOLDER, library / FOLDER / CROSSWALKS, library, problems)
    by_id = {**shipped.by_id, **own.by_id}
    replaced = {(each.source, each.target) for each in own.crosswalks}
    kept = [each for each in shipped.crosswalks if (each.source, each.target) not in replaced]
    walks = [_meeting(each, by_id, problems) for each in own.crosswalks]
    return Taxonomies(by_id, (*kept, *(each for each in walks if each))), tuple(problems)


@cache
def _shipped() -> Taxonomies:
    problems: list[Problem] = []
    found = _read(SHIPPED / FOLDER, SHIPPED / CROSSWALKS, SHIPPED, problems)
    walks = [each for walk in found.crosswalks if (each := _meeting(walk, found.by_id, problems))]
    assert not problems, problems
    return Taxonomies(found.by_id, tuple(walks))


def _read(taxonomies: Path, crosswalks: Path, root: Path, problems: list[Problem]) -> Taxonomies:
    pages = [(path, _page(path, root)) for path in sorted(taxonomies.glob("*.yaml"))]
    read = [(path.stem, read_taxonomy(page, path.stem)) for path, page in pages]
    walked = [
        (page, read_crosswalk(page)) for page in (_page(path, root) for path in sorted(crosswalks.glob("*.yaml")))
    ]
    for page in (*(page for _, page in pages), *(page for page, _ in walked)):
        problems += page.problems
    by_id = {name: each for name, each in read if each}
    return Taxonomies(by_id, tuple(each for _, each in walked if each))


def _page(path: Path, root: Path) -> Page:
    return Page(path.relative_to(root).as_posix(), path.read_text("utf-8", errors="replace"))


def read_taxonomy(page: Page, name: str) -> Taxonomy | None:
    """Read one taxonomy; None with the problems on the page when it cannot be used."""
    entry = read_yaml(page, 1, len(page.lines) + 1)
    if entry is None:
        return None
    values = read_fields(page, entry, _TAXONOMY, "分类").values
    nodes: dict[str, SystemNode] = {}
    for each in _items(page, entry, "nodes"):
        fields = read_fields(page, each, _NODE, "节点").values
        if {"code", "name"} <= fields.keys():
            node = SystemNode(**fields)
            _refuse_misplaced(page, each, node, nodes)
            nodes.setdefault(node.code, node)
    if page.problems:
        return None
    return Taxonomy(name, values["name"], values["ground"], tuple(nodes.values()), tuple(values.get("bodies", ())))


def read_crosswalk(page: Page) -> Crosswalk | None:
    """Read one crosswalk; None with the problems on the page when it cannot be used."""
    entry = read_yaml(page, 1, len(page.lines) + 1)
    if entry is None:
        return None
    values = read_fields(page, entry, _CROSSWALK, "对照表").values
    fields = [
        read_fields(page, each, _CORRESPONDENCE, "对应").values for each in _items(page, entry, "correspondences")
    ]
    if page.problems:
        return None
    found = [Correspondence(each["node"], each["other"], Likeness(each["kind"])) for each in fields]
    return Crosswalk(values["from"], values["to"], tuple(found))


def _items(page: Page, entry: Entry, name: str) -> Iterable[Entry]:
    listed = entry.value.get(name) if isinstance(entry.value, dict) else None
    if listed is None:
        return ()
    if not isinstance(listed.value, list):
        page.complain("wrong_type", listed.place, f"{name} 不是列表。", "程序读不出其中的项。", "请每项以 - 开头。")
        return ()
    return listed.value


def _refuse_misplaced(page: Page, entry: Entry, node: SystemNode, above: Mapping[str, SystemNode]) -> None:
    if node.code in above:
        what = f"节点代号 {node.code} 用了两次。"
        page.complain("duplicate_node", entry.place, what, "标准会归到说不清的地方。", "请换一个代号。")
    if node.parent is not None and node.parent not in above:
        what = f"节点 {node.code} 的上级 {node.parent} 不在它前面。"
        remedy = suggestion(node.parent, above) if above else "请先写上级。"
        page.complain("unknown_parent", entry.place, what, "它在体系里没有位置。", remedy)


def _meeting(walk: Crosswalk, by_id: Mapping[str, Taxonomy], problems: list[Problem]) -> Crosswalk | None:
    """Return a crosswalk without what leads nowhere, None when it joins no two taxonomies."""
    place = Place(f"{CROSSWALKS}/{walk.source}_to_{walk.target}.yaml")
    missing = [each for each in (walk.source, walk.target) if each not in by_id]
    for name in missing:
        what = f"对照表提到的分类 {name} 不存在。"
        problems.append(Problem(place, what, "对照无从谈起。", suggestion(name, by_id), "unknown_taxonomy"))
    if missing:
        return None
    lost = Counter[str]()
    for each in walk.correspondences:
        for code, name in ((each.node, walk.source), (each.other, walk.target)):
            lost.update([f"{name} 的 {code}"] if by_id[name].node(code) is None else [])
    for written in lost:
        what, remedy = f"对照表提到了{written}，那里没有这个节点。", "请核对两边的代号。"
        problems.append(Problem(place, what, "这一行对照不起作用。", remedy, "unknown_node"))
    met = (
        each
        for each in walk.correspondences
        if by_id[walk.source].node(each.node) and by_id[walk.target].node(each.other)
    )
    return replace(walk, correspondences=tuple(met))
