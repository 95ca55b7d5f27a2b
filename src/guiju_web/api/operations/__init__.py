"""The operations of the interface, one file for each noun they are about."""

from __future__ import annotations

from guiju_web.api.shapes import Problem

REFUSALS: dict[int, type[Problem] | None] = {each: Problem for each in (401, 403, 404, 405, 422, 429, 503)}
"""What any operation may answer with instead."""


def answers(model: object) -> dict[int, object]:
    """Return the answers of an operation that reads: its own, nothing new, or a refusal."""
    return {200: model, 304: None, **REFUSALS}
