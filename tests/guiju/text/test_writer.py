"""Writing what was read, and writing it with one clause reworded."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guiju.errors import TextError, UsageError
from guiju.text.reader import read_edition
from guiju.text.writer import replace_clause, write_edition
from tests.guiju.text.strategies import editions
from tests.guiju.text.texts import PATH, an_edition

BODY = "# 甲 {#a}\n文一\n## 乙 {#b}\n文二\n# 丙 {#c}\n文三"


@given(editions())
def test_writing_gives_the_bytes_that_were_read(edition_and_outline):
    source, _ = edition_and_outline
    edition = read_edition(source, PATH)
    assert write_edition(replace(edition, source="", path="")).encode() == source.encode()


@settings(max_examples=40)
@given(editions(), st.integers(0))
def test_rewording_a_clause_leaves_all_others_as_they_were(edition_and_outline, at):
    edition = read_edition(edition_and_outline[0], PATH)
    clauses = list(edition.walk())
    clause = clauses[at % len(clauses)]
    below = {each.id for each in clause.walk()}
    heading = clause.source.split("{", 1)[0]
    reworded = replace_clause(edition, clause.id, f"{heading}{{#{clause.id}}}\n\n改写。\n")
    kept = [each.source for each in clauses if each.id not in below]
    assert [each.source for each in reworded.walk() if each.id not in below] == kept
    assert reworded.clause(clause.id).paragraphs[0].text == "改写。"
    assert reworded.opening == edition.opening


@settings(max_examples=40)
@given(editions(), st.integers(0))
def test_rewording_a_clause_as_it_was_changes_no_byte(edition_and_outline, at):
    edition = read_edition(edition_and_outline[0], PATH)
    clauses = list(edition.walk())
    clause = clauses[at % len(clauses)]
    assert replace_clause(edition, clause.id, "".join(each.source for each in clause.walk())) == edition


def test_a_clause_is_reworded_with_all_below_it_and_numbers_are_counted_anew():
    edition = replace_clause(an_edition(BODY), "a", "# 丁 {#d}\n# 甲 {#a}\n")
    assert [(clause.number, clause.id) for clause in edition.walk()] == [("1", "d"), ("2", "a"), ("3", "c")]
    assert edition.source.endswith("# 甲 {#a}\n# 丙 {#c}\n文三")


def test_the_next_heading_begins_a_line_of_its_own():
    edition = replace_clause(an_edition(BODY.replace("\n", "\r\n")), "b", "## 乙 {#b}")
    assert edition.source.endswith("文一\r\n## 乙 {#b}\r\n# 丙 {#c}\r\n文三")


def test_the_last_clause_ends_as_it_is_given():
    assert replace_clause(an_edition(BODY), "c", "# 丙 {#c}").source.endswith("文二\n# 丙 {#c}")


def test_wording_that_would_swallow_the_next_clause_is_refused():
    for swallowing in ("```text\n", "<!-- \n", "<div>\n"):
        with pytest.raises(TextError):
            replace_clause(an_edition(BODY), "b", "## 乙 {#b}\n\n" + swallowing)


def test_a_clause_that_is_not_there_cannot_be_reworded():
    with pytest.raises(UsageError, match="是否想写 accept"):
        replace_clause(an_edition("# 甲 {#accept}\n"), "acept", "")
