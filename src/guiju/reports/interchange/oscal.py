"""The standard system as OSCAL 1.2: the city's standards are a catalog, what one kind of body follows is a profile of it.

A part of the system is a group, a standard in force a control, a requirement with an id a control within it. How a
requirement is proved is an assessment method: TEST for checks and procedures, EXAMINE for inspections, INTERVIEW for
quizzes. Ids are the standards' own, so that a profile written today still fits tomorrow's catalog. The same system on the
same day is the same text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from guiju.model.register import EntryState, RegisterEntry
from guiju.model.text import Clause, ClauseKind, Edition, ProvisionType
from guiju.standard_system.statistics import grouped_by_node
from guiju.standard_system.system import StandardSystem
from guiju.standard_system.taxonomy_files import PLAN

VERSION = "1.2.1"
NAMESPACE = "urn:guiju:oscal"
CATALOG_FILE = "catalog.json"
_ROOT = UUID("6b3a4f0e-6f0c-5c5e-9d3a-2b9c1d7e8f10")
_METHODS = {"check": "TEST", "procedure": "TEST", "inspect": "EXAMINE", "quiz": "INTERVIEW"}
_BINDING = (ProvisionType.REQUIREMENT, ProvisionType.INSTRUCTION)

Json = dict[str, Any]


def catalog(system: StandardSystem, day: date, taxonomy: str = PLAN) -> Json:
    """Return the catalog of the standards in force on a day, by the parts of a taxonomy."""
    own = [each for each in system.register(day) if each.is_own and each.state is EntryState.IN_FORCE]
    others = [each for each in system.register(day) if not each.is_own and each.state is EntryState.IN_FORCE]
    editions = {edition.code: edition for edition in system.library.in_force(day)}
    placed = grouped_by_node(own, system.taxonomies, taxonomy)
    groups = [group for group in _groups(system, taxonomy, placed, editions, None)]
    lost = [_control(editions[each.code], each) for each in placed.get(None, [])]
    title = f"{system.framework.name}（{day}）"
    made: Json = {"uuid": _uuid(f"catalog:{title}:{taxonomy}"), "metadata": _metadata(system, title, day)}
    if groups:
        made["groups"] = groups
    if lost:
        made["controls"] = lost
    if others:
        made["back-matter"] = {"resources": [_resource(each) for each in others]}
    return {"catalog": made}


def profile(system: StandardSystem, day: date, body: str, href: str = CATALOG_FILE) -> Json:
    """Return the profile of a kind of body: the standards of the catalog at `href` that concern it, as they are."""
    chosen = [
        each
        for each in system.register(day)
        if each.is_own and each.state is EntryState.IN_FORCE and each.concerns(body)
    ]
    title = f"{system.framework.name}：{body}适用的标准（{day}）"
    picked = [{"with-ids": [_id(each.code) for each in chosen], "with-child-controls": "yes"}] if chosen else []
    made: Json = {
        "uuid": _uuid(f"profile:{title}"),
        "metadata": _metadata(system, title, day),
        "imports": [{"href": href, **({"include-controls": picked} if picked else {})}],
        "merge": {"as-is": True},
    }
    return {"profile": made}


def as_text(document: Json) -> str:
    """Return a document as JSON with Chinese left readable."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _metadata(system: StandardSystem, title: str, day: date) -> Json:
    made: Json = {
        "title": title,
        "last-modified": f"{day}T00:00:00Z",
        "version": day.isoformat(),
        "oscal-version": VERSION,
        "props": [{"name": "language", "ns": NAMESPACE, "value": "zh-CN"}],
    }
    if system.framework.issued_by:
        party = _uuid(f"party:{system.framework.issued_by}")
        made["roles"] = [{"id": "publisher", "title": "发布机构"}]
        made["parties"] = [{"uuid": party, "type": "organization", "name": system.framework.issued_by}]
        made["responsible-parties"] = [{"role-id": "publisher", "party-uuids": [party]}]
    return made


def _groups(
    system: StandardSystem,
    taxonomy: str,
    placed: Mapping[str | None, Sequence[RegisterEntry]],
    editions: Mapping[str, Edition],
    parent: str | None,
) -> Iterator[Json]:
    """Yield a group for each part that holds anything: further groups, or controls, as OSCAL wants one or the other."""
    for node in system.taxonomies.by_id[taxonomy].children(parent):
        below = list(_groups(system, taxonomy, placed, editions, node.code))
        controls = [_control(editions[each.code], each) for each in placed.get(node.code, [])]
        if not below and not controls:
            continue
        made: Json = {"id": _id(f"{taxonomy}.{node.code}"), "class": "part", "title": node.name}
        made["props"] = [{"name": "label", "value": node.code}]
        if node.definition:
            made["parts"] = [{"id": _id(f"{taxonomy}.{node.code}_ovw"), "name": "overview", "prose": node.definition}]
        if below and controls:
            below.append(
                {"id": _id(f"{taxonomy}.{node.code}_own"), "title": f"{node.name}（总）", "controls": controls}
            )
        made |= {"groups": below} if below else {"controls": controls}
        yield made


def _control(edition: Edition, entry: RegisterEntry) -> Json:
    own = {
        "code": entry.code,
        "function-type": entry.function_type,
        "owner": entry.owner,
        "implemented": str(entry.implemented or ""),
        "bodies": "、".join(entry.bodies),
    }
    made: Json = {
        "id": _id(entry.code),
        "class": "standard",
        "title": entry.title,
        "props": [
            {"name": "label", "value": entry.number},
            *({"name": name, "ns": NAMESPACE, "value": value} for name, value in own.items() if value),
        ],
    }
    scope = next((clause for clause in edition.clauses if clause.title == "范围"), None)
    if scope is not None and scope.paragraphs:
        made["parts"] = [{"id": _id(f"{entry.code}_ovw"), "name": "overview", "prose": _prose(scope)}]
    requirements = [_requirement(edition.code, clause) for clause in _requirements(edition.clauses)]
    if requirements:
        made["controls"] = requirements
    return made


def _requirements(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Yield the clauses with an id that bind, in reading order; what only informs is left out."""
    for clause in clauses:
        if clause.kind is ClauseKind.UNNUMBERED or clause.normative is False:
            continue
        if clause.id and any(each.provision in _BINDING for each in clause.paragraphs):
            yield clause
        yield from _requirements(clause.clauses)


def _requirement(code: str, clause: Clause) -> Json:
    name = f"{code}_{clause.id}"
    props = [{"name": "label", "value": clause.number}]
    if clause.not_checkable:
        props.append({"name": "not-checkable", "ns": NAMESPACE, "value": clause.not_checkable})
    methods = [block for block in clause.blocks if block.kind in _METHODS]
    return {
        "id": _id(name),
        "class": "requirement",
        "title": clause.title or clause.number,
        "props": props,
        "parts": [
            {"id": _id(f"{name}_smt"), "name": "statement", "prose": _prose(clause)},
            *(_method(name, block.kind, block.fields) for block in methods),
        ],
    }


def _method(name: str, kind: str, fields: Mapping[str, Any]) -> Json:
    said = str(fields.get("title") or fields.get("question") or fields["id"])
    return {
        "id": _id(f"{name}_{fields['id']}"),
        "name": "assessment-method",
        "props": [
            {"name": "method", "value": _METHODS[kind]},
            {"name": "block", "ns": NAMESPACE, "value": kind},
        ],
        "prose": said,
    }


def _prose(clause: Clause) -> str:
    return "\n\n".join(each.text.strip() for each in clause.paragraphs)


def _resource(entry: RegisterEntry) -> Json:
    """Return somebody else's standard as a resource; its number is a word of its own, never a link."""
    number = {"name": "number", "ns": NAMESPACE, "value": entry.number}
    return {"uuid": _uuid(f"standard:{entry.number}"), "title": entry.title, "props": [number]}


def _uuid(name: str) -> str:
    return str(uuid5(_ROOT, name))


def _id(name: str) -> str:
    """Return a name as OSCAL allows ids: letters of any script, numbers, dots, dashes, underscores, a letter first.

    >>> _id("TG-201_accept in time"), _id("1.2")
    ('tg-201_accept-in-time', '_1.2')
    """
    made = re.sub(r"[^\w.-]", "-", name).lower()
    return made if re.match(r"[^\W\d]", made) else f"_{made}"
