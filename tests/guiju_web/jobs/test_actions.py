"""What people do to jobs, and that it is in the log."""

import pytest

from guiju_web.audit_log.models import Entry
from guiju_web.jobs.actions import record_work
from guiju_web.jobs.models import Job, State


def test_a_waiting_job_is_taken_back_and_waits_again(asked, signed_in):
    job = asked("zhou", subject="三月")
    browser = signed_in("zhou")
    assert browser.post(f"/jobs/{job.pk}/stop/").url == f"/jobs/{job.pk}/"
    assert Job.objects.get().state == State.STOPPED
    browser.post(f"/jobs/{job.pk}/again/")
    assert Job.objects.get().state == State.WAITING
    assert [(each.action, each.person, each.subject) for each in Entry.objects.all()] == [
        ("取消工作", "zhou", f"{job.pk} 数一数 三月"),
        ("再试工作", "zhou", f"{job.pk} 数一数 三月"),
    ]


@pytest.mark.parametrize(
    ("act", "state"), [("again", "done"), ("again", "running"), ("stop", "done"), ("stop", "running")]
)
def test_what_has_begun_or_ended_is_left_as_it_is(asked, signed_in, act, state):
    job = asked("zhou")
    Job.objects.update(state=state)
    answer = signed_in("zhou").post(f"/jobs/{job.pk}/{act}/")
    assert answer.status_code == 409
    assert "请刷新后再看" in answer.content.decode()
    assert (Job.objects.get().state, Entry.objects.count()) == (state, 0)


@pytest.mark.parametrize("act", ["again", "stop"])
def test_another_ones_job_does_not_exist(asked, signed_in, act):
    job = asked("zhou")
    assert signed_in("wu").post(f"/jobs/{job.pk}/{act}/").status_code == 404
    assert Job.objects.get().state == State.WAITING


def test_what_a_work_did_is_in_the_log_in_the_name_of_who_asked(asked):
    record_work(asked("zhou"), "判定", "快照", after={"n": 1})
    (entry,) = Entry.objects.all()
    assert (entry.person, entry.person_name, entry.action, entry.after) == ("zhou", "周组长", "判定", {"n": 1})
