"""Names of the language: which fact a name stands for, and what its writer probably meant when there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guiju.checks.facts import fact_named, field_fact, linked_fact
from guiju.checks.functions import function_named, functions
from guiju.checks.lexer import CHINESE_OPERATORS, KEYWORDS
from guiju.model.facts import Fact, Linked, Stored
from guiju.model.fields import Derived, Field, Kind
from guiju.records.kinds import kind
from guiju.text.nearest import nearest

AS_OF = ("截至时间", "as_of")


def find_fact(of: Kind, name: str) -> Fact | None:
    """Return the fact a name stands for in records of a kind, None if it stands for none.

    `办件.` and `事项.` follow the link to the one record this one hangs on; a kind's own name may be written too.
    """
    head, _, rest = name.partition(".")
    if not rest:
        member = of.field(name)
        return field_fact(member) if member else None
    if head in (of.name, of.chinese):
        return find_fact(of, rest)
    linked = linked_kind(of, head)
    fact = find_fact(linked, rest) if linked else None
    return linked_fact(linked.name, fact) if linked and fact else None


def linked_kind(of: Kind, name: str) -> Kind | None:
    """Return the kind of this name that records of a kind hang on, None if they hang on none such."""
    return next((each for each in map(kind, of.links) if name in (each.name, each.chinese)), None)


def field_behind(of: Kind, fact: Fact) -> Field | None:
    """Return the stored field that a fact shows, through links; None for whatever is worked out."""
    while isinstance(fact.source, Linked):
        of, fact = kind(fact.source.kind), fact_named(fact.source.kind, fact.source.fact)
    member = of.field(fact.source.field) if isinstance(fact.source, Stored) else None
    return member if isinstance(member, Field) else None


def advice(of: Kind, name: str, terms: Iterable[str]) -> str:
    """Return the sentence that helps the writer of a name nobody knows, most certain guess first."""
    terms = tuple(terms)
    return (
        _function_advice(name)
        or _alias_advice(of, name)
        or _link_advice(of, name)
        or _spacing_advice(of, name, terms)
        or _value_advice(of, name)
        or _nearest_advice(of, name, terms)
    )


def function_advice(of: Kind, name: str, terms: Iterable[str]) -> str:
    """Return the sentence that helps the writer of a function nobody knows."""
    if find_fact(of, name) is not None:
        return f"“{name}”是字段，后面不写括号；两个条件之间要有连接词。"
    spaced = _spacing_advice(of, name, tuple(terms))
    names = [each for function in functions().values() for each in (function.chinese, function.name)]
    near = nearest(name, names, cutoff=0.5)
    found = function_named(near) if near else None
    return spaced or (f"是否想写 {found.signature}？" if found else "可用函数见 docs/reference/functions。")


def _members(of: Kind) -> Iterator[Field | Derived]:
    yield from of.fields
    yield from of.derived


def _function_advice(name: str) -> str:
    function = function_named(name)
    return f"这是函数，要写成 {function.signature}。" if function else ""


def _alias_advice(of: Kind, name: str) -> str:
    named = next((each for each in of.fields if name in each.aliases), None)
    return f"{of.chinese}中这个字段叫“{named.chinese}”（{named.name}），请改写。" if named else ""


def _link_advice(of: Kind, name: str) -> str:
    if "." in name:
        head, _, rest = name.rpartition(".")
        known = find_fact(of, rest)
        links = [kind(each).chinese for each in of.links]
        if known is not None:
            return f"是否想写 {rest}？"
        if not links or linked_kind(of, head.split(".")[0]) is None:
            reach = f"只能写 {'、'.join(f'{each}.字段' for each in links)}。" if links else "只能写自己的字段。"
            return f"{of.chinese}不挂在“{head}”之下，{reach}"
    for linked in map(kind, of.links):
        if find_fact(linked, name) is not None:
            return f"它是{linked.chinese}的字段，请写 {linked.chinese}.{name}。"
    return ""


def _spacing_advice(of: Kind, name: str, terms: tuple[str, ...]) -> str:
    """Find `受理时间不为空` to be a name and a word written together."""
    words = {*terms, *(each for member in _members(of) for each in (member.name, member.chinese))}
    words |= {function.chinese for function in functions().values()} | KEYWORDS | set(CHINESE_OPERATORS.values())
    pieces = _pieces(name, words)
    return f"词与词之间要留空格，请写成 {' '.join(pieces)}。" if len(pieces) > 1 else ""


def _pieces(text: str, words: set[str]) -> list[str]:
    """Cut a text into known words, the fewest that cover it; an empty list when they do not."""
    best: list[list[str] | None] = [[]]
    for end in range(1, len(text) + 1):
        cuts = [
            [*head, text[start:end]]
            for start in range(end)
            if (head := best[start]) is not None and text[start:end] in words
        ]
        best.append(min(cuts, key=len, default=None))
    return best[-1] or []


def _value_advice(of: Kind, name: str) -> str:
    if any(name in field.values for each in (of, *map(kind, of.links)) for field in each.fields):
        return f"如果指文本，请加引号写成 '{name}'。"
    return ""


def _nearest_advice(of: Kind, name: str, terms: tuple[str, ...]) -> str:
    head, _, last = name.rpartition(".")
    linked = linked_kind(of, head)
    own = [each for member in _members(linked or of) for each in (member.chinese, member.name)]
    known = own if linked else [*own, *terms, *AS_OF]
    near = nearest(last, known, cutoff=0.5)
    spoken = f"{head}.{near}" if linked else near
    return f"是否想写 {spoken}？可用字段见 docs/reference/fields。" if near else "可用字段见 docs/reference/fields。"
