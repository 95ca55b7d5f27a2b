"""Symbols of units."""

import re

from guiju.lint.units import ALONE, MISWRITTEN, SYMBOL


def test_the_longest_symbol_is_read_and_nothing_that_goes_on():
    pattern = re.compile(rf"\d ?(?P<unit>{SYMBOL}){ALONE}")
    units = [found["unit"] for found in pattern.finditer("1 km/h，2 m²，3mm，4 m，5 GB，6 GB/T，7mx，8 ℃")]
    assert units == ["km/h", "m²", "mm", "m", "GB", "℃"]


def test_what_is_miswritten_is_no_symbol_and_its_correction_is_one():
    assert all(not re.fullmatch(SYMBOL, each) for each in MISWRITTEN)
    assert all(re.fullmatch(SYMBOL, each) for each in MISWRITTEN.values())
