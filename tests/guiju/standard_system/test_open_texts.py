"""What everybody may read."""

from datetime import date

from guiju.standard_system.open_texts import is_open, open_library, open_system
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city, write_standard


def opened(folder, day=DAY):
    system, _ = read_system(folder)
    return open_system(system, day)


def test_an_edition_is_open_from_the_day_it_is_issued_on(tmp_path):
    write_standard(tmp_path, day="2024-10-01", issued="2024-09-01")
    library = read_system(tmp_path)[0].library
    (edition,) = library.standards["TG-201"].editions
    assert not is_open(edition, date(2024, 8, 31))
    assert is_open(edition, date(2024, 9, 1))
    assert open_library(library, date(2024, 8, 31)).standards == {}


def test_an_edition_that_does_not_say_when_it_was_issued_is_open_once_in_force(tmp_path):
    write_standard(tmp_path, day="2024-10-01", issued=None)
    (edition,) = read_system(tmp_path)[0].library.standards["TG-201"].editions
    assert not is_open(edition, date(2024, 9, 30))
    assert is_open(edition, date(2024, 10, 1))


def test_drafts_and_plans_are_left_out_of_the_register(tmp_path):
    folder = write_city(tmp_path)
    written = write_standard(folder, "TG-202", "2025-01-01", issued=None, implemented=None)
    written.rename(written.with_name("draft.md"))
    whole, _ = read_system(folder)
    assert {"TG-202", "TG-209", "GL-301"} <= {each.code for each in whole.register(DAY)}
    assert [each.code for each in opened(folder).register(DAY) if each.is_own] == ["TG-201"]
    assert all(each.draft is None for each in opened(folder).library.standards.values())
