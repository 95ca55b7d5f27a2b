"""Which jobs somebody sees."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.utils import timezone

from guiju_web.jobs.models import Job, State
from guiju_web.jobs.queries import nobody_works, visible_jobs
from guiju_web.people.models import Person


def seen_by(person):
    request = RequestFactory().get("/")
    request.user = person
    return {each.asked_by for each in visible_jobs(request)}


@pytest.mark.parametrize(
    ("number", "seen"), [("qian", {"wang", "zhou"}), ("sun", {"wang", "zhou"}), ("wu", set()), ("zhou", {"zhou"})]
)
def test_people_see_their_own_jobs_and_those_who_run_the_place_see_all(asked, number, seen):
    asked("wang")
    asked("zhou")
    assert seen_by(Person.objects.get(number=number)) == seen
    assert seen_by(AnonymousUser()) == set()


def test_a_job_that_waits_for_long_while_nothing_runs_has_no_worker(asked):
    job = asked()
    assert not nobody_works(job)
    job.asked_at = timezone.now() - timedelta(minutes=2)
    assert nobody_works(job)
    Job.objects.filter(pk=asked().pk).update(state=State.RUNNING, leased_until=timezone.now() + timedelta(minutes=1))
    assert not nobody_works(job)
