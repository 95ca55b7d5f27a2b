"""Looking as a job."""

import pytest

from guiju.xrays.kept import latest
from guiju_web.audit_log.models import Entry
from guiju_web.jobs.models import Job
from guiju_web.jobs.worker import Holding, Worker


@pytest.fixture(autouse=True)
def quiet_lease(monkeypatch):
    monkeypatch.setattr(Holding, "_keep", lambda self: None)


def test_the_office_has_the_judging_looked_through_and_the_page_shows_it(unseen, signed_in):
    office = signed_in("qian")
    answer = office.post("/xrays/look/")
    assert office.post("/xrays/look/").url == answer.url
    assert Worker().step()
    job = Job.objects.get()
    assert (job.state, job.done) == ("done", job.total)
    assert latest(unseen).id == job.result["xrays"]
    assert "种情形有发现" in office.get(answer.url).content.decode()
    assert "种有发现" in office.get("/xrays/").content.decode()
    assert [each.person for each in Entry.objects.filter(action="透视")] == ["qian"]


def test_what_was_seen_already_is_not_looked_at_again(looked, signed_in):
    before = latest(looked)
    signed_in("zhao").post("/xrays/look/")
    assert Worker().step()
    assert Job.objects.get().state == "done"
    assert latest(looked).looked_at == before.looked_at
