"""The office of an account becomes an appointment."""

from datetime import date

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

BEFORE = [("people", "0002_passwords_and_sign_ins")]


def migrated(targets):
    """Bring the tables to a migration; return the models as they were then."""
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps


@pytest.mark.django_db(transaction=True)
def test_who_had_an_office_keeps_it_and_no_appointment_is_written_twice():
    latest = MigrationExecutor(connection).loader.graph.leaf_nodes("people")
    try:
        people = migrated(BEFORE).get_model("people", "Person").objects
        for number, office in (("placed", "A"), ("appointed", "B"), ("nowhere", "")):
            people.create(number=number, name="某人", office_code=office)
        people.get(number="appointed").appointments.create(office_code="B", post="联络员", since=date(2022, 8, 1))
    finally:
        after = migrated(latest)
    found = after.get_model("people", "Appointment").objects.order_by("office_code")
    assert [(each.person.number, each.office_code, each.post) for each in found] == [
        ("placed", "A", "工作人员"), ("appointed", "B", "联络员"),
    ]  # fmt: skip
