"""Lineage: which clauses of one edition became which clauses of the next.

1. A clause with an id keeps its lineage by the id. What has no id (前言, 参考文献) is known by its title and those above.
2. The new edition may declare more in its front matter, new id to old ids: `lineage: {accept-online: [accept]}`. An old
   id named by several new clauses was split; a new clause that names several was merged from them.
3. What remains is new or removed. A new clause much like a removed one is pointed out, never joined on a guess.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from guiju.model.text import Clause, Edition
from guiju.text.differences import likeness
from guiju.text.lines import lines_of

_RESEMBLES = 0.6
_SHORTEST = 8
"""Shorter texts resemble one another by chance."""


@dataclass(frozen=True, slots=True)
class Descent:
    """Clauses of the old edition and the clauses of the new one they became; one side may be empty."""

    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    resembles: str | None = None


def descents(old: Edition, new: Edition) -> tuple[Descent, ...]:
    """Return every clause of both editions in exactly one descent, in the order of the new edition.

    A removed clause stands after the clause it followed in the old edition.
    """
    before, after = _by_name(old), _by_name(new)
    parents = _parents(before, after, _declared(new))
    groups = _joined(parents)
    names_of_old = list(before)
    found: dict[str, Descent] = {}
    for names, descendants in groups:
        olds = sorted(names, key=names_of_old.index)
        news = [name for name in after if name in descendants]
        found[news[0]] = Descent(tuple(before[each] for each in olds), tuple(after[each] for each in news))
    removed = [name for name in before if not any(name in names for names, _ in groups)]
    alone = [name for name in after if not any(name in descendants for _, descendants in groups)]
    for name in alone:
        found[name] = Descent((), (after[name],), _resembled(after[name], [before[each] for each in removed]))
    return _in_order(found, before, removed, list(after))


def _by_name(edition: Edition) -> dict[str, Clause]:
    """Return the clauses by `#id`, or by the titles that lead to them; the second of one name gets a number."""
    named: dict[str, Clause] = {}

    def add(clauses: Iterable[Clause], above: str) -> None:
        for clause in clauses:
            path = f"{above}/{clause.title}"
            name, count = f"#{clause.id}" if clause.id else path, 1
            while name in named:
                count += 1
                name = f"{path}({count})"
            named[name] = clause
            add(clause.clauses, path)

    add(edition.clauses, "")
    return named


def _declared(new: Edition) -> Mapping[str, tuple[str, ...]]:
    written = new.front.get("lineage")
    if not isinstance(written, dict):
        return {}
    return {
        f"#{name}": tuple(f"#{each}" for each in (ids if isinstance(ids, list) else [ids]))
        for name, ids in written.items()
    }


def _parents(
    before: Mapping[str, Clause], after: Mapping[str, Clause], declared: Mapping[str, tuple[str, ...]]
) -> dict[str, set[str]]:
    """Return the names of each new clause's old clauses."""
    parents: dict[str, set[str]] = {}
    for name in after:
        named = {each for each in declared.get(name, ()) if each in before}
        if name in before:
            named.add(name)
        if named:
            parents[name] = named
    return parents


def _joined(parents: Mapping[str, set[str]]) -> list[tuple[set[str], set[str]]]:
    """Join descents that share a clause: (old names, new names) of each."""
    groups: list[tuple[set[str], set[str]]] = []
    for name, olds in parents.items():
        mine: tuple[set[str], set[str]] = (set(olds), {name})
        apart = []
        for group in groups:
            if group[0] & mine[0]:
                mine = (mine[0] | group[0], mine[1] | group[1])
            else:
                apart.append(group)
        groups = [*apart, mine]
    return groups


def _resembled(clause: Clause, removed: Sequence[Clause]) -> str | None:
    said = _text(clause)
    if len(said) < _SHORTEST:
        return None
    alike = [(likeness(_text(each), said), each.id) for each in removed if each.id]
    best = max(alike, default=(0.0, None), key=lambda pair: pair[0])
    return best[1] if best[0] >= _RESEMBLES else None


def _text(clause: Clause) -> str:
    return "".join(lines_of(clause))


def _in_order(
    found: Mapping[str, Descent], before: Mapping[str, Clause], removed: Sequence[str], after: Sequence[str]
) -> tuple[Descent, ...]:
    names = list(before)
    follow: dict[str | None, list[Descent]] = defaultdict(list)
    home = {id(old): name for name, descent in found.items() for old in descent.old}
    for name in removed:
        earlier = (home.get(id(before[each])) for each in reversed(names[: names.index(name)]))
        follow[next((each for each in earlier if each), None)].append(Descent((before[name],), ()))
    ordered = list(follow[None])
    for name in after:
        if name in found:
            ordered += [found[name], *follow[name]]
    return tuple(ordered)
