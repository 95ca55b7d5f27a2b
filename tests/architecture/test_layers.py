"""Imports point one way: the contracts of pyproject.toml hold, and no room stands outside them."""

import ast
import tomllib

from importlinter.cli import lint_imports

from tests.architecture.source import ROOT, SRC, modules

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]


def test_a_room_imports_only_what_lies_below_it(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    code = lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True)
    assert code == 0, capsys.readouterr().out


def test_a_new_room_breaks_the_build_until_it_has_its_place():
    for layers in (each for each in CONTRACTS if each["type"] == "layers"):
        (house,) = layers["containers"]
        assert layers["exhaustive"]
        inside = (path for path in (SRC / house).iterdir() if path.suffix == ".py" or path.is_dir())
        rooms = {path.name.removesuffix(".py") for path in inside}
        assert rooms - {"__init__", "__pycache__", "py.typed"} <= {layer.strip("()") for layer in layers["layers"]}


def test_the_library_knows_no_web_framework():
    frameworks = {"django", "flask", "fastapi", "starlette", "axes", "whitenoise", "granian"}
    known = {
        (str(module), name.split(".")[0])
        for module in modules("src/guiju")
        for node in ast.walk(module.tree)
        for name in _imported(node)
    }
    assert not {(module, name) for module, name in known if name in frameworks | {"guiju_web"}}


def _imported(node):
    """Return the modules a statement imports."""
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []
