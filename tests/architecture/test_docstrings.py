"""Every file says what it is for, and every public name what it does."""

import ast

import pytest

from tests.architecture.source import Function, modules, names

SRC = modules("src")
EVERYTHING = (*SRC, *modules("tests"), *modules("bench"), *modules("docs"))


@pytest.mark.parametrize("module", EVERYTHING, ids=names(EVERYTHING))
def test_a_file_begins_by_saying_what_it_is_for(module):
    if not module.lines:
        pytest.skip("empty: a folder of tests")
    first = module.lines[0] if not module.lines[0].startswith("#!") else module.lines[1]
    assert first.startswith('"""')
    assert not first.lower().startswith('"""this')


@pytest.mark.parametrize("module", SRC, ids=names(SRC))
def test_every_public_name_is_documented(module):
    assert not [name for name, node in public(module.tree) if not ast.get_docstring(node)]


@pytest.mark.parametrize("module", SRC, ids=names(SRC))
def test_no_docstring_repeats_the_names_of_arguments(module):
    texts = [ast.get_docstring(node) or "" for node in module.definitions()]
    assert not [text for text in texts if "Args:" in text or ":param" in text]


def public(node: ast.AST, inside: str = ""):
    """Yield public classes, functions and methods with their names; what is nested in a function is private."""
    for each in ast.iter_child_nodes(node):
        if isinstance(each, Function | ast.ClassDef) and not each.name.startswith("_"):
            yield inside + each.name, each
            if isinstance(each, ast.ClassDef):
                yield from public(each, f"{each.name}.")
