"""Rows as text, one JSON object a line, with every instant to the microsecond.

Django's own JSON cuts instants to milliseconds; an entry of the audit log would not be what its hash says any more.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.core.serializers.jsonl import Deserializer
from django.core.serializers.jsonl import Serializer as JsonLines


class Exactly(DjangoJSONEncoder):
    """Writes instants and times of day whole."""

    def default(self, o: Any) -> Any:
        """Return what JSON knows for a value."""
        return o.isoformat() if isinstance(o, datetime | time) else super().default(o)


class Serializer(JsonLines):
    """Writes rows."""

    def _init_options(self) -> None:
        super()._init_options()  # type: ignore[misc]  # the stubs leave it out
        self.json_kwargs["cls"] = Exactly


__all__ = ["Deserializer", "Exactly", "Serializer"]
