"""Confirming a block for the words of its clause."""

import pytest

from guiju.errors import UsageError
from guiju.text.confirmation import confirm
from guiju.text.fingerprint import fingerprint_of_words
from tests.guiju.text.texts import an_edition

BODY = "# 受理 {#a}\n\n窗口应受理。\n\n```check\nid: in-time\nholds: 承诺用时 <= 1\n```\n"


def test_confirming_adds_one_line_and_changes_nothing_else():
    edition = an_edition(BODY)
    confirmed = confirm(edition, ["in-time"])
    words = fingerprint_of_words(edition.clauses[0])
    assert confirmed.source == edition.source.replace("id: in-time\n", f"id: in-time\nconfirmed: '{words}'\n")
    assert confirm(confirmed, ["in-time"]).source == confirmed.source


def test_confirming_again_after_the_words_changed_writes_the_new_words():
    confirmed = confirm(an_edition(BODY), ["in-time"])
    reworded = an_edition(confirmed.source.split("---\n", 2)[2].replace("受理。", "当场受理。"))
    again = confirm(reworded, ["in-time"])
    assert again.source.count("confirmed:") == 1
    assert again.clauses[0].blocks[0].fields["confirmed"] == fingerprint_of_words(again.clauses[0])


def test_a_block_that_is_not_there_is_refused_with_the_nearest():
    with pytest.raises(UsageError, match="in-time"):
        confirm(an_edition(BODY), ["in-tim"])
