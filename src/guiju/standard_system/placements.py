"""Where each standard stands: the codes its front matter places it under, looked up in the taxonomies.

A placement is a code of the plan's taxonomy (`TG2`), or of another one named before it (`gbt24421-2009:TG302`). The
first placement is the main one: a standard is counted there and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.errors import Place, Problem
from guiju.model.text import Edition, Library
from guiju.standard_system.taxonomy_files import PLAN, Taxonomies
from guiju.text.nearest import nearest, suggestion


def split_placement(written: str) -> tuple[str, str]:
    """Return the taxonomy and the code a placement names.

    >>> split_placement("TG2"), split_placement("gbt24421-2009:TG302")
    (('plan', 'TG2'), ('gbt24421-2009', 'TG302'))
    """
    taxonomy, colon, code = written.partition(":")
    return (taxonomy.strip(), code.strip()) if colon else (PLAN, written.strip())


def node_in(placements: tuple[str, ...], taxonomies: Taxonomies, taxonomy: str) -> str | None:
    """Return the node of a taxonomy a standard with these placements is counted under, None where it has no place.

    A placement written in that taxonomy itself wins over one that a crosswalk leads to.
    """
    split = [split_placement(each) for each in placements]
    direct = [code for name, code in split if name == taxonomy and taxonomies.by_id[taxonomy].node(code)]
    led = (taxonomies.follow(code, name, taxonomy) for name, code in split if name in taxonomies.by_id)
    return next(iter(direct), None) or next((code for code in led if code), None)


def placement_problems(library: Library, taxonomies: Taxonomies) -> tuple[Problem, ...]:
    """Return a problem for each placement no taxonomy knows and each edition without a known one."""
    editions = (edition for code in sorted(library.standards) for edition in _texts(library, code))
    return tuple(problem for edition in editions for problem in _of_edition(edition, taxonomies))


def written_placements(edition: Edition) -> tuple[str, ...]:
    """Return the placements of an edition as written, main one first."""
    return tuple(str(each) for each in edition.front.get("placements", ()))


def unknown_placement(written: str, taxonomies: Taxonomies) -> str | None:
    """Return the sentence that proposes what to write instead, None for a placement some taxonomy knows.

    >>> from guiju.standard_system.taxonomy_files import read_taxonomies
    >>> unknown_placement("TG9", read_taxonomies()[0])
    '是否想写 TG4（公开规范）？'
    """
    taxonomy, code = split_placement(written)
    if taxonomy not in taxonomies.by_id:
        return suggestion(taxonomy, taxonomies.by_id)
    known = taxonomies.by_id[taxonomy]
    if known.node(code):
        return None
    by_name = {each.name: each.code for each in known.nodes}
    parts = [each.code for each in known.nodes if each.parent]
    near = by_name.get(code) or nearest(code, parts) or nearest(code, [each.code for each in known.nodes])
    node = known.node(near) if near else None
    return f"是否想写 {node.code}（{node.name}）？" if node else "可用的代号见 guiju system tree。"


def _texts(library: Library, code: str) -> Iterator[Edition]:
    standard = library.standards[code]
    yield from standard.editions
    if standard.draft is not None:
        yield standard.draft


def _of_edition(edition: Edition, taxonomies: Taxonomies) -> Iterator[Problem]:
    placements = written_placements(edition)
    if not placements:
        what = f"{edition.title}没有写归在体系的哪里。"
        remedy = "请在封面信息里写 placements，如 placements: [TG2]。"
        yield Problem(Place(edition.path), what, "明细表和结构图里找不到它。", remedy, "no_placement")
    for written in placements:
        remedy_of = unknown_placement(written, taxonomies)
        if remedy_of is not None:
            what = f"分类代号 {written} 不在任何分类里。"
            yield Problem(_place(edition, written), what, "这项标准在体系里没有位置。", remedy_of, "unknown_placement")


def _place(edition: Edition, written: str) -> Place:
    """Return the line of the front matter a placement stands on."""
    lines = edition.opening.splitlines()
    start = next((number for number, line in enumerate(lines) if line.startswith("placements:")), 0)
    for number, line in enumerate(lines[start:], start + 1):
        column = line.find(written)
        if column >= 0:
            return Place(edition.path, number, column + 1)
    return Place(edition.path)
