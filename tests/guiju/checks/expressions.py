"""Random bound trees about a case, values for them, and a printer that writes a tree in the language again."""

from datetime import date, datetime

from hypothesis import strategies as st

from guiju.checks.facts import fact_named
from guiju.checks.functions import functions
from guiju.checks.names import field_behind
from guiju.model.expression import (
    And,
    Arithmetic,
    AsOf,
    Between,
    Call,
    Compare,
    Implies,
    In,
    IsMissing,
    Literal,
    Negate,
    Not,
    Or,
    Read,
)
from guiju.model.facts import Linked, StageFact
from guiju.model.types import Type
from guiju.records.kinds import kind

FACTS = {
    Type.TEXT: ("accepted_by", "decided_by", "window_id", "item.legal_basis", "refusal_reason"),
    Type.INTEGER: ("supplement_rounds", "visits", "gathered.materials_count", "stage.count:受理"),
    Type.NUMBER: ("fee_due", "fee_charged", "clock.promised_elapsed", "item.promised_limit"),
    Type.BOOLEAN: ("remedies_told", "item.is_fee", "item.needs_separation"),
    Type.DATE: ("annulled_on", "clock.promised_due_on", "item.valid_from"),
    Type.INSTANT: ("received_at", "accepted_at", "closed_at", "stage.first_at:受理", "stage.last_at:决定"),
}
CLOSED = ("case_type", "finish_kind", "item.item_type")

truths = st.sampled_from([True, False, None])


def reads(*types: Type):
    """Return reads of facts with one of these types."""
    names = [name for type_ in types for name in FACTS[type_]]
    return st.sampled_from(names).map(lambda name: Read(fact_named("case", name)))


def numbers_written():
    return st.integers(-20000, 20000).map(lambda number: Literal(number / 8 + 0.0, Type.NUMBER))


def texts_written():
    alphabet = "甲乙 ab'\"“”‘’，。（）"
    return st.text(alphabet, min_size=1, max_size=6).map(lambda text: Literal(text, Type.TEXT))


def dates_written():
    return st.dates(date(2022, 1, 1), date(2024, 12, 31)).map(lambda day: Literal(day, Type.DATE))


def _call(name, result, *arguments):
    return st.tuples(*arguments).map(lambda given: Call(name, given, result))


def instants():
    instant = reads(Type.INSTANT) | st.just(AsOf())
    return instant | _call("later_of", Type.INSTANT, instant, instant)


def dates():
    day = reads(Type.DATE) | dates_written()
    return day | _call("date_of", Type.DATE, instants()) | _call("earlier_of", Type.DATE, day, day)


def moments():
    return instants() | dates()


def texts():
    return reads(Type.TEXT) | texts_written()


def numbers():
    return st.deferred(_numbers)


def _numbers():
    leaf = (
        reads(Type.NUMBER, Type.INTEGER)
        | numbers_written()
        | _call("workdays", Type.INTEGER, moments(), moments())
        | _call("hours", Type.NUMBER, instants(), instants())
        | _call("length", Type.INTEGER, reads(Type.TEXT))
    )
    return st.recursive(leaf, _reckoned, max_leaves=5)


def _reckoned(number):
    negated = number.filter(lambda each: not (isinstance(each, Literal) and each.value >= 0)).map(Negate)
    absolute = _call("absolute", Type.NUMBER, number)
    return st.builds(Arithmetic, st.sampled_from("+-*/"), number, number) | negated | absolute


def relations():
    return st.deferred(_relations)


def _relations():
    sign = st.sampled_from(["=", "!=", "<", "<=", ">", ">="])
    equality = st.sampled_from(["=", "!="])
    anything = texts() | numbers() | moments() | reads(Type.BOOLEAN)
    return (
        reads(Type.BOOLEAN)
        | st.builds(Compare, sign, numbers(), numbers())
        | st.builds(Compare, sign, moments(), moments())
        | st.builds(Compare, equality, texts(), texts())
        | st.builds(Compare, equality, reads(Type.BOOLEAN), truths_written())
        | st.builds(In, texts(), st.lists(texts_written(), min_size=1, max_size=3).map(tuple))
        | st.builds(In, dates(), st.lists(dates_written(), min_size=1, max_size=3).map(tuple))
        | st.builds(Between, numbers(), numbers(), numbers())
        | st.builds(Between, moments(), moments(), moments())
        | st.builds(IsMissing, anything)
        | _call("contains", Type.BOOLEAN, reads(Type.TEXT), texts_written())
        | closed_comparisons()
    )


def truths_written():
    return st.booleans().map(lambda truth: Literal(truth, Type.BOOLEAN))


@st.composite
def closed_comparisons(draw):
    fact = fact_named("case", draw(st.sampled_from(CLOSED)))
    values = st.sampled_from(field_behind(kind("case"), fact).values).map(lambda value: Literal(value, Type.TEXT))
    if draw(st.booleans()):
        return Compare("=", Read(fact), draw(values))
    return In(Read(fact), tuple(draw(st.lists(values, min_size=1, max_size=3))))


def conditions(leaves=None):
    """Return boolean trees as binding makes them: neighbours of one connective are one node."""
    leaves = leaves if leaves is not None else relations()
    return st.deferred(lambda: st.recursive(leaves, _connected, max_leaves=8))


def _connected(condition):
    def joined(node):
        return st.lists(condition, min_size=2, max_size=3).map(
            lambda each: node(
                tuple(part for one in each for part in (one.operands if isinstance(one, node) else (one,)))
            )
        )

    return joined(And) | joined(Or) | st.builds(Implies, condition, condition) | st.builds(Not, condition)


# Values


def values_of(tree_facts, missing=True):
    """Return values for facts, by name; with `missing` some have none."""
    return st.fixed_dictionaries({fact.name: _value(fact, missing) for fact in tree_facts})


def _value(fact, missing):
    present = {
        Type.TEXT: st.sampled_from(["甲", "乙", "甲乙", "承诺件", "出证", "a'b"]),
        Type.INTEGER: st.integers(-3, 5),
        Type.NUMBER: st.integers(-40, 40).map(lambda number: number / 8),
        Type.BOOLEAN: st.booleans(),
        Type.DATE: st.dates(date(2023, 12, 28), date(2024, 1, 4)),
        Type.INSTANT: st.datetimes(datetime(2023, 12, 28), datetime(2024, 1, 4)),
    }[fact.type]
    return present | st.none() if missing else present


# Printing

_LEVELS = {Implies: 1, Or: 2, And: 3}
_WORDS = {
    True: {And: " 且 ", Or: " 或 ", "implies": " 则 ", "not": "非 ", "in": " 属于 ", "not in": " 不属于 ",
           "between": " 介于 ", "with": " 与 ", "missing": " 为空", "present": " 不为空", "as of": "截至时间"},
    False: {And: " and ", Or: " or ", "implies": " implies ", "not": "not ", "in": " in ", "not in": " not in ",
            "between": " between ", "with": " and ", "missing": " is null", "present": " is not null", "as of": "as_of"},
}  # fmt: skip


def written(tree, chinese=True):
    """Write a tree in the language with no more brackets than it needs."""
    return _Printer(chinese).whole(tree, 0)


class _Printer:
    def __init__(self, chinese):
        self.chinese = chinese
        self.words = _WORDS[chinese]

    def whole(self, node, level):
        own, text = self.leveled(node)
        return f"({text})" if own < level else text

    def leveled(self, node):
        match node:
            case Implies(premise, conclusion):
                return 1, self.whole(premise, 2) + self.words["implies"] + self.whole(conclusion, 1)
            case And(operands) | Or(operands):
                level = _LEVELS[type(node)]
                return level, self.words[type(node)].join(self.whole(each, level + 1) for each in operands)
            case Not(IsMissing(operand)):
                return 5, self.whole(operand, 6) + self.words["present"]
            case Not(In(operand, values)):
                return 5, self.whole(operand, 6) + self.words["not in"] + self.listed(values)
            case Not(operand):
                return 4, self.words["not"] + self.whole(operand, 4)
            case _:
                return self.relation(node)

    def relation(self, node):
        match node:
            case Compare(sign, left, right):
                return 5, f"{self.whole(left, 6)} {sign} {self.whole(right, 6)}"
            case In(operand, values):
                return 5, self.whole(operand, 6) + self.words["in"] + self.listed(values)
            case Between(operand, low, high):
                low, high = self.whole(low, 6), self.whole(high, 6)
                return 5, f"{self.whole(operand, 6)}{self.words['between']}{low}{self.words['with']}{high}"
            case IsMissing(operand):
                return 5, self.whole(operand, 6) + self.words["missing"]
            case Arithmetic(sign, left, right):
                level = 6 if sign in "+-" else 7
                return level, f"{self.whole(left, level)} {sign} {self.whole(right, level + 1)}"
            case Negate(operand):
                return 8, f"-{self.whole(operand, 8)}"
            case _:
                return 9, self.leaf(node)

    def leaf(self, node):
        match node:
            case Literal(bool(value)):
                return {True: "是", False: "否"}[value] if self.chinese else str(value).lower()
            case Literal(float(value)):
                return f"{value:.3f}"
            case Literal(str(value)):
                return "'" + value.replace("'", "''") + "'"
            case Literal(value):
                return value.isoformat()
            case Read(fact):
                return self.name("case", fact)
            case AsOf():
                return self.words["as of"]
            case Call(name, arguments):
                function = functions()[name]
                given = ", ".join(self.whole(each, 0) for each in arguments)
                return f"{function.chinese if self.chinese else name}({given})"

    def listed(self, values):
        return f"({', '.join(self.leaf(each) for each in values)})"

    def name(self, population, fact):
        match fact.source:
            case StageFact(operation, activity):
                function = functions()[{"count": "count_of"}.get(operation, operation)]
                return f"{function.chinese if self.chinese else function.name}('{activity}')"
            case Linked(to, inner):
                prefix = kind(to).chinese if self.chinese else to
                return f"{prefix}.{self.name(to, fact_named(to, inner))}"
            case _:
                field = kind(population).field(fact.name.rpartition(".")[2])
                return field.chinese if self.chinese else field.name
