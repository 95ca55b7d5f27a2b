"""Profiles: whose standard it is, and by which GB/T 1.1 it is drafted."""

import pytest

from guiju.lint.profile import OFFICIAL, Profile, drafting_year, profile_of
from tests.guiju.lint.editions import edition_of

SENTENCE = "本文件按照{}《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。"


@pytest.mark.parametrize(
    ("number", "profile"),
    [
        ("GB 2760—2024", "national"),
        ("GB/T 36114—2018", "national"),
        ("GB/Z 40213—2021", "national"),
        ("DB32/T 4321—2022", "local"),
        ("DB3206/T 1088—2024", "local"),
        ("T/CAS 123—2023", "association"),
        ("Q/QHZW TG201—2023", "internal"),
        ("SB/T 10409—2018", "industry"),
        ("JT/T 1045—2016", "industry"),
        ("甲乙丙", "internal"),
    ],
)
def test_the_number_shows_whose_standard_it_is(number, profile):
    assert profile_of(edition_of("窗口应当场收件。", {"number": number})) == profile


@pytest.mark.parametrize(
    ("named", "year"),
    [("GB/T 1.1—2020", 2020), ("GB/T 1.1-2009", 2009), ("GB/T 1.1—2009", 2009), ("有关规定", 2020)],
)
def test_the_preface_names_the_rules_a_text_was_drafted_by(named, year):
    assert drafting_year(edition_of(f"# 前言\n\n{SENTENCE.format(named)}\n\n# 范围\n\n本文件规定了收件。")) == year


def test_a_text_without_preface_is_drafted_by_the_newest_rules():
    assert drafting_year(edition_of("窗口应当场收件。")) == 2020


def test_every_profile_has_a_word_for_reports():
    assert all(each.chinese.endswith("标准") for each in Profile)
    assert Profile.INTERNAL not in OFFICIAL
