"""Fixtures of the tests of records."""

from tests.guiju.records.importing_given import city
from tests.guiju.records.staged_given import staged, workspace

__all__ = ["city", "staged", "workspace"]
