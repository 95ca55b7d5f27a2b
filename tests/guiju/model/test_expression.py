"""Bound trees: what they are made of and what they read."""

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
    children,
    reads,
    walk,
)
from guiju.model.facts import Fact, Stored
from guiju.model.types import Type

TRUE = Literal(True, Type.BOOLEAN)
ONE = Literal(1, Type.INTEGER)


def a_read(name):
    return Read(Fact(name, Type.INSTANT, Stored(name)))


def test_every_operator_gives_its_operands_from_left_to_right():
    two = Literal(2, Type.INTEGER)
    assert children(And((TRUE, AsOf()))) == children(Or((TRUE, AsOf()))) == (TRUE, AsOf())
    for node in (
        Implies(ONE, two),
        Compare("<", ONE, two),
        Arithmetic("+", ONE, two),
        Call("f", (ONE, two), Type.TEXT),
    ):
        assert children(node) == (ONE, two)
    for node in (Not(TRUE), In(TRUE, (ONE,)), IsMissing(TRUE), Negate(TRUE)):
        assert children(node) == (TRUE,)
    assert children(Between(two, ONE, AsOf())) == (two, ONE, AsOf())
    assert children(ONE) == children(AsOf()) == children(a_read("x")) == ()


def test_walking_meets_a_node_before_what_is_below_it():
    tree = Not(Compare("=", a_read("a"), ONE))
    assert list(walk(tree)) == [tree, tree.operand, a_read("a"), ONE]


def test_a_fact_is_listed_once_however_often_it_is_read_and_in_the_order_of_names():
    tree = And((Compare("<", a_read("b"), a_read("a")), IsMissing(a_read("b"))))
    assert [fact.name for fact in reads(tree)] == ["a", "b"]
    assert reads(None) == ()


def test_a_read_has_the_type_of_its_fact():
    assert a_read("x").type is Type.INSTANT
