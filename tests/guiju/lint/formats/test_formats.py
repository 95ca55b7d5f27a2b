"""Formats are found by presence."""

from guiju.lint.formats import formats
from guiju.lint.report import Report


def test_every_format_writes_even_an_empty_report():
    assert set(formats()) >= {"json", "sarif", "html"}
    assert all(write(Report(0, ())) for write in formats().values())
