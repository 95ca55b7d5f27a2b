"""A file's tests are where anybody would look: `src/guiju/P/x.py` <-> `tests/guiju/P/test_x.py`."""

import ast
from pathlib import Path

from tests.architecture.source import ROOT, Function, modules

# Files with behaviour that are proved elsewhere, with the place and the reason.
PROVED_ELSEWHERE: dict[str, str] = {}

SRC = modules("src")
TESTS = (*modules("tests/guiju"), *modules("tests/guiju_web"))


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


def proved_by(path: Path) -> list[Path]:
    """Return what a file of tests may prove: the module of its name, or the package it lies in."""
    folder, stem = Path("src") / path.parent.relative_to("tests"), path.stem.removeprefix("test_")
    return [folder / f"{stem}.py", *([folder / "__init__.py"] if stem == folder.name else [])]


def test_a_file_with_behaviour_has_its_tests_beside():
    behaving = [module for module in SRC if has_behaviour(module) and str(module) not in PROVED_ELSEWHERE]
    unproved = [
        mirrors(module.path)[0]
        for module in behaving
        if not any((ROOT / each).exists() for each in mirrors(module.path))
    ]
    assert not [str(mirror) for mirror in unproved]


def test_a_file_of_tests_belongs_to_a_file_of_the_source():
    found = [module.path for module in TESTS if module.path.name.startswith("test_")]
    assert not [str(path) for path in found if not any((ROOT / each).exists() for each in proved_by(path))]


def test_what_is_excused_still_exists():
    assert set(PROVED_ELSEWHERE) <= {str(module) for module in SRC}
