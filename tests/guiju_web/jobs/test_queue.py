"""The queue: nothing asked for is lost, nothing is done by two, nothing is begun for ever."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from guiju_web.jobs import queue
from guiju_web.jobs.models import Job, State
from guiju_web.jobs.queue import Holder


@pytest.fixture
def me(db):
    """The worker of this process."""
    return Holder()


@pytest.fixture
def elsewhere(db):
    """A worker on another machine."""
    return Holder(machine="another", pid=1)


@pytest.fixture
def dead_pid():
    """The number of a process of this machine that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def ran_out(job):
    Job.objects.filter(pk=job.pk).update(leased_until=timezone.now() - timedelta(seconds=1))


def test_the_oldest_waiting_job_is_taken_first(asked, me):
    first, second = asked(), asked()
    assert [queue.claim(me).pk, queue.claim(me).pk, queue.claim(me)] == [first.pk, second.pk, None]


def test_what_is_asked_for_in_a_transaction_that_fails_was_never_asked(asked, me):
    with transaction.atomic():
        asked()
        transaction.set_rollback(True)
    assert queue.claim(me) is None


def test_work_nobody_knows_cannot_be_asked_for(asked):
    with pytest.raises(KeyError):
        asked(kind="gone.away")


def test_asked_once_is_waited_for_once(asked, me):
    first = asked(once=True, month=3)
    assert asked(once=True, month=3) == first
    assert asked(once=True, month=4) != first
    queue.claim(me)
    assert asked(once=True, month=3) != first


def test_a_job_somebody_does_is_not_taken(asked, me, elsewhere):
    asked()
    assert queue.claim(elsewhere)
    assert queue.claim(me) is None


def test_a_job_whose_lease_ran_out_is_begun_anew_and_its_old_worker_cannot_end_it(asked, me, elsewhere):
    asked()
    lost = queue.claim(elsewhere)
    ran_out(lost)
    taken = queue.claim(me)
    assert (taken.pk, taken.attempts) == (lost.pk, 2)
    assert not queue.keep(lost, (1, 2, "还在做"))
    assert not queue.finish(lost, {"said": "太晚了"})
    assert not queue.fail(lost, "太晚了")
    assert queue.finish(taken, {"said": "好了"})
    assert Job.objects.get().result == {"said": "好了"}


def test_a_job_of_a_dead_process_here_is_taken_at_once(asked, me, dead_pid):
    asked()
    assert queue.claim(Holder(pid=dead_pid)).attempts == 1
    assert queue.claim(me).attempts == 2


def test_a_number_used_again_does_not_hide_that_its_worker_died(asked, me):
    asked()
    queue.claim(Holder(pid=os.getpid()))
    assert queue.claim(me).attempts == 2


def test_a_worker_alive_here_keeps_its_job(asked, me):
    asked()
    queue.claim(Holder(pid=os.getppid()))
    assert queue.claim(me) is None


def test_a_job_that_kills_its_worker_is_given_up_with_a_sentence(asked, me, elsewhere):
    asked()
    for _ in range(queue.MOST_ATTEMPTS):
        ran_out(queue.claim(elsewhere))
    assert queue.claim(me) is None
    job = Job.objects.get()
    assert (job.state, job.held_by) == (State.FAILED, "")
    assert "3 次中途停掉" in job.error


def test_a_kept_job_says_how_far_it_is(asked, me):
    asked()
    job = queue.claim(me)
    ran_out(job)
    assert queue.keep(job, (3, 7, "读文件"))
    kept = Job.objects.get()
    assert (kept.done, kept.total, kept.doing) == (3, 7, "读文件")
    assert kept.leased_until > timezone.now()


def test_a_job_handed_back_counts_as_never_begun(asked, me):
    asked()
    assert queue.hand_back(queue.claim(me))
    job = Job.objects.get()
    assert (job.state, job.attempts, job.started_at) == (State.WAITING, 0, None)


def test_only_what_waits_can_be_taken_back_and_only_what_ended_badly_can_try_again(asked, me):
    job = asked()
    assert not queue.again(job)
    assert queue.stop(job)
    assert queue.again(job)
    running = queue.claim(me)
    assert not queue.stop(running)
    queue.fail(running, "坏了")
    assert queue.again(running)
    assert (Job.objects.get().error, Job.objects.get().attempts) == ("", 0)
    queue.finish(queue.claim(me), {})
    assert not queue.again(running)


CLAIMING = """
from collections import Counter
from threading import Barrier, Thread
from django.db import connections
from guiju_web.jobs import queue, works
from guiju_web.people.models import Person
works.works()
works.work("test.count", "数")(lambda arguments, told: {})
person = Person.objects.enrol("qian", "钱标准", "Passw0rd-long")
JOBS, THREADS = 40, 8
for number in range(JOBS):
    queue.enqueue(person, "test.count", number=number)
start, taken = Barrier(THREADS), []
def claim(pid):
    holder = queue.Holder(machine="m", pid=pid)
    start.wait()
    while job := queue.claim(holder):
        taken.append(job.pk)
    connections.close_all()
threads = [Thread(target=claim, args=(pid,)) for pid in range(THREADS)]
[each.start() for each in threads]
[each.join() for each in threads]
print(len(taken), max(Counter(taken).values()))
"""


def test_of_many_workers_at_once_each_job_is_taken_by_one(in_own_place):
    assert in_own_place(CLAIMING) == "40 1"
