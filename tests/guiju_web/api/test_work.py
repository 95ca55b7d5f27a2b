"""Taking in what was pushed: once, also when the worker is killed on the way."""

import pytest
from django.test import RequestFactory

from guiju.records.workspace import create_workspace
from guiju_web.api import work
from guiju_web.api.actions import accept_push
from guiju_web.api.incoming import digest_of, keep_rows, place_of
from guiju_web.api.models import Delivery, DeliveryState
from guiju_web.audit_log.models import Entry
from guiju_web.jobs.models import Job
from guiju_web.jobs.worker import Worker

ROW = {"case_no": "A1", "received_at": "2024-03-01 09:00"}


@pytest.fixture
def pushed(token_of, settings, tmp_path):
    """A delivery of one case to a new city."""
    settings.WORKSPACE = create_workspace(tmp_path / "new", "新城").root
    token, _ = token_of("qian")
    request = RequestFactory().post("/")
    request.user = token.owner
    kept = keep_rows("case", [ROW])
    made, is_first = accept_push(request, token=token, key="k", digest=digest_of("x"), kept=kept)
    assert is_first
    return made


class KilledError(BaseException):
    """The worker is killed here."""


@pytest.mark.parametrize("place", ["commit_staged", "drop", "enqueue", "record_work", "stage_files"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_worker_killed_anywhere_leaves_nothing_half_and_another_goes_on(pushed, monkeypatch, place, when):
    real = getattr(work, place)

    def killed(*arguments, **named):
        if when == "after":
            real(*arguments, **named)
        raise KilledError

    told = type("Told", (), {"job": pushed.job, "__call__": lambda self, *said: None})()
    monkeypatch.setattr(work, place, killed)
    with pytest.raises(KilledError):
        work.take_in.do({"folder": pushed.folder}, told)
    monkeypatch.setattr(work, place, real)
    assert Worker().step()
    held = Delivery.objects.get()
    assert held.state is DeliveryState.DONE
    workspace = work.open_workspace(work.settings.WORKSPACE)
    assert [each.number for each in workspace.store().snapshots()] == [1]
    assert workspace.store().current().tables["case"].rows == 1
    assert Entry.objects.filter(action="推送的记录已存入").count() == 1
    assert not place_of(pushed.folder).exists()
    assert Job.objects.filter(kind="goals.judge").count() == 1
