"""The system a site shows, with and without what is planned."""

from datetime import date

from guiju.model.register import EntryState
from guiju_web.library.system import public_system, whole_system
from guiju_web.ui.city import city

TODAY = date(2024, 8, 31)


def test_a_system_is_read_once_until_a_file_changes(site):
    assert whole_system(city()) is whole_system(city())
    assert public_system(city(), TODAY) is public_system(city(), TODAY)


def test_the_public_one_has_no_plans_and_counts_the_same_standards_in_force(site):
    whole, shown = whole_system(city()), public_system(city(), TODAY)
    planned = {each.code for each in whole.register(TODAY) if each.state is EntryState.DRAFTING}
    assert planned
    assert not planned & {each.code for each in shown.register(TODAY)}
    in_force = [
        {each.code for each in system.register(TODAY) if each.state is EntryState.IN_FORCE} for system in (whole, shown)
    ]
    assert in_force[0] == in_force[1]
