"""Judging as a job."""

import shutil

import pytest

from guiju.verdicts.runs import Runs
from guiju_web.audit_log.models import Entry
from guiju_web.jobs.models import Job
from guiju_web.jobs.worker import Holding, Worker


@pytest.fixture
def own_city(site, demo_city, settings, tmp_path, monkeypatch):
    """A copy of the city the test may judge."""
    settings.WORKSPACE = shutil.copytree(demo_city.root, tmp_path / "city")
    monkeypatch.setattr(Holding, "_keep", lambda self: None)
    return settings.WORKSPACE


def test_the_office_has_the_city_judged_and_every_page_shows_the_new_run(own_city, signed_in):
    before = Runs(own_city).latest()
    office = signed_in("qian")
    assert "用现行标准重新判定" in office.get("/goals/").content.decode()
    answer = office.post("/goals/judge/")
    assert office.post("/goals/judge/").url == answer.url
    assert Worker().step()
    job = Job.objects.get()
    assert (job.state, job.done) == ("done", job.total)
    judged = Runs(own_city).latest()
    assert judged.run.id == job.result["run"]
    assert judged.run.started_at > before.run.started_at
    assert judged.run.snapshot == before.run.snapshot
    assert "条记录" in office.get(answer.url).content.decode()
    assert [each.person for each in Entry.objects.filter(action="判定")] == ["qian"]


def test_nobody_else_may_have_it_judged(own_city, signed_in):
    assert signed_in("zhou").post("/goals/judge/").status_code == 403
    assert "重新判定" not in signed_in("zhou").get("/goals/").content.decode()
    assert not Job.objects.exists()
