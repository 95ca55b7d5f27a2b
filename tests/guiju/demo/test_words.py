"""The word lists the city is made of."""

from guiju.demo.words import word_list


def test_a_word_list_is_read_by_its_header():
    assert set(word_list("departments")[0]) == {"name", "nature", "law", "law_from", "subjects"}


def test_the_city_has_eighty_departments_twelve_towns_and_250_villages():
    assert len(word_list("departments")) == 80
    assert len(word_list("towns")) == 12
    assert sum(int(row["villages"]) for row in word_list("towns")) == 250


def test_every_subject_of_a_department_is_of_a_kind_with_actions():
    kinds = {row["type"] for row in word_list("actions")}
    subjects = [each for row in word_list("departments") for each in row["subjects"].split(";")]
    assert {each.split(":")[1] for each in subjects} <= kinds
