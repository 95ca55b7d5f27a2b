"""The command line as a person meets it: what was typed, what was printed where, and the exit code."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from guiju.cli import main


@dataclass(frozen=True)
class Spoken:
    """One command's end."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """The JSON on standard output."""
        return json.loads(self.out)


@pytest.fixture
def guiju(capsys) -> Callable[..., Spoken]:
    """Run `guiju` with these words."""

    def run(*arguments: object) -> Spoken:
        capsys.readouterr()
        code = main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        return Spoken(code, out, err)

    return run
