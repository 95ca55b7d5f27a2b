"""Restoring: the same workspace, proved, or nothing."""

from datetime import datetime

import pytest

from guiju.errors import StoreError, UsageError
from guiju.records.backup.contents import contents
from guiju.records.backup.making import back_up
from guiju.records.backup.restoring import restored
from guiju.records.workspace import open_workspace


@pytest.fixture
def saved(city, tmp_path):
    """The backup of the city."""
    made_at = datetime(2024, 9, 2, 3)
    return back_up(city, tmp_path / "city.bak", made_at=made_at, database={}, state=None).path


def test_the_same_workspace_stands_again(city, saved, tmp_path):
    with restored(saved, tmp_path / "again") as found:
        assert found.problems == ()
        assert not (tmp_path / "again").exists()
    again = tmp_path / "again"
    assert {path: (again / path).read_bytes() for path in contents(again)} == {
        path: (city.root / path).read_bytes() for path in contents(city.root)
    }
    assert (again / "hash.key").stat().st_mode & 0o777 == 0o600
    assert open_workspace(again).store().verify() == ()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["again", "city", "city.bak"]


def test_a_folder_with_something_in_it_is_never_touched(city, saved):
    before = sorted(city.root.rglob("*"))
    with pytest.raises(UsageError, match="已有内容"), restored(saved, city.root):
        pass
    assert sorted(city.root.rglob("*")) == before


def test_a_damaged_backup_leaves_nothing_behind_and_says_which_file(city, saved, tmp_path):
    content = bytearray(saved.read_bytes())
    at = content.index((city.root / "guiju.toml").read_bytes())
    content[at] ^= 1
    saved.write_bytes(content)
    with pytest.raises(StoreError, match=r"workspace/guiju\.toml"), restored(saved, tmp_path / "again"):
        pass
    assert sorted(each.name for each in tmp_path.iterdir()) == ["city", "city.bak"]


def test_what_was_wrong_before_the_backup_is_told_and_still_restored(city, tmp_path):
    data = next((city.root / "lake/case/data").iterdir())
    data.write_bytes(data.read_bytes()[:-1])
    saved = back_up(city, tmp_path / "b.bak", made_at=datetime(2024, 9, 2), database={}, state=None).path
    with restored(saved, tmp_path / "again") as found:
        assert any("字节" in each.what for each in found.problems)
    assert (tmp_path / "again" / "guiju.toml").exists()


def test_what_a_killed_restoring_left_is_no_obstacle(saved, tmp_path):
    (tmp_path / ".again.restoring" / "workspace").mkdir(parents=True)
    (tmp_path / "again").mkdir()
    with restored(saved, tmp_path / "again"):
        pass
    assert (tmp_path / "again" / "guiju.toml").exists()
    assert not (tmp_path / ".again.restoring").exists()
