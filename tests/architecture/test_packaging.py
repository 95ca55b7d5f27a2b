"""What is in the tree is in the wheel: data files travel with the code that reads them."""

import ast

import pytest

from tests.architecture.source import ROOT, SRC

PATTERNS = next(
    ast.literal_eval(node.value)
    for node in ast.parse((ROOT / "setup.py").read_text("utf-8")).body
    if isinstance(node, ast.Assign) and node.targets[0].id == "DATA"
)
FOLDERS = {"guiju": SRC / "guiju", "guiju_standards": ROOT / "standards"}


@pytest.mark.parametrize("package", FOLDERS)
def test_every_data_file_is_packed(package):
    folder = FOLDERS[package]
    packed = {path for pattern in PATTERNS for path in folder.glob(pattern)}
    present = {path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"}}
    assert not sorted(path.relative_to(ROOT) for path in present - packed)


def test_every_folder_of_python_is_a_package():
    folders = {path.parent for path in (SRC / "guiju").rglob("*.py")}
    assert not [folder for folder in folders if not (folder / "__init__.py").exists()]
