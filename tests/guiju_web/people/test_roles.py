"""Roles and what they may do."""

import pytest

from guiju_web.people.roles import ADMINISTRATORS, PERMISSIONS, Role, excluded_by, may


def test_no_administrator_sees_business_data_and_only_auditors_see_the_log():
    for role in ADMINISTRATORS:
        assert not may({role}, "goals.see")
        assert not may({role}, "records.see")
    assert PERMISSIONS["audit.see"] == {Role.AUDITOR}


def test_one_role_that_may_is_enough():
    assert may({Role.CLERK, Role.STANDARDISATION_OFFICE}, "goals.publish")
    assert not may(set(), "goals.see")


@pytest.mark.parametrize("one", sorted(ADMINISTRATORS))
@pytest.mark.parametrize("other", Role)
def test_exclusion_works_both_ways(one, other):
    if one != other:
        assert excluded_by(one, {other}) == (other,)
        assert excluded_by(other, {one}) == (one,)


def test_business_roles_go_together():
    assert excluded_by(Role.LIAISON, {Role.INSPECTOR, Role.CLERK}) == ()
