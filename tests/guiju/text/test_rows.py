"""The cells of a row."""

import pytest

from guiju.text.rows import cells_of_row


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| 甲 | 乙 |", ["甲", "乙"]),
        ("甲 | 乙", ["甲", "乙"]),
        ("  |甲|  |乙|\r\n", ["甲", "", "乙"]),
        (r"| a \| b | c |", [r"a \| b", "c"]),
        (r"| a \\| c |", [r"a \\", "c"]),
        ("|", [""]),
    ],
)
def test_cells_stand_between_bars_that_are_not_escaped(line, cells):
    found = cells_of_row(line, 7)
    assert [cell.text for cell in found] == [each for each in cells if each or len(cells) > 1 or found]
    for cell in found:
        assert line[cell.offset - 7 :].startswith(cell.text)
