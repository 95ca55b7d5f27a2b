"""Imports point one way: the contracts of pyproject.toml hold, and no room stands outside them."""

import tomllib

from importlinter.cli import lint_imports

from tests.architecture.source import ROOT, SRC

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]


def test_a_room_imports_only_what_lies_below_it(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    code = lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True)
    assert code == 0, capsys.readouterr().out


def test_a_new_room_breaks_the_build_until_it_has_its_place():
    layers = CONTRACTS[0]
    assert layers["exhaustive"]
    rooms = {
        path.name.removesuffix(".py") for path in (SRC / "guiju").iterdir() if path.suffix == ".py" or path.is_dir()
    }
    assert rooms - {"__init__", "__pycache__", "py.typed"} <= {layer.strip("()") for layer in layers["layers"]}


def test_the_library_knows_no_web_framework():
    requirements = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    for framework in ("django", "flask", "fastapi", "starlette"):
        assert f"\n{framework}==" not in requirements
