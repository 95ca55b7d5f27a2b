"""Fixtures of the tests of records."""

from tests.guiju.records.importing_given import city

__all__ = ["city"]
