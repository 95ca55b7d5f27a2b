"""Making a backup while others use the workspace."""

import threading
from datetime import datetime

import pytest

from guiju.errors import StoreError, UsageError
from guiju.records.backup import making
from guiju.records.backup.making import back_up
from guiju.records.store.lock import writing

AT = datetime(2024, 9, 2, 3)


def test_it_is_one_file_for_its_owner_only(city, tmp_path):
    told = []
    made = back_up(
        city, tmp_path / "a.bak", made_at=AT, database={}, state=None, progress=lambda *said: told.append(said)
    )
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.size == made.path.stat().st_size
    assert told[-1][0] == told[-1][1] > 0
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize("name", ["city/inside.bak", "there.bak"])
def test_it_covers_nothing_and_does_not_hold_itself(city, tmp_path, name):
    (tmp_path / "there.bak").write_text("x")
    with pytest.raises(UsageError, match="不能写在这里"):
        back_up(city, tmp_path / name, made_at=AT, database={}, state=None)
    assert (tmp_path / "there.bak").read_text() == "x"


def test_it_waits_for_a_commit_to_end(city, tmp_path, monkeypatch):
    monkeypatch.setattr(making, "_PAUSE", 0.01)
    begun, may_end = threading.Event(), threading.Event()

    def commit():
        with writing(city.root):
            begun.set()
            may_end.wait(30)

    committing = threading.Thread(target=commit)
    committing.start()
    begun.wait(30)
    monkeypatch.setattr(making.time, "sleep", lambda _: may_end.set())
    assert back_up(city, tmp_path / "a.bak", made_at=AT, database={}, state=None).files > 10
    committing.join()


def test_it_says_so_when_a_commit_does_not_end(city, tmp_path, monkeypatch):
    monkeypatch.setattr(making, "_PATIENCE", -1)
    with writing(city.root), pytest.raises(StoreError, match="正在写入"):
        back_up(city, tmp_path / "a.bak", made_at=AT, database={}, state=None)
    assert list(tmp_path.glob("*.bak")) + list(tmp_path.glob(".*")) == []
