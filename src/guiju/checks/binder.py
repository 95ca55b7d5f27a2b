"""From words to meaning: names become facts, terms their definitions, event functions trees; types are checked.

A name is looked for among the fields of the population and of the records it hangs on (`办件.x`, `事项.x`), then among
the terms in force on the day in question. One `Binder` serves a whole library: a term is bound once for each day on
which a meaning begins, and a mistake in it is reported once, where the term is defined.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from guiju.checks.calls import applied, function_of
from guiju.checks.names import AS_OF, advice, field_behind, find_fact, linked_kind
from guiju.checks.parser import parse
from guiju.checks.passage import Passage
from guiju.checks.relations import compared, listed, ranged
from guiju.checks.scope import Scope, earliest, suits
from guiju.checks.syntax import (
    Application,
    Binary,
    Constant,
    Junction,
    Membership,
    Name,
    Node,
    Presence,
    Range,
    Unary,
)
from guiju.checks.trees import relinked
from guiju.errors import Problem
from guiju.model.expression import (
    And,
    Arithmetic,
    AsOf,
    Expression,
    Implies,
    IsMissing,
    Literal,
    Negate,
    Not,
    Or,
    Read,
)
from guiju.model.fields import Kind, Privacy
from guiju.model.types import Type
from guiju.standard_system.vocabulary import TermVersion, Vocabulary


@dataclass(frozen=True, slots=True)
class Bound:
    """What an expression means from the day it was bound for up to, not including, `until` (None: for good).

    `expression` is None when something in it, or in a term it uses, has no meaning; that has been reported.
    """

    expression: Expression | None
    until: date | None = None


class Binder:
    """Gives expressions their meaning under one vocabulary, and keeps every problem found, each once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.problems: dict[Problem, None] = {}
        self._terms: dict[tuple[TermVersion, str, date | None], Bound] = {}
        self._open: list[TermVersion] = []

    def bind(
        self, passage: Passage, population: Kind, day: date | None = None, expected: Type | None = Type.BOOLEAN
    ) -> Bound:
        """Return what an expression means on a day, under the newest terms for None; any type for `expected` None."""
        scope = Scope(passage, population, day)
        tree = _Walk(self, scope).whole(parse(passage, scope.problems), expected)
        self.problems.update(dict.fromkeys(scope.problems))
        return Bound(None if scope.problems else tree, scope.until)

    def term(self, version: TermVersion, population: Kind, day: date | None) -> Bound:
        """Return what a version of a term means on a day in records of a kind."""
        key = (version, population.name, day)
        if key not in self._terms:
            self._open.append(version)
            passage = Passage(version.expression, version.place, f"术语 {version.name} ")
            bound = self.bind(passage, population, day, expected=None)
            self._open.pop()
            self._terms[key] = Bound(bound.expression, earliest(version.until, bound.until))
        return self._terms[key]

    def version_on(self, name: str, population: Kind, day: date | None) -> TermVersion | None:
        """Return the version of a term in force on a day, the newest for None; None if there is none."""
        if day is not None:
            return self.vocabulary.lookup(name, population.name, day)
        return max(self.vocabulary.versions(name, population.name), key=lambda each: each.since, default=None)

    def circle(self, version: TermVersion) -> tuple[str, ...]:
        """Return the names from a term back to itself if it is just being bound, else nothing."""
        if version not in self._open:
            return ()
        return (*(each.name for each in self._open[self._open.index(version) :]), version.name)


class _Walk:
    """One expression on its way from words to meaning; None stands for whatever has been reported."""

    def __init__(self, binder: Binder, scope: Scope) -> None:
        self.binder = binder
        self.scope = scope

    def whole(self, node: Node, expected: Type | None) -> Expression | None:
        tree = self.tree(node)
        if tree is not None and expected is not None and not suits(tree, expected):
            example = "请把它写成一个比较，例如 … <= 5。" if expected is Type.BOOLEAN else "请改写这个表达式。"
            self.scope.report(
                node.span, "wrong_result", wanted=expected.chinese, written=tree.type.chinese, remedy=example
            )
        return tree

    def tree(self, node: Node) -> Expression | None:
        match node:
            case Constant() | Name() | Application():
                return self.value(node)
            case Presence():
                missing = IsMissing(operand) if (operand := self.tree(node.operand)) else None
                return Not(missing) if missing and node.wanted else missing
            case Junction() | Unary("not") | Binary("implies"):
                return self.condition(node)
            case Unary() | Binary("+" | "-" | "*" | "/"):
                return self.number(node)
            case Membership() | Range() | Binary():
                return self.relation(node)
        return None

    def value(self, node: Constant | Name | Application) -> Expression | None:
        match node:
            case Constant(value, type_):
                return Literal(value, type_)
            case Name():
                return self.name(node)
            case Application():
                function = function_of(self.scope, node, self.binder.vocabulary.names(self.scope.population.name))
                arguments = [self.tree(each) for each in node.arguments]
                return applied(self.scope, node, function, arguments) if function else None

    def name(self, node: Name) -> Expression | None:
        if node.text in AS_OF:
            return AsOf()
        fact = find_fact(self.scope.population, node.text)
        if fact is None:
            return self.term(node)
        field = field_behind(self.scope.population, fact)
        if field is not None and field.privacy is Privacy.DROPPED:
            self.scope.report(node.span, "dropped_field", name=node.text)
            return None
        return Read(fact)

    def term(self, node: Name) -> Expression | None:
        """Expand a term of this population, or (`办件.已受理`) of the record that this one hangs on."""
        head, _, rest = node.text.partition(".")
        home = linked_kind(self.scope.population, head) if rest else None
        name, kind = (rest, home) if home else (node.text, self.scope.population)
        version = self.binder.version_on(name, kind, self.scope.day)
        if version is None:
            self.unknown(node, name, kind)
            return None
        circle = self.binder.circle(version)
        if circle:
            self.scope.report(node.span, "circular_term", circle=" → ".join(circle))
            return None
        bound = self.binder.term(version, kind, self.scope.day)
        self.scope.use_until(bound.until)
        return relinked(bound.expression, home.name) if home and bound.expression else bound.expression

    def unknown(self, node: Name, name: str, kind: Kind) -> None:
        """Report a name that is no field and no term in force."""
        scope, vocabulary = self.scope, self.binder.vocabulary
        defined = vocabulary.versions(name, kind.name)
        if defined and scope.day is not None:
            near = next((each for each in defined if each.since > scope.day), defined[-1])
            words = {"day": scope.day, "edition": near.edition, "since": near.since}
            scope.report(node.span, "term_not_in_force", name=name, **words)
            return
        hint = advice(scope.population, node.text, vocabulary.names(scope.population.name))
        scope.report(node.span, "unknown_name", name=node.text, kind=kind.chinese, advice=hint)

    def condition(self, node: Junction | Unary | Binary) -> Expression | None:
        match node:
            case Junction(operator, operands):
                trees = [tree for each in operands if (tree := self.typed(each, Type.BOOLEAN))]
                if len(trees) < len(operands):
                    return None
                return And(tuple(trees)) if operator == "and" else Or(tuple(trees))
            case Unary(_, operand):
                tree = self.typed(operand, Type.BOOLEAN)
                return Not(tree) if tree else None
            case Binary(_, left, right):
                premise, conclusion = self.typed(left, Type.BOOLEAN), self.typed(right, Type.BOOLEAN)
                return Implies(premise, conclusion) if premise and conclusion else None

    def number(self, node: Unary | Binary) -> Expression | None:
        match node:
            case Unary(_, Constant(float(value), Type.NUMBER)):
                return Literal(-value, Type.NUMBER)
            case Unary(_, operand):
                tree = self.typed(operand, Type.NUMBER)
                return Negate(tree) if tree else None
            case Binary(operator, left, right):
                minuend, subtrahend = self.typed(left, Type.NUMBER), self.typed(right, Type.NUMBER)
                return Arithmetic(operator, minuend, subtrahend) if minuend and subtrahend else None

    def relation(self, node: Membership | Range | Binary) -> Expression | None:
        match node:
            case Membership():
                operand, values = self.tree(node.operand), [self.tree(each) for each in node.values]
                whole = [each for each in values if each]
                if operand is None or len(whole) < len(values):
                    return None
                found = listed(self.scope, node, operand, whole)
                return Not(found) if found and node.is_negated else found
            case Range():
                operand, low, high = self.tree(node.operand), self.tree(node.low), self.tree(node.high)
                return ranged(self.scope, node, operand, low, high) if operand and low and high else None
            case Binary():
                left, right = self.tree(node.left), self.tree(node.right)
                return compared(self.scope, node, left, right) if left and right else None

    def typed(self, node: Node, wanted: Type) -> Expression | None:
        """Return the tree of an operand of a connective or of arithmetic, None if it is of another type."""
        tree = self.tree(node)
        if tree is None or suits(tree, wanted):
            return tree
        if wanted is Type.BOOLEAN:
            self.scope.report(node.span, "not_a_condition", words=self.scope.words(node), written=tree.type.chinese)
        else:
            days = "两个日期之间的天数，请写 工作日数(起, 止) 或者 自然日数(起, 止)。"
            remedy = days if tree.type.is_moment else "请换用数值字段。"
            words = {"words": self.scope.words(node), "written": tree.type.chinese}
            self.scope.report(node.span, "not_a_number", remedy=remedy, **words)
        return None
