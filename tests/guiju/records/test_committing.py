"""What was staged is committed exactly, once, and a kill at any moment leaves it to be done again."""

import multiprocessing
import os
import shutil
import signal

import pytest

from guiju.records.committing import commit_staged, committed
from guiju.records.importing import import_files
from guiju.records.staged_import import read_staged
from guiju.records.workspace import create_workspace, open_workspace
from tests.guiju.records.importing_given import CASES, a_mapping
from tests.guiju.records.staged_given import AT, COLUMNS, ROWS, cases, commit, stage
from tests.guiju.records.store.mortal import killed_at
from tests.guiju.records.tables import write_csv

SPAWN = multiprocessing.get_context("spawn")


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch):
    """Do not wait for the disk: no test can cut the power."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


def test_staged_and_committed_is_imported(workspace, staged, tmp_path):
    other = create_workspace(tmp_path / "另一座", "另一座")
    (path,) = [tmp_path / "a.csv"]
    report = import_files(other.store(), [path], a_mapping(CASES), at=AT, hash_key=other.hash_key())
    done = commit(workspace, staged)
    assert cases(workspace) == cases(other)
    assert (done.is_changed, done.records) == (True, report.records)
    own, theirs = workspace.store().current(), other.store().current()
    assert own.batches == theirs.batches
    assert own.tables["case"].files[0].rows == theirs.tables["case"].files[0].rows


def test_the_snapshot_says_who_brought_it_and_from_what(workspace, staged):
    commit(workspace, staged, by="wang")
    snapshot = workspace.store().current()
    assert (snapshot.by, snapshot.staged) == ("wang", "s1")
    assert workspace.store().verify() == ()


def test_after_a_restart_it_is_committed_as_it_was_staged(workspace, staged):
    commit(workspace, read_staged(workspace, "s1"))
    assert cases(workspace) == [("A1", "2024-01-02")]


def test_the_rows_still_faulty_lie_in_quarantine(workspace, staged):
    commit(workspace, staged)
    (path,) = workspace.quarantine.glob("*.csv")
    assert path.read_text("utf-8-sig").count("\n") == 3


def test_a_second_time_changes_nothing_even_after_a_later_import(workspace, staged, tmp_path):
    before_the_kill = shutil.copytree(staged.folder, tmp_path / "before")
    first = commit(workspace, staged)
    later = stage(workspace, write_csv(tmp_path / "b.csv", COLUMNS, [("A1", "x", "2024-02-02", "")]), staged="s2")
    commit(workspace, later)
    assert commit(workspace, staged) == first
    shutil.rmtree(staged.folder)
    before_the_kill.rename(staged.folder)
    assert commit(workspace, read_staged(workspace, "s1")) == first
    assert cases(workspace) == [("A1", "2024-02-02")]
    assert len(workspace.store().snapshots()) == 2


def test_what_was_not_committed_says_so(workspace, staged):
    assert committed(workspace, "s1") is None


def test_the_same_file_staged_again_changes_nothing(workspace, staged, tmp_path):
    commit(workspace, staged)
    again = commit(workspace, stage(workspace, tmp_path / "a.csv", staged="s2"))
    assert not again.is_changed
    assert again.records["case"].unchanged == 1


def test_a_kill_at_any_moment_leaves_all_or_nothing_and_heals(tmp_path):
    workspace = create_workspace(tmp_path / "起点", "城")
    stage(workspace, write_csv(tmp_path / "a.csv", COLUMNS, ROWS))
    pipe, theirs = SPAWN.Pipe()
    process = SPAWN.Process(target=commit_and_be_killed, args=(theirs,))
    process.start()
    moment, ending = 0, -signal.SIGKILL  # every second moment: the store's own test dies at each
    while ending == -signal.SIGKILL:
        folder = shutil.copytree(workspace.root, tmp_path / f"{moment}")
        pipe.send((folder, moment))
        ending = pipe.recv()
        left = open_workspace(folder)
        assert len(left.store().snapshots()) <= 1
        done = commit(left, read_staged(left, "s1"))
        assert (done.is_changed, len(left.store().snapshots())) == (True, 1)
        assert cases(left) == [("A1", "2024-01-02")]
        assert left.store().verify() == ()
        assert len(list(left.quarantine.glob("*.csv"))) == 1
        moment += 2
    pipe.send(None)
    process.join()
    assert moment > 8


def commit_and_be_killed(pipe):
    """Answer `(folder, moment)` messages: commit what is staged there and be killed at that moment."""
    while message := pipe.recv():
        folder, moment = message
        child = os.fork()
        if child == 0:
            with killed_at(moment):
                workspace = open_workspace(folder)
                commit_staged(workspace, read_staged(workspace, "s1"), at=AT)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        pipe.send(os.waitstatus_to_exitcode(status))
