"""One block of one edition."""

from datetime import date

import pytest

from guiju.checks.binder import Binder
from guiju.checks.wording import read_wording
from guiju.standard_system.vocabulary import Vocabulary
from tests.guiju.checks.cities import a_term, an_edition


def wording(block, *terms, until=None):
    edition = an_edition("TG201", "2022-11-01", block)
    (clause,) = edition.clauses
    binder = Binder(Vocabulary(terms))
    return read_wording(binder, edition, clause, clause.blocks[0], until), binder


def test_versions_follow_one_another_without_a_gap():
    terms = (
        a_term("甲", "补正次数 <= 2", until="2023-06-01"),
        a_term("甲", "补正次数 <= 1", since="2023-06-01"),
        a_term("乙", "到场次数 <= 2", until="2024-01-01"),
        a_term("乙", "到场次数 <= 1", since="2024-01-01"),
    )
    found, _ = wording("check\nid: a\napplies: 甲\nholds: 乙\n", *terms, until=date(2024, 6, 1))
    assert [(version.since, version.until) for version in found.versions] == [
        (date(2022, 11, 1), date(2023, 6, 1)),
        (date(2023, 6, 1), date(2024, 1, 1)),
        (date(2024, 1, 1), date(2024, 6, 1)),
    ]


def test_a_term_repeated_without_change_splits_nothing():
    terms = (a_term("甲", "补正次数 <= 2", until="2023-06-01"), a_term("甲", "补正次数  <= 2", since="2023-06-01"))
    found, _ = wording("check\nid: a\nholds: 甲\n", *terms)
    assert [(version.since, version.until) for version in found.versions] == [(date(2022, 11, 1), None)]


def test_a_term_that_ends_inside_the_edition_is_told():
    found, binder = wording("check\nid: a\nholds: 甲\n", a_term("甲", "补正次数 <= 2", until="2023-06-01"))
    assert found is None
    assert ["2023-06-01 没有生效的定义" in str(problem) for problem in binder.problems] == [True]


def test_a_broken_block_has_no_wording_but_all_its_problems():
    found, binder = wording("check\nid: a\nof: 无\njudged_at: 无\nholds: 无\ntarget: 0\n")
    assert found is None
    assert [problem.code for problem in binder.problems] == [
        "unknown_population", "judged_at_no_moment", "worthless_target", "unknown_name",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("holds", "code"), [("受理时间 不为空", "never_nonconforming"), ("受理时间 为空", "never_conforming")]
)
def test_a_foregone_conclusion_is_told(holds, code):
    found, binder = wording(f"check\nid: a\napplies: 受理时间 不为空\nholds: {holds}\n")
    assert found is None
    assert [problem.code for problem in binder.problems] == [code]
