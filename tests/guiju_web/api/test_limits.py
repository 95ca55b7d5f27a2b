"""Too many requests are refused with the seconds to wait, whoever of the processes counts."""

import os

import pytest

from guiju_web.api import limits as counting
from guiju_web.api.problems import Refusal

NOON = 1_700_000_000 - 1_700_000_000 % 60


@pytest.fixture
def at(monkeypatch, limits):
    """Set the clock; three requests a minute are allowed."""
    limits["token"] = (3, 60)
    return lambda seconds: monkeypatch.setattr(counting.time, "time", lambda: NOON + seconds)


def test_what_is_above_the_limit_is_refused_with_the_seconds_to_wait(at):
    at(10)
    for _ in range(3):
        counting.count("token", "a")
    counting.count("token", "b")
    with pytest.raises(Refusal) as refused:
        counting.count("token", "a")
    assert refused.value.code == "too-many"
    assert refused.value.headers["Retry-After"] == "50"


def test_a_refused_request_does_not_count(at):
    at(10)
    for _ in range(3):
        counting.count("token", "a")
    for _ in range(50):
        with pytest.raises(Refusal):
            counting.count("token", "a")
    at(119)
    counting.count("token", "a")


def test_the_stretch_before_counts_by_what_is_still_within_reach(at):
    at(59)
    for _ in range(3):
        counting.count("token", "a")
    at(90)
    counting.count("token", "a")
    counting.count("token", "a")
    with pytest.raises(Refusal):
        counting.count("token", "a")
    at(125)
    counting.heed("token", "a")


def test_what_no_limit_looks_at_any_more_is_removed(at, settings):
    at(10)
    counting.count("token", "a")
    old = next(settings.API_LIMITS_FOLDER.iterdir())
    os.utime(old, (0, 0))
    counting.count("token", "b")
    assert not old.exists()
