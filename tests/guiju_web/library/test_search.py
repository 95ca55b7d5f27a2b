"""Search in Chinese."""

from datetime import date

from guiju_web.library.search import search
from guiju_web.ui.city import city

DAY = date(2024, 8, 31)


def test_a_word_of_two_characters_is_found_with_its_clause_marked(site):
    found, total = search(city().library, DAY, "补正")
    assert total >= len(found) > 3
    assert all(
        any(text == "补正" and is_word for text, is_word in each.pieces) or "补正" in each.clause.title
        for each in found
    )


def test_every_word_has_to_be_there_and_titles_come_first(site):
    found, total = search(city().library, DAY, "受理 期限")
    assert found[0].clause.title == "受理期限"
    assert total < search(city().library, DAY, "受理")[1]


def test_only_what_is_in_force_is_searched(site):
    assert not any(
        str(each.edition.implemented) == "2022-11-01" and each.edition.code == "TG-201"
        for each in search(city().library, DAY, "受理")[0]
    )
    assert search(city().library, date(2020, 1, 1), "受理") == ((), 0)


def test_nothing_asked_is_nothing_found(site):
    assert search(city().library, DAY, "  ") == ((), 0)


def test_the_pieces_spell_the_text(site):
    for each in search(city().library, DAY, "窗口")[0]:
        assert "".join(text for text, _ in each.pieces).replace("…", "")
