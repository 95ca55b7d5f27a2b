"""Facts and their names: what a field, a linked field, a stage or a trace is called as a column.

    accepted_at                            a field of the record itself
    clock.promised_due_on                  an answer of the clock
    gathered.materials_count               a summary of what hangs on a case
    gathered.material_share:数据共享        the share of materials obtained by one means
    stage.first_at:受理                     a summary of the stages with one name
    trace.<automaton>.conforms             what an automaton says of a case's stages
    item.promised_limit, case.closed_at    a fact of the one record this one hangs on, its own name after the dot

A name says everything: `fact_named` gives back the fact, so that an engine can follow links and fallbacks by name.
"""

from __future__ import annotations

from guiju.checks.gathered import GATHERED, share_of_materials
from guiju.model.facts import Clocked, Fact, Linked, StageFact, Stored, TraceFact
from guiju.model.fields import Derived, Field
from guiju.model.types import Type
from guiju.records.kinds import kind

_STAGE_FACTS = {
    "count": (Type.INTEGER, "次数"),
    "first_at": (Type.INSTANT, "首次时间"),
    "last_at": (Type.INSTANT, "末次时间"),
    "first_by": (Type.TEXT, "首次办理人"),
    "last_by": (Type.TEXT, "末次办理人"),
}
_TRACE_FACTS = {
    "conforms": (Type.BOOLEAN, "环节符合规程"),
    "step": (Type.TEXT, "最先不符的环节"),
    "at": (Type.INSTANT, "最先不符的时间"),
}


def fact_named(population: str, name: str) -> Fact:
    """Return the fact with this name about records of a kind; KeyError if there is none.

    >>> fact_named("rating", "case.clock.promised_due_on").source
    Linked(kind='case', fact='clock.promised_due_on')
    """
    head, _, rest = name.partition(".")
    of = kind(population)
    if head in of.links and rest:
        return linked_fact(head, fact_named(head, rest))
    if head == "stage" and population == "case":
        operation, _, activity = rest.partition(":")
        return stage_fact(operation, activity or None)
    if head == "trace" and population == "case":
        automaton, _, output = rest.rpartition(".")
        return trace_fact(automaton, output)
    if name.startswith("gathered.material_share:") and population == "case":
        return material_share_fact(name.partition(":")[2])
    member = of.field(rest if head in ("clock", "gathered") else name)
    if member is None or (fact := field_fact(member)).name != name:
        raise KeyError(f"{population}: {name}")
    return fact


def field_fact(member: Field | Derived) -> Fact:
    """Return the fact that a field of a kind stands for."""
    if isinstance(member, Field):
        return Fact(member.name, member.type, Stored(member.name, member.fallback), member.chinese)
    if member.derivation == "clock":
        return Fact(f"clock.{member.name}", member.type, Clocked(member.name), member.chinese)
    return Fact(f"gathered.{member.name}", member.type, GATHERED[member.name], member.chinese)


def linked_fact(to: str, fact: Fact) -> Fact:
    """Return a fact of the record that a record hangs on, seen from the latter."""
    return Fact(f"{to}.{fact.name}", fact.type, Linked(to, fact.name), f"{kind(to).chinese}的{fact.chinese}")


def stage_fact(operation: str, activity: str | None = None) -> Fact:
    """Return a fact about the stages of a case named `activity`, or about all its stages."""
    type_, chinese = _STAGE_FACTS[operation]
    name = f"stage.{operation}:{activity}" if activity else f"stage.{operation}"
    subject = f"“{activity}”" if activity else "全部环节"
    return Fact(name, type_, StageFact(operation, activity), f"{subject}的{chinese}")


def material_share_fact(means: str) -> Fact:
    """Return the share of a case's materials obtained by one means."""
    chinese = f"以“{means}”方式收取的材料占比"
    return Fact(f"gathered.material_share:{means}", Type.NUMBER, share_of_materials(means), chinese)


def trace_fact(automaton: str, output: str) -> Fact:
    """Return what an automaton says of a case's stages."""
    type_, chinese = _TRACE_FACTS[output]
    return Fact(f"trace.{automaton}.{output}", type_, TraceFact(automaton, output), chinese)
