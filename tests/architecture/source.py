"""The project's own files, read once for all tests of the house."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src"
TESTS = ROOT / "tests"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file; it is read when a test first asks, so that one broken file fails only its own tests."""

    path: Path
    """From the root of the project."""

    def __str__(self) -> str:
        return self.path.as_posix()

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The file's lines."""
        return tuple((ROOT / self.path).read_text("utf-8").splitlines())

    @cached_property
    def tree(self) -> ast.Module:
        """The file parsed."""
        return ast.parse("\n".join(self.lines), str(self))

    def definitions(self) -> Iterator[Function | ast.ClassDef]:
        """Yield every function, method and class."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function | ast.ClassDef):
                yield node


@cache
def modules(folder: str) -> tuple[Module, ...]:
    """Return every Python file below a folder of the root; hidden folders (an environment, scratch) are not ours."""
    paths = (path.relative_to(ROOT) for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple(Module(path) for path in paths if not any(part.startswith(".") for part in path.parts))
