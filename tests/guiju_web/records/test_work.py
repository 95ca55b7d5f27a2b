"""Works of records begin anew after a kill and do everything once."""

from guiju_web.audit_log.models import Entry
from guiju_web.jobs import queue
from guiju_web.jobs.models import Job
from guiju_web.records import work as works
from tests.guiju_web.records.conftest import work


class Told:
    """A worker's ear that remembers what it was told."""

    def __init__(self, job):
        self.job, self.said = job, []

    def __call__(self, done, total, what):
        self.said.append(what)


def test_a_commit_begun_anew_changes_nothing_more(own_city, office):
    upload = office.commits(office.stages())
    job = Job.objects.get(kind="records.commit")
    snapshots = len(own_city.store().snapshots())
    works.commit.do(job.arguments, Told(job))
    upload.refresh_from_db()
    assert len(own_city.store().snapshots()) == snapshots
    assert Entry.objects.filter(action="记录已存入").count() == 1


def test_a_check_begun_anew_stages_the_same(office):
    upload = office.stages()
    job = Job.objects.get(kind="records.stage")
    told = Told(job)
    upload.state = "staging"
    upload.save()
    works.stage.do(job.arguments, told)
    upload.refresh_from_db()
    assert (upload.state, upload.counts["kept"]) == ("staged", 11)
    assert "读入 三月.csv" in told.said


def test_a_check_that_is_not_wanted_any_more_is_passed_over(office):
    upload = office.brings()
    office.confirms(upload)
    office.browser.post(f"/records/{upload.key}/discard/")
    work()
    job = Job.objects.get()
    assert job.state == queue.State.DONE
    assert "代替" in job.result["said"]
