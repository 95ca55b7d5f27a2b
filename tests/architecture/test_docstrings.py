"""Every file says what it is for, and every public name what it does."""

import ast

from tests.architecture.source import Function, modules

SRC = modules("src")
READ_BY_THEMSELVES = (*SRC, *modules("bench"), *modules("docs"), *modules("tests/architecture"))


def test_a_file_begins_by_saying_what_it_is_for():
    firsts = [
        (str(module), next((line for line in module.lines if line[:2] != "#!"), "")) for module in READ_BY_THEMSELVES
    ]
    assert not [name for name, first in firsts if not first.startswith('"""') or first.lower().startswith('"""this')]


def test_every_public_name_is_documented():
    undocumented = [
        (str(module), name) for module in SRC for name, node in public(module.tree) if not ast.get_docstring(node)
    ]
    assert not undocumented


def test_no_docstring_repeats_the_names_of_arguments():
    texts = [(str(module), ast.get_docstring(node) or "") for module in SRC for node in module.definitions()]
    assert not [name for name, text in texts if "Args:" in text or ":param" in text]


def public(node: ast.AST, inside: str = ""):
    """Yield public classes, functions and methods with their names; what is nested in a function is private."""
    for each in ast.iter_child_nodes(node):
        if isinstance(each, Function | ast.ClassDef) and not each.name.startswith("_"):
            yield inside + each.name, each
            if isinstance(each, ast.ClassDef):
                yield from public(each, f"{each.name}.")
