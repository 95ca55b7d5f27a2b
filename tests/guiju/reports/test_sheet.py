"""Cells as people read them on paper."""

from datetime import date

import pytest

from guiju.reports.sheet import CellKind, as_text


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        (None, CellKind.SHARE, ""),
        (0.4236, CellKind.SHARE, "42.4%"),
        (1, CellKind.SHARE, "100.0%"),
        (3, CellKind.COUNT, "3"),
        (date(2024, 1, 1), CellKind.DAY, "2024-01-01"),
        ("GB/T 1.1—2020", CellKind.CODE, "GB/T 1.1—2020"),
    ],
)
def test_a_cell_is_written_by_what_it_holds(cell, kind, text):
    assert as_text(cell, kind) == text
