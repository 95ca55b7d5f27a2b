"""The schema as a page to read: operations by what they are about, their parameters, an example of a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EXAMPLES: Mapping[str, str] = {
    "standard": "TG-201",
    "name": "accepted-in-time",
    "code": "TG-201",
    "day": "2024-01-01",
    "population": "case",
    "key": "<办件编号>",
    "batch": "1",
    "line": "goal2",
}
"""Values for what an operation cannot be asked without."""
SENT: Mapping[str, tuple[str, ...]] = {
    "application/json": (
        '-H "Content-Type: application/json"',
        """-d '{"kind": "办件", "rows": [{"办件编号": "A1", "收件时间": "2024-03-01 09:00"}]}'""",
    ),
    "multipart/form-data": ("-F file=@cases.csv", "-F mapping=free"),
}
"""What is sent along, by its media type."""


@dataclass(frozen=True)
class Parameter:
    """One parameter of an operation."""

    name: str
    place: str
    is_required: bool
    values: str
    said: str


@dataclass(frozen=True)
class Told:
    """One operation, told."""

    id: str
    method: str
    path: str
    summary: str
    description: str
    scope: str
    parameters: tuple[Parameter, ...]
    example: str


def told(schema: Mapping[str, Any], root: str) -> dict[str, list[Told]]:
    """Return every operation of a schema by its tag, in the schema's order; `root` is where the site stands."""
    found: dict[str, list[Told]] = {}
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            parameters = tuple(_parameter(each, schema["components"]["schemas"]) for each in operation["parameters"])
            one = Told(
                operation["operationId"],
                method.upper(),
                path,
                operation["summary"],
                operation.get("description", ""),
                operation["x-scope"],
                parameters,
                example(root, path, parameters, _media(operation)),
            )
            found.setdefault(operation["tags"][0], []).append(one)
    return found


def example(root: str, path: str, parameters: tuple[Parameter, ...], media: str = "") -> str:
    """Return a request as one types it; `media` is what is sent along, empty for nothing."""
    asked = [f"{each.name}={EXAMPLES.get(each.name, '…')}" for each in parameters if _is_asked(each)]
    for each in parameters:
        path = path.replace(f"{{{each.name}}}", EXAMPLES.get(each.name, "…"))
    address = f"{root}{path}{'?' + '&'.join(asked) if asked else ''}"
    sent = [f'-H "{each.name}: $KEY"' for each in parameters if each.place == "header" and each.is_required]
    words = ["curl", '-H "Authorization: Bearer $TOKEN"', *sent, *SENT.get(media, ()), f'"{address}"']
    return " ".join(words)


def _media(operation: Mapping[str, Any]) -> str:
    return next(iter(operation.get("requestBody", {}).get("content", {})), "")


def _is_asked(parameter: Parameter) -> bool:
    return parameter.place == "query" and parameter.is_required


def _parameter(written: Mapping[str, Any], known: Mapping[str, Any]) -> Parameter:
    schema = written["schema"]
    return Parameter(
        written["name"],
        written["in"],
        bool(written.get("required")),
        _values(schema, known),
        written.get("description", schema.get("description", "")),
    )


def _values(schema: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    """Return what a parameter takes, in words; `known` are the schemas it may point to."""
    if "$ref" in schema:
        return _values(known[schema["$ref"].rpartition("/")[2]], known)
    if "enum" in schema:
        return "、".join(map(str, schema["enum"]))
    if "allOf" in schema:
        return _values(schema["allOf"][0], known)
    if "anyOf" in schema:
        return _values(next(each for each in schema["anyOf"] if each.get("type") != "null"), known)
    if schema.get("type") == "boolean":
        return "true、false"
    if "minimum" in schema and "maximum" in schema:
        return f"{schema['minimum']}–{schema['maximum']}"
    return {"date": "日期"}.get(schema.get("format", ""), "")
