"""Only one writer at a time, and the lock dies with its holder."""

import os
import signal
import subprocess
import sys

import pytest

from guiju.errors import StoreError
from guiju.records.store.lock import LOCK, writing

HOLD = (
    "import sys; from pathlib import Path; from guiju.records.store.lock import writing\n"
    "with writing(Path(sys.argv[1])): print('held', flush=True); sys.stdin.readline()"
)


@pytest.fixture
def root(tmp_path):
    (tmp_path / "lake").mkdir()
    return tmp_path


@pytest.fixture
def holder(root):
    """Another process that holds the lock."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, root], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_a_second_writer_is_told_who_writes(root, holder):
    with pytest.raises(StoreError, match=f"进程 {holder.pid}（主机 .+正在写入这个工作区"), writing(root):
        pass


def test_the_lock_dies_with_its_holder(root, holder):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    with writing(root):
        assert str(os.getpid()) in (root / LOCK).read_text()


def test_the_lock_is_free_again_after_an_error(root):
    with pytest.raises(ZeroDivisionError), writing(root):
        raise ZeroDivisionError
    with writing(root):
        pass


def test_one_process_does_not_write_twice_at_once(root):
    with writing(root), pytest.raises(StoreError), writing(root):
        pass


def test_a_holder_that_says_nothing_is_still_a_holder(root, holder):
    (root / LOCK).write_text("")
    with pytest.raises(StoreError, match="另一个进程正在写入"), writing(root):
        pass
