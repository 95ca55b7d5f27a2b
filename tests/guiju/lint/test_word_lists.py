"""Lists of words that rules look for."""

import pytest

from guiju.lint.word_lists import read_preferred, word_list


@pytest.mark.parametrize("name", ["abbreviations", "brands", "characters", "preferred", "words"])
def test_a_shipped_list_gives_two_different_columns(name):
    assert word_list(name)
    assert all(first and first != second for first, second in word_list(name).items())


def test_no_character_to_avoid_is_one_of_the_simplified_set():
    simplified = [each for each in word_list("characters") if _is_in(each, "gb2312")]
    assert not simplified
    assert all(_is_in(each, "gb2312") for each in word_list("characters").values())


def _is_in(character, charset):
    return character.encode(charset, "ignore") != b""


def test_a_city_adds_words_and_takes_shipped_ones_out(tmp_path):
    avoided = next(iter(word_list("preferred")))
    (tmp_path / "preferred.csv").write_text(f"avoid,use\n老乡,服务对象\n{avoided},\n", "utf-8")
    read = read_preferred(tmp_path)
    assert read["老乡"] == "服务对象"
    assert avoided not in read
    assert len(read) == len(word_list("preferred"))


def test_a_city_without_a_list_has_the_shipped_one(tmp_path):
    assert read_preferred(tmp_path) == word_list("preferred")
