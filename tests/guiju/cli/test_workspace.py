"""Which workspace a command is about."""

from datetime import datetime

import pytest

from guiju.cli.workspace import local_now, opened_or_laid
from guiju.errors import StoreError


def test_a_new_folder_becomes_a_workspace_named_after_itself(tmp_path):
    assert opened_or_laid(tmp_path / "启东").name == "启东"
    assert opened_or_laid(tmp_path / "启东").name == "启东"


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("x")
    with pytest.raises(StoreError):
        opened_or_laid(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_the_local_time_has_no_zone_and_depends_on_the_place():
    hours = (local_now("Asia/Shanghai") - local_now("UTC")).total_seconds() / 3600
    assert round(hours) == 8
    assert isinstance(local_now(), datetime)
    assert local_now().tzinfo is None


def test_the_workspace_can_be_set_once_for_all_commands(guiju, tmp_path, monkeypatch):
    monkeypatch.setenv("GUIJU_WORKSPACE", str(tmp_path / "nowhere"))
    spoken = guiju("verify")
    assert spoken.code == 4
    assert "nowhere" in spoken.err
