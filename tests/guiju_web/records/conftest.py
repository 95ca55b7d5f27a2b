"""A copy of the demo city that records may be brought to, and the wizard walked in a few lines."""

import shutil

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from guiju.records.workspace import open_workspace
from guiju.verdicts.runs import Runs
from guiju_web.jobs.worker import Holding, Worker
from guiju_web.records import work as works
from guiju_web.records.models import Upload
from guiju_web.records.queries import groups_of

HEADERS = "办件编号,事项名称,受理单位名称,收件时间,受理时间,办结时间,承诺办结时限"
MARCH = "\n".join(
    [
        HEADERS,
        "X1,施工许可,住建局,2024-08-01 09:00,2024-08-01 10:00,2024-08-05 10:00,5个工作日",
        "X2,施工许可,住建局,2024-08-02 09:00,后天,2024-08-06 10:00,5个工作日",
        *(f"X{n},施工许可,住建局,2024-08-05 09:00,2024-08-05 10:00,2024-08-29 10:00,5个工作日" for n in range(3, 13)),
        "",
    ]
)
"""Twelve cases, one of which says no time that can be read."""


@pytest.fixture
def for_real():
    """A test that names this has the city judged; the others do without, which takes seconds."""


@pytest.fixture
def own_city(site, demo_city, settings, tmp_path, monkeypatch, request):
    """A copy of the city whose records a test may change."""
    settings.WORKSPACE = shutil.copytree(demo_city.root, tmp_path / "city")
    monkeypatch.setattr(Holding, "_keep", lambda self: None)
    workspace = open_workspace(settings.WORKSPACE)
    if "for_real" not in request.fixturenames:
        monkeypatch.setattr(works, "_judged", lambda workspace, told, snapshot: Runs(workspace.root).latest().run.id)
    return workspace


class Wizard:
    """Somebody at the wizard."""

    def __init__(self, browser):
        self.browser = browser

    def sends(self, text=MARCH, name="三月.csv", **more):
        content = text if isinstance(text, bytes) else text.encode()
        posted = {"files": SimpleUploadedFile(name, content), "whole": "1", **more}
        return self.browser.post("/records/receive/", posted)

    def brings(self, *arguments, **named):
        answer = self.sends(*arguments, **named)
        assert answer.status_code == 302, answer.content.decode()
        return Upload.objects.latest("pk")

    def confirms(self, upload, **changed):
        """Take the guess as it is, with some columns changed by hand."""
        chosen = {}
        for at, group in enumerate(groups_of(upload)):
            for place, table in enumerate(group.tables):
                for each in table.recognised:
                    chosen[f"{at}-{place}-{each.kind}-{table.columns.index(each.column)}"] = each.field
        return self.browser.post(f"/records/{upload.key}/mapping/", {**chosen, **changed})

    def stages(self, *arguments, **named):
        upload = self.brings(*arguments, **named)
        self.confirms(upload)
        work()
        upload.refresh_from_db()
        return upload

    def commits(self, upload):
        self.browser.post(f"/records/{upload.key}/commit/")
        work()
        upload.refresh_from_db()
        return upload

    def sees(self, upload, page):
        return self.browser.get(f"/records/{upload.key}/{page}/").content.decode()


def work():
    """Do every job that waits."""
    while Worker().step():
        pass


@pytest.fixture
def office(own_city, signed_in):
    """The standardisation office."""
    return Wizard(signed_in("qian"))


@pytest.fixture
def liaison(own_city, signed_in):
    """A liaison of one department."""
    return Wizard(signed_in("wang"))
