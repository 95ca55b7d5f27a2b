"""Questions to the files of a run, which never change."""

from __future__ import annotations

from pathlib import Path

from guiju.engines.sql.relations import path_literal
from guiju.records.store.asking import ask, ask_at_length, recall

__all__ = ["ask", "ask_at_length", "parquet", "recall"]


def parquet(path: Path) -> str:
    """Return a file as a relation."""
    return f"read_parquet({path_literal(path)})"
