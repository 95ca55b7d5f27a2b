"""The pages of jobs."""

from datetime import timedelta

from django.utils import timezone

from guiju_web.jobs import queue
from guiju_web.jobs.models import Job


def page(browser, path):
    return browser.get(path).content.decode()


def test_an_open_job_shows_its_progress_and_is_loaded_anew_without_script(asked, signed_in):
    job = asked("zhou", subject="三月")
    Job.objects.update(state="running", done=30, total=120, doing="读文件")
    shown = page(signed_in("zhou"), f"/jobs/{job.pk}/")
    assert "数一数 · 三月" in shown
    assert 'max="120" value="30"' in shown
    assert '<noscript><meta http-equiv="refresh"' in shown
    assert "读文件" in shown


def test_a_finished_job_says_what_came_of_it_and_where(asked, signed_in):
    job = asked("zhou")
    queue.finish(queue.claim(queue.Holder()), {"said": "数完了。", "address": "/goals/"})
    shown = page(signed_in("zhou"), f"/jobs/{job.pk}/")
    assert "数完了。" in shown
    assert '<a href="/goals/">去看结果</a>' in shown
    assert "refresh" not in shown
    assert "<progress" not in shown


def test_a_failed_job_says_why_and_can_be_tried_again(asked, signed_in):
    job = asked("zhou")
    queue.fail(queue.claim(queue.Holder()), "还没有导入过任何记录。")
    shown = page(signed_in("zhou"), f"/jobs/{job.pk}/")
    assert "还没有导入过任何记录。" in shown
    assert "再试一次" in shown


def test_the_state_tells_the_script_how_far_it_is(asked, signed_in):
    job = asked("zhou")
    Job.objects.update(state="running", done=30, total=120)
    answer = signed_in("zhou").get(f"/jobs/{job.pk}/state.json")
    said = answer.json()
    assert (said["state"], said["done"], said["total"], said["percent"], said["is_open"]) == (
        "running",
        30,
        120,
        25,
        True,
    )
    assert answer["Cache-Control"] == "no-store"


def test_a_job_nobody_takes_says_who_can_help(asked, signed_in):
    job = asked("zhou")
    Job.objects.update(asked_at=timezone.now() - timedelta(minutes=5))
    assert "guiju worker" in page(signed_in("zhou"), f"/jobs/{job.pk}/")


def test_the_list_is_paged_by_number_and_can_be_narrowed(asked, signed_in):
    jobs = [asked("zhou") for _ in range(60)]
    Job.objects.filter(pk=jobs[0].pk).update(state="failed")
    browser = signed_in("zhou")
    assert f"before={jobs[10].pk}" in page(browser, "/jobs/")
    assert f"/jobs/{jobs[0].pk}/" in page(browser, f"/jobs/?before={jobs[10].pk}")
    assert page(browser, "/jobs/?state=failed").count('<td class="whole">') == 1


def test_who_sees_all_is_told_who_asked(asked, signed_in):
    asked("zhou")
    assert "周组长" in page(signed_in("qian"), "/jobs/")
    assert "没有这样的工作" in page(signed_in("wu"), "/jobs/")
    assert signed_in("wu").get(f"/jobs/{Job.objects.get().pk}/").status_code == 404
