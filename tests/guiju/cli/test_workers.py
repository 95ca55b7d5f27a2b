"""How many processes share in the work."""

import os
import sys

import pytest

from guiju.cli.workers import MANY, workers_for


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_many_texts_are_shared_by_the_processors_this_process_may_use():
    assert workers_for(MANY) == len(os.sched_getaffinity(0))


def test_few_texts_are_not_shared():
    assert workers_for(MANY - 1) == 1


def test_where_nothing_can_be_forked_one_works_alone(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert workers_for(1000) == 1
