"""Names come from the glossary: no drawers for what has no name of its own."""

import re

from tests.architecture.source import modules

DRAWERS = {"core", "common", "utils", "util", "helpers", "helper", "misc", "base", "services", "managers", "manager"}
EMPTY_WORDS = {"manager", "handler", "helper", "util", "utils", "common", "process", "data", "info", "do"}

# Defined names that keep such a word, with the reason.
KEPT = {
    "process_view": "Django's own name of what a middleware does before a view",
    "receive_data_chunk": "Django's own name of what takes a piece of an upload",
    "DataFile": "Iceberg's own word for one Parquet file of a table",
    "_first_handler": "the officer who handled a stage: the field `handler` of the record",
}

SRC = modules("src")


def test_no_module_is_a_drawer():
    assert not [str(module) for module in SRC if DRAWERS & {part.removesuffix(".py") for part in module.path.parts}]


def test_no_definition_is_named_with_an_empty_word():
    defined = ((str(module), each.name) for module in SRC for each in module.definitions() if each.name not in KEPT)
    assert not [(module, name) for module, name in defined if EMPTY_WORDS & words(name)]


def words(name: str) -> set[str]:
    """Return the words of an identifier in lower case."""
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}


def test_words_of_an_identifier():
    assert words("ClockReading") == {"clock", "reading"}
    assert words("read_XES_file") == {"read", "xes", "file"}
