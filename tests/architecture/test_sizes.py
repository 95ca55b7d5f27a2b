"""A file fits a reader's head, a function a screen."""

from statistics import median

from tests.architecture.source import Function, modules

SRC = modules("src")
EVERYTHING = (*SRC, *modules("tests"), *modules("bench"), *modules("docs"))


def functions(found):
    """Yield every function of these files with its file and its length."""
    for module in found:
        for each in module.definitions():
            if isinstance(each, Function):
                yield module, each, (each.end_lineno or 0) - each.lineno + 1


def test_a_file_has_at_most_400_lines():
    assert not [(str(module), len(module.lines)) for module in EVERYTHING if len(module.lines) > 400]


def test_half_of_the_files_have_at_most_110_lines():
    assert median(len(module.lines) for module in SRC) <= 110


def test_a_function_has_at_most_50_lines():
    assert not [(str(module), each.name, lines) for module, each, lines in functions(EVERYTHING) if lines > 50]


def test_functions_are_mostly_short():
    lengths = [lines for _, _, lines in functions(SRC)]
    assert sum(lines <= 20 for lines in lengths) >= 0.8 * len(lengths)
