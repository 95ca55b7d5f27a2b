"""The manual is what the code says: the reference is up to date, links lead somewhere, nothing is left untold."""

import pytest

from docs.links import anchors, dead_links, documents
from docs.reference.write import HERE, pages
from guiju.checks.functions import functions
from guiju.records.kinds import kinds
from tests.architecture.source import ROOT

DOCUMENTS = documents()


@pytest.fixture(scope="module")
def written():
    """The reference as the code would write it now."""
    return pages()


def test_the_reference_says_what_the_code_says(written):
    stale = [name for name, text in written.items() if (HERE / name).read_text("utf-8") != text]
    assert not stale, "write them anew: ./run docs"


def test_every_page_of_the_reference_is_written_from_the_code(written):
    assert {path.relative_to(HERE).as_posix() for path in HERE.rglob("*.md")} <= set(written)


def test_every_kind_field_and_function_has_its_place_in_the_reference(written):
    for kind in kinds().values():
        for field in (*kind.fields, *kind.derived):
            assert f"| {field.chinese} | `{field.name}` |" in written["fields.md"]
    for name in functions():
        assert f"`{name}(" in written["functions.md"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=[str(path.relative_to(ROOT)) for path in DOCUMENTS])
def test_links_lead_somewhere(document):
    assert not dead_links(document)


def test_a_dead_link_is_found(tmp_path):
    (tmp_path / "b.md").write_text("# One Two\n", "utf-8")
    (tmp_path / "a.md").write_text(
        "[1](b.md#one-two) [2](c.md) [3](b.md#three) `[4](d.md)` [5](https://x.org)", "utf-8"
    )
    assert dead_links(tmp_path / "a.md") == ["c.md", "b.md#three"]


def test_headings_inside_code_are_no_anchors():
    assert anchors("# 一 `two`\n```\n# three\n```\n") == {"一-two"}


def test_every_decision_has_its_five_parts_and_its_number():
    for path in sorted((ROOT / "docs" / "decisions").glob("0*.md")):
        text = path.read_text("utf-8")
        assert text.startswith(f"# {path.name[:4]} ")
        for part in (
            "\nStatus: ",
            "\n## Context\n",
            "\n## Decision\n\nWe ",
            "\n## Consequences\n",
            "\n## Alternatives\n",
        ):
            assert part in text, (path.name, part)


def test_both_readmes_have_the_same_shape():
    shapes = [(ROOT / name).read_text("utf-8").count("\n## ") for name in ("README.md", "README.en.md")]
    assert shapes[0] == shapes[1]
