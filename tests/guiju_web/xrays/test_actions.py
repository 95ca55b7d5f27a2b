"""Asking for a new look."""

import pytest

from guiju_web.audit_log.models import Entry
from guiju_web.jobs.models import Job


@pytest.mark.parametrize("number", ["feng", "li", "wang", "wu", "zhou"])
def test_only_the_office_and_inspectors_may_ask(site, signed_in, number):
    assert signed_in(number).post("/xrays/look/").status_code == 403
    assert not Job.objects.exists()
    assert Entry.objects.filter(person=number, is_refused=True).exists()


@pytest.mark.parametrize("number", ["qian", "zhao"])
def test_the_asking_is_written_down(site, signed_in, number):
    assert signed_in(number).post("/xrays/look/").status_code == 302
    assert Job.objects.get().kind == "xrays.look"
    assert Entry.objects.filter(action="交办透视", person=number).exists()
