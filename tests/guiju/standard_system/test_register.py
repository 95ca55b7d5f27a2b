"""The register is a query: the same folder gives a different one on another day."""

from datetime import date

import pytest

from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city, write_standard


@pytest.fixture
def city(tmp_path):
    write_city(tmp_path)
    return tmp_path


def states(folder, day=DAY, **how):
    return {each.code: each.state.value for each in read_system(folder)[0].register(day, **how)}


def test_a_written_standard_is_registered_by_being_there(city):
    entry = read_system(city)[0].register(DAY)[1]
    assert (entry.code, entry.number, entry.edition) == ("TG-201", "Q/LX TG201—2024", "TG-201/2024-01-01")
    assert (entry.owner, entry.placements, entry.cited) == ("政务服务科", ("TG2",), ("GB/T 1.1",))


def test_own_standards_come_first_by_code_then_the_others(city):
    assert list(states(city)) == ["GL-301", "TG-201", "TG-209", "GB/T 1.1—2020", "DB32/T 1—2024"]


def test_the_state_of_each_on_a_day(city):
    assert states(city) == {
        "GL-301": "计划",
        "TG-201": "现行",
        "TG-209": "起草",
        "GB/T 1.1—2020": "现行",
        "DB32/T 1—2024": "待实施",
    }


def test_on_an_earlier_day_what_is_written_now_is_still_ahead(city):
    early = states(city, date(2015, 1, 1))
    assert early["GB/T 1.1—2009"] == "现行"
    assert "GB/T 1.1—2020" not in early
    assert early["TG-201"] == "报批"


def test_between_issue_and_implementation_a_standard_waits(city):
    write_standard(city, "TG-202", "2024-09-15", issued="2024-08-20")
    assert states(city)["TG-202"] == "待实施"


def test_what_is_over_is_shown_only_when_asked_for(city):
    write_standard(city, day="2023-01-01")
    write_standard(city, "TG-203", withdrawn="2024-05-01")
    assert "TG-203" not in states(city)
    shown = read_system(city)[0].register(DAY, over=True)
    assert {(each.edition, each.state.value) for each in shown if each.state.is_over and each.is_own} == {
        ("TG-201/2023-01-01", "被代替"),
        ("TG-203/2024-01-01", "废止"),
    }
    assert next(each.replaced_by for each in shown if each.edition == "TG-201/2023-01-01") == "Q/LX TG201—2024"


def test_a_text_takes_the_place_of_its_plan(city):
    write_standard(city, "TG-209", title="代办规程", function_type="规程")
    assert states(city)["TG-209"] == "现行"


def test_a_coming_edition_and_a_draft_are_remarked_on(city):
    write_standard(city, day="2025-01-01", issued="2024-08-01")
    entry = next(each for each in read_system(city)[0].register(DAY) if each.code == "TG-201")
    assert entry.remark == "2025-01-01 起实施新版"
    assert entry.until == date(2025, 1, 1)


def test_a_standard_that_is_only_a_draft_is_being_drafted(city):
    path = write_standard(city, "TG-205", number=None, implemented=None, issued=None)
    path.rename(path.with_name("draft.md"))
    assert states(city)["TG-205"] == "起草"
