"""Processes for the tests of commits: one that is killed at a chosen moment, some that read while another writes."""

import os
import shutil
import signal
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from pyiceberg.catalog.sql import SqlCatalog

from guiju.records.store import Store, commit
from tests.guiju.records.store.given import AT, a_batch

MOMENTS = [
    (os, "replace"),
    (SqlCatalog, "create_table"),
    (SqlCatalog, "commit_table"),
    (commit, "write_manifest"),
    (shutil, "rmtree"),
]
"""Where a commit touches the disk; each call is a moment before which it may be killed."""


def kill_at_every_moment(pipe: Connection, root: Path, files: dict[str, list[Path]]) -> None:
    """Answer `(city, moment)` messages: commit to the city and be killed at that moment; say how the child ended.

    Each commit runs in a fork of this clean process: quick to start, and no thread is lost on the way.
    """
    while message := pipe.recv():
        city, moment = message
        child = os.fork()
        if child == 0:
            with killed_at(moment):
                Store.open(root / city).commit(files, [a_batch()], AT)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        pipe.send(os.waitstatus_to_exitcode(status))


@contextmanager
def killed_at(moment: int):
    """Kill this process with SIGKILL just before the n-th moment, counted from 0."""
    passed = 0

    def mortal(function):
        def call(*arguments, **options):
            nonlocal passed
            if passed == moment:
                os.kill(os.getpid(), signal.SIGKILL)
            passed += 1
            return function(*arguments, **options)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in MOMENTS:
            patch.setattr(owner, name, mortal(getattr(owner, name)))
        yield


def read_when_asked(pipe: Connection, root: Path) -> None:
    """Answer every message with the number of the current snapshot and the keys it holds."""
    store = Store.open(root)
    while pipe.recv():
        pipe.send(what_is_there(store))


def what_is_there(store: Store) -> tuple[int, list[str]]:
    """The number of the current snapshot and the keys it holds."""
    current = store.current()
    return current.number, sorted(row["case_no"] for row in store.read_rows(current, "result"))


def commit_when_told(pipe: Connection, root: Path, files: dict[str, list[Path]]) -> None:
    """Commit, but pause just before the manifest until told to go on."""
    write_manifest = commit.write_manifest

    def pausing(snapshot):
        pipe.send("everything but the manifest is written")
        pipe.recv()
        write_manifest(snapshot)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commit, "write_manifest", pausing)
        Store.open(root).commit(files, [a_batch()], AT)
    pipe.send("committed")


def undo_and_be_killed(pipe: Connection, root: Path) -> None:
    """Answer `(city, import, moment)` messages: take the import back and be killed at that moment; say how it ended."""
    while message := pipe.recv():
        city, number, moment = message
        child = os.fork()
        if child == 0:
            with killed_at(moment):
                Store.open(root / city).undo(number, AT)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        pipe.send(os.waitstatus_to_exitcode(status))
