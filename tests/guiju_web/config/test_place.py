"""Where a site keeps its things."""

import fcntl
from pathlib import Path

import pytest

from guiju_web.config.place import one_at_a_time, relax, relaxed, secret_key, workspace_folder


def test_the_secret_is_made_once_and_is_its_owners_alone(tmp_path):
    secret = secret_key(tmp_path)
    assert len(secret) >= 50
    assert secret_key(tmp_path) == secret
    assert (tmp_path / "web.key").stat().st_mode & 0o777 == 0o600


def test_without_a_workspace_nothing_is_kept(tmp_path):
    nowhere = tmp_path / "nowhere"
    assert secret_key(nowhere) != secret_key(nowhere)
    assert not nowhere.exists()


def test_the_environment_names_the_workspace(monkeypatch):
    monkeypatch.setenv("GUIJU_WORKSPACE", "/srv/city")
    assert workspace_folder() == Path("/srv/city")


def test_one_process_at_a_time_sets_the_site_up(tmp_path):
    secret_key(tmp_path)
    with one_at_a_time(tmp_path), (tmp_path / "web.key").open() as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with one_at_a_time(tmp_path):
        pass


def test_a_demo_city_is_relaxed_in_a_file_everybody_can_see_and_others_are_not(tmp_path):
    assert relaxed(tmp_path) == {}
    relax(tmp_path)
    assert relaxed(tmp_path) == {"second_factor": "none", "single_session": False}
    (tmp_path / "site.toml").write_text('second_factor = "everybody"\n', "utf-8")
    relax(tmp_path)
    assert relaxed(tmp_path) == {"second_factor": "everybody"}
