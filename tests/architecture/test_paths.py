"""A file's tests are where anybody would look: `src/guiju/P/x.py` <-> `tests/guiju/P/test_x.py`."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, Function, modules, names

# Files with behaviour that are proved elsewhere, with the place and the reason.
PROVED_ELSEWHERE: dict[str, str] = {}

SRC = modules("src")
TESTS = modules("tests/guiju")


def has_behaviour(module) -> bool:
    """Whether there is a function or method to test, other than Python's own (`__str__`); mere nouns need no tests."""
    return any(isinstance(node, Function) and not node.name.startswith("__") for node in ast.walk(module.tree))


def mirrors(path: Path) -> list[Path]:
    """Return where tests of a file may stand: as Python, or as cases in the users' words.

    A package's own behaviour (`__init__.py`) is tested under the package's name.
    """
    inside = path.relative_to("src")
    stem = inside.parent.name if inside.name == "__init__.py" else inside.stem
    folder = Path("tests") / inside.parent
    return [folder / f"test_{stem}.py", folder / f"{stem}.yaml"]


@pytest.mark.parametrize("module", SRC, ids=names(SRC))
def test_a_file_with_behaviour_has_its_tests_beside(module):
    if str(module) in PROVED_ELSEWHERE or not has_behaviour(module):
        pytest.skip("nouns without behaviour, or proved elsewhere")
    assert any((ROOT / mirror).exists() for mirror in mirrors(module.path)), f"missing: {mirrors(module.path)[0]}"


@pytest.mark.parametrize("module", TESTS, ids=names(TESTS))
def test_a_file_of_tests_belongs_to_a_file_of_the_source(module):
    if not module.path.name.startswith("test_"):
        pytest.skip("no tests inside")
    folder = Path("src") / module.path.parent.relative_to("tests")
    stem = module.path.stem.removeprefix("test_")
    package = folder / "__init__.py"
    assert (ROOT / folder / f"{stem}.py").exists() or (stem == folder.name and (ROOT / package).exists())


def test_what_is_excused_still_exists():
    assert set(PROVED_ELSEWHERE) <= {str(module) for module in SRC}
