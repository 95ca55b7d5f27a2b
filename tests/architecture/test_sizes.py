"""A file fits a reader's head, a function a screen."""

from statistics import median

import pytest

from tests.architecture.source import Function, modules, names

SRC = modules("src")
EVERYTHING = (*SRC, *modules("tests"), *modules("bench"), *modules("docs"))


@pytest.mark.parametrize("module", EVERYTHING, ids=names(EVERYTHING))
def test_a_file_has_at_most_400_lines(module):
    assert len(module.lines) <= 400


def test_half_of_the_files_have_at_most_110_lines():
    assert median(len(module.lines) for module in SRC) <= 110


@pytest.mark.parametrize("module", EVERYTHING, ids=names(EVERYTHING))
def test_a_function_has_at_most_50_lines(module):
    functions = (each for each in module.definitions() if isinstance(each, Function))
    assert not [each.name for each in functions if (each.end_lineno or 0) - each.lineno + 1 > 50]


def test_functions_are_mostly_short():
    functions = [each for module in SRC for each in module.definitions() if isinstance(each, Function)]
    short = [each for each in functions if (each.end_lineno or 0) - each.lineno + 1 <= 20]
    assert len(short) >= 0.8 * len(functions)
