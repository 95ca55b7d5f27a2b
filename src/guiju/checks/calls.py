"""Functions applied: number and types of arguments, what may stand written out, and what the call becomes."""

from __future__ import annotations

from collections.abc import Sequence

from guiju.checks.function import Function, Parameter
from guiju.checks.functions import function_named
from guiju.checks.names import field_behind, function_advice
from guiju.checks.relations import refuse_unknown_value
from guiju.checks.scope import Scope, suits
from guiju.checks.syntax import Application, Node
from guiju.model.expression import Call, Expression, Literal, Read
from guiju.model.fields import Privacy
from guiju.model.types import Type
from guiju.records.kinds import kind


def function_of(scope: Scope, node: Application, terms: Sequence[str]) -> Function | None:
    """Return the function a call names, None after saying why it cannot be called so."""
    function = function_named(node.function.text)
    if function is None:
        hint = function_advice(scope.population, node.function.text, terms)
        scope.report(node.function.span, "unknown_function", name=node.function.text, advice=hint)
        return None
    if function.population not in (None, scope.population.name):
        words = {"owner": kind(function.population or "").chinese, "kind": scope.population.chinese}
        scope.report(node.function.span, "function_of_other_kind", function=function.chinese, **words)
        return None
    if len(node.arguments) != len(function.parameters):
        counts = {"wanted": len(function.parameters), "written": len(node.arguments)}
        words = {"function": function.chinese, "signature": function.signature}
        scope.report(node.span, "wrong_number_of_arguments", **counts, **words)
        return None
    return function


def applied(
    scope: Scope, node: Application, function: Function, arguments: Sequence[Expression | None]
) -> Expression | None:
    """Return a function applied to bound arguments, None after saying which of them do not suit it.

    A function of events is replaced by its tree over stage facts.
    """
    given = zip(node.arguments, function.parameters, arguments, strict=True)
    sound = [tree for each, parameter, tree in given if tree and _fits(scope, each, function, parameter, tree)]
    if len(sound) < len(arguments):
        return None
    if function.expand is not None:
        return function.expand([str(each.value) for each in sound if isinstance(each, Literal)])
    if function.result is not None:
        return Call(function.name, tuple(sound), function.result)
    if len({each.type for each in sound}) > 1:
        sound = [each if each.type is Type.DATE else Call("date_of", (each,), Type.DATE) for each in sound]
    return Call(function.name, tuple(sound), sound[0].type)


def _fits(scope: Scope, node: Node, function: Function, parameter: Parameter, tree: Expression) -> bool:
    words = {"function": function.chinese, "parameter": parameter.chinese, "signature": function.signature}
    if not suits(tree, *parameter.types):
        wanted = "或者".join(dict.fromkeys(each.chinese for each in parameter.types))
        scope.report(node.span, "wrong_argument", wanted=wanted, written=tree.type.chinese, **words)
        return False
    field = field_behind(scope.population, tree.fact) if isinstance(tree, Read) else None
    if field is not None and field.privacy is Privacy.HASHED:
        scope.report(node.span, "hashed_field", name=field.chinese)
        return False
    return not parameter.is_literal or _literal_fits(scope, node, function, parameter, tree)


def _literal_fits(scope: Scope, node: Node, function: Function, parameter: Parameter, tree: Expression) -> bool:
    if not isinstance(tree, Literal):
        scope.report(node.span, "argument_not_literal", function=function.chinese, parameter=parameter.chinese)
        return False
    reason = parameter.refusal(str(tree.value))
    if reason is not None:
        scope.report(node.span, "refused_pattern", function=function.chinese, reason=reason)
        return False
    return not refuse_unknown_value(scope, node, str(tree.value), parameter.chinese, parameter.values)
