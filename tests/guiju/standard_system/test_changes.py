"""What changed between two days."""

from datetime import date

from guiju.standard_system.changes import Turn, system_changes
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city, write_standard


def changes(folder, since, until):
    found = system_changes(read_system(folder)[0], since, until)
    return [(each.turn, each.entry.code, each.on) for each in found]


def test_a_standard_that_came_into_force_is_new(tmp_path):
    folder = write_city(tmp_path)
    assert changes(folder, date(2023, 12, 31), DAY) == [(Turn.NEW, "TG-201", date(2024, 1, 1))]
    assert changes(folder, date(2024, 1, 1), DAY) == []


def test_another_edition_of_an_own_standard_is_a_revision(tmp_path):
    folder = write_city(tmp_path)
    write_standard(folder, day="2024-08-01")
    (found,) = system_changes(read_system(folder)[0], date(2024, 6, 1), DAY)
    assert found.turn is Turn.REVISED
    assert (found.before.edition, found.after.edition) == ("TG-201/2024-01-01", "TG-201/2024-08-01")


def test_a_standard_of_others_that_replaces_one_is_its_revision(tmp_path):
    (found,) = (
        each for each in system_changes(read_system(write_city(tmp_path))[0], date(2020, 9, 30), date(2020, 10, 1))
    )
    assert found.turn is Turn.REVISED
    assert (found.before.number, found.after.number) == ("GB/T 1.1—2009", "GB/T 1.1—2020")


def test_a_standard_that_is_withdrawn_has_ended_on_its_day(tmp_path):
    folder = write_city(tmp_path)
    write_standard(folder, "GL-305", "2024-01-01", withdrawn="2024-07-01")
    assert (Turn.ENDED, "GL-305", date(2024, 7, 1)) in changes(folder, date(2024, 6, 1), DAY)
