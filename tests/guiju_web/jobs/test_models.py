"""A job as people see it."""

import pytest

from guiju_web.jobs.models import Job


@pytest.mark.parametrize(
    ("done", "total", "percent"), [(0, 0, None), (0, None, None), (1, 3, 33), (3, 3, 100), (4, 3, 100)]
)
def test_how_far_it_is_is_cut_off_and_never_guessed(done, total, percent):
    assert Job(done=done, total=total).percent == percent


@pytest.mark.parametrize(
    ("state", "is_open"), [("done", False), ("failed", False), ("running", True), ("stopped", False), ("waiting", True)]
)
def test_it_is_open_until_it_ended(state, is_open):
    assert Job(state=state).is_open == is_open


def test_it_is_called_by_its_work_and_by_its_kind_where_nobody_knows_that(known):
    assert [Job(kind=kind).title for kind in ("goals.judge", "gone.away")] == ["按现行标准判定", "gone.away"]
    assert [Job(state=state).tone for state in ("done", "failed", "waiting")] == ["good", "bad", "faint"]
