"""One noun, one word: every public noun of the model and every kind of record stands in the glossary."""

import ast
import re

import pytest

from guiju.records.kinds import kinds
from tests.architecture.source import ROOT, modules

ROW = re.compile(r"^\| (?P<chinese>[^|]+) \| (?P<identifiers>[^|]+) \|", re.M)
CHINESE = re.compile("[\u4e00-\u9fff]")

NOUNS = [
    node.name
    for module in modules("src/guiju/model")
    for node in module.tree.body
    if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
]


def glossary() -> dict[str, str]:
    """Return the Chinese word of every identifier in backticks."""
    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    rows = (row for row in ROW.finditer(text) if CHINESE.search(row["chinese"]))
    return {name: row["chinese"] for row in rows for name in re.findall(r"`(\w+)", row["identifiers"])}


@pytest.mark.parametrize("noun", NOUNS)
def test_every_public_noun_of_the_model_has_its_chinese_word(noun):
    assert noun in glossary()


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds())
def test_every_kind_of_record_has_the_chinese_word_of_its_own_definition(kind):
    assert kind.chinese in glossary()[kind.name]


def test_no_identifier_has_two_chinese_words():
    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    identifiers = [name for row in ROW.finditer(text) for name in re.findall(r"`(\w+)", row["identifiers"])]
    assert len(identifiers) == len(set(identifiers))
