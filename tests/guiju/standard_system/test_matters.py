"""Which matters have a standard, for every kind of body that has the matter."""

from datetime import date

import pytest

from guiju.standard_system.matters import unknown_standards
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, MATTERS, write_city, write_standard


@pytest.fixture
def city(tmp_path):
    """Read the small city, with other matters if they are given."""

    def reading(matters=MATTERS):
        return read_system(write_city(tmp_path, matters=matters))[0]

    return reading


def covered(system, **asked):
    found = system.coverage(asked.pop("day", DAY), **asked)
    return {each.matter.name: each.is_covered for each in found.matters}


def test_a_matter_is_covered_by_a_standard_in_force_and_not_by_a_plan(city):
    assert covered(city()) == {"受理": True, "代办": False, "标准编写": True}
    assert city().coverage(DAY).counts() == (2, 3)
    assert city().coverage(DAY).counts("服务事项") == (1, 2)
    assert not city().coverage(DAY).is_enough


def test_a_gap_names_the_bodies_and_what_is_on_its_way(city):
    (gap,) = city().coverage(DAY).gaps
    assert gap.uncovered == ("政务服务代办中心",)
    assert [each.code for each in gap.ahead] == ["TG-209"]


def test_before_the_standard_was_in_force_the_matter_was_a_gap(city):
    assert covered(city(), day=date(2023, 12, 31))["受理"] is False


def test_every_body_that_has_the_matter_needs_a_standard_that_concerns_it(tmp_path):
    write_city(tmp_path)
    write_standard(tmp_path, applies_to="{office_kinds: [政务服务中心]}")
    system = read_system(tmp_path)[0]
    assert covered(system)["受理"] is False
    assert covered(system, body="政务服务中心")["受理"] is True


def test_a_body_is_asked_only_for_its_own_matters(city):
    assert set(covered(city(), body="公共资源交易中心")) == {"受理", "标准编写"}


def test_without_matters_there_is_no_share(city):
    empty = city("kind,name,bodies,standards\n").coverage(DAY)
    assert empty.share is None
    assert not empty.is_enough


def test_a_standard_nobody_lists_is_told(city):
    system = city(MATTERS + "服务事项,收费,,TG-299；GB/T 1.1-2020\n")
    (problem,) = unknown_standards(system.matters, system.register(DAY))
    assert (problem.code, problem.place.line) == ("unknown_standard", 5)
    assert "TG-299" in problem.what


def test_rows_in_doubt_are_told(tmp_path):
    _, problems = read_system(write_city(tmp_path, matters=MATTERS + "服务事项,受理,,\n其他,乙,,\n服务事项,,,\n"))
    assert [each.code for each in problems] == ["duplicate_matter", "bad_word", "missing_cell"]
