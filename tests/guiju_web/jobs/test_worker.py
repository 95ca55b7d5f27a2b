"""The worker: what it was told is done, what it says is written, and a killed one loses nothing."""

import pytest

from guiju.errors import StoreError
from guiju_web.jobs import queue, worker
from guiju_web.jobs.models import Job, State
from guiju_web.jobs.worker import Holding, LeaseLostError, Worker


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """The lease is kept by a thread of its own, which the one transaction of a test cannot show; not in these tests."""
    monkeypatch.setattr(Holding, "_keep", lambda self: None)


def test_what_was_asked_is_done_with_its_arguments_and_its_result_kept(asked, known):
    known(lambda arguments, told: {"said": f"数到 {arguments['most']}。"})
    asked(most=7)
    assert Worker().step()
    job = Job.objects.get()
    assert (job.state, job.result, job.held_by) == (State.DONE, {"said": "数到 7。"}, "")
    assert job.started_at <= job.ended_at
    assert not Worker().step()


def test_a_finished_job_is_whole(asked, known):
    known(lambda arguments, told: told(3, 9, "数") or {})
    asked()
    Worker().step()
    assert Job.objects.get().done == 9


def test_what_the_library_refuses_is_told_in_its_own_sentences(asked, known):
    def refuse(arguments, told):
        raise StoreError("还没有导入过任何记录。")

    known(refuse)
    asked()
    Worker().step()
    job = Job.objects.get()
    assert (job.state, job.error) == (State.FAILED, "还没有导入过任何记录。")


def test_an_error_of_the_program_says_what_to_do_and_shows_nothing_of_it(asked, known, caplog):
    known(lambda arguments, told: 1 / 0)
    asked()
    Worker().step()
    job = Job.objects.get()
    assert job.state == State.FAILED
    assert "系统管理员" in job.error
    assert "ZeroDivision" not in job.error
    assert "ZeroDivision" in caplog.text


def test_work_this_program_does_not_know_fails_with_a_reason(asked):
    asked()
    Job.objects.update(kind="gone.away")
    Worker().step()
    assert "gone.away" in Job.objects.get().error


def test_whoever_lost_the_job_is_told_to_stop(asked):
    told = Holding(asked())
    told(1, 2, "数")
    told._lost.set()
    with pytest.raises(LeaseLostError):
        told(2, 2, "数")


def test_who_is_asked_to_end_hands_the_job_back(asked, known):
    def end(arguments, told):
        raise worker._Ending

    known(end)
    asked()
    with pytest.raises(worker._Ending):
        Worker().step()
    assert Job.objects.get().state == State.WAITING


@pytest.mark.parametrize("error", [RuntimeError("Query interrupted"), StoreError("没有算完。")])
def test_an_error_that_comes_of_being_asked_to_end_fails_nothing(asked, known, error):
    here = Worker()

    def interrupted(arguments, told):
        here._ending.set()
        raise error

    known(interrupted)
    asked()
    with pytest.raises(worker._Ending):
        here.step()
    assert Job.objects.get().state == State.WAITING


WORKER = """
from guiju_web.jobs import works
from guiju_web.jobs.worker import Worker
works.works()
def slow(arguments, told):
    from pathlib import Path
    from time import sleep
    folder = Path(arguments["folder"])
    with (folder / "begun").open("a") as begun:
        begun.write("x")
    for at in range(2000):
        told(at, 2000, "等")
        if (folder / "go").exists():
            return {"said": "做完了。"}
        sleep(0.02)
works.work("test.slow", "慢")(slow)
"""
STORY = (
    WORKER
    + """
import os, signal, subprocess, sys, time
from pathlib import Path
from guiju_web.jobs import queue
from guiju_web.jobs.models import Job
from guiju_web.people.models import Person
folder = Path(os.environ["GUIJU_WORKSPACE"])
queue.enqueue(Person.objects.enrol("qian", "钱标准", "Passw0rd-long"), "test.slow", folder=str(folder))
def until(condition, message):
    for _ in range(1500):
        if condition():
            return
        time.sleep(0.02)
    sys.exit(message)
def start():
    code = "import django; django.setup()\\n" + os.environ["WORKER"] + "\\nWorker().run()"
    return subprocess.Popen([sys.executable, "-c", code])
def begun():
    return len((folder / "begun").read_text()) if (folder / "begun").exists() else 0
def job():
    return Job.objects.get()
"""
)
KILLED = (
    STORY
    + """
first = start()
until(lambda: begun() == 1 and job().done > 0, "not begun")
first.kill()
first.wait()
assert job().state == "running"
second = start()
until(lambda: begun() == 2, "not taken up again")
assert job().attempts == 2
(folder / "go").touch()
until(lambda: job().state == "done", "not done")
second.terminate()
print(second.wait(10), job().result["said"], job().attempts)
"""
)
ENDED = (
    STORY
    + """
first = start()
until(lambda: begun() == 1, "not begun")
first.terminate()
print(first.wait(10), job().state, job().attempts)
"""
)


def test_a_job_whose_worker_is_killed_is_done_by_the_next(in_own_place):
    assert in_own_place(KILLED, WORKER=WORKER) == "0 做完了。 2"


def test_a_worker_asked_to_end_leaves_its_job_waiting(in_own_place):
    assert in_own_place(ENDED, WORKER=WORKER) == "0 waiting 0"


def test_the_lease_is_kept_while_the_work_says_nothing(asked, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr(worker, "_FINE", 0.01)
    monkeypatch.setattr(worker, "BEAT", 0.02)
    kept = []
    with Holding(queue.Job(pk=1)) as told:
        monkeypatch.setattr(queue, "keep", lambda job, progress: kept.append(progress) or len(kept) < 3)
        told._thread.join(10)
        with pytest.raises(LeaseLostError):
            told(1, 1, "晚了")
    assert kept == [None, None, None]
