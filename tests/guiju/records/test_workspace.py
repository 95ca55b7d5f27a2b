"""A workspace is a folder with settings and a secret; what is wrong with it is said in full."""

import shutil
from datetime import datetime

import pytest

from guiju.errors import StoreError
from guiju.records.workspace import create_workspace, open_workspace

AS_OF = datetime(2024, 12, 31, 23, 59, 59)


def test_what_was_created_is_what_is_opened(tmp_path):
    created = create_workspace(tmp_path / "qidong", '启东市 "试点"', as_of=AS_OF)
    assert open_workspace(tmp_path / "qidong") == created
    assert (created.name, created.timezone, created.as_of) == ('启东市 "试点"', "Asia/Shanghai", AS_OF)


def test_it_has_its_folders_and_an_empty_store(tmp_path):
    workspace = create_workspace(tmp_path / "qidong", "启东市")
    assert all(path.is_dir() for path in (workspace.standards, workspace.runs, workspace.exports, workspace.quarantine))
    assert workspace.store().current() is None


def test_the_secret_is_its_owners_alone_and_not_among_the_settings(tmp_path):
    workspace = create_workspace(tmp_path / "qidong", "启东市")
    file = workspace.root / "hash.key"
    assert file.stat().st_mode & 0o777 == 0o600
    assert len(workspace.hash_key()) == 32
    assert file.read_text() not in (workspace.root / "guiju.toml").read_text()
    assert workspace.hash_key().hex() not in repr(workspace)


def test_every_workspace_has_its_own_secret(tmp_path):
    one, other = (create_workspace(tmp_path / name, name) for name in ("one", "other"))
    assert one.hash_key() != other.hash_key()


def test_a_copied_workspace_keeps_its_secret(tmp_path):
    workspace = create_workspace(tmp_path / "qidong", "启东市")
    shutil.copytree(workspace.root, tmp_path / "copy")
    assert open_workspace(tmp_path / "copy").hash_key() == workspace.hash_key()


@pytest.mark.parametrize("content", ["", "12ab", "not hex"])
def test_a_lost_secret_is_not_silently_replaced(tmp_path, content):
    workspace = create_workspace(tmp_path / "qidong", "启东市")
    (workspace.root / "hash.key").write_text(content)
    with pytest.raises(StoreError, match="散列密钥缺失或者损坏"):
        workspace.hash_key()


def test_nothing_is_created_over_something(tmp_path):
    (tmp_path / "letter.txt").write_text("important")
    with pytest.raises(StoreError, match="这里已有内容"):
        create_workspace(tmp_path, "启东市")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_folder_that_is_no_workspace_is_refused(tmp_path):
    with pytest.raises(StoreError, match=r"没有 guiju\.toml"):
        open_workspace(tmp_path)


def test_all_wrong_settings_are_reported_at_once(tmp_path):
    (tmp_path / "guiju.toml").write_text('name = ""\ntimezone = "Mars/Base"\nas_of = 2024-12-31\ncolour = "red"\n')
    with pytest.raises(StoreError) as refusal:
        open_workspace(tmp_path)
    codes = {problem.code for problem in refusal.value.problems}
    assert codes == {"setting_name", "setting_timezone", "setting_as_of", "setting_colour"}


def test_settings_that_are_no_toml_are_refused(tmp_path):
    (tmp_path / "guiju.toml").write_text("name: 启东市")
    with pytest.raises(StoreError, match="设置文件无法读取"):
        open_workspace(tmp_path)


def test_nothing_is_created_from_wrong_settings(tmp_path):
    with pytest.raises(StoreError, match="时区"):
        create_workspace(tmp_path / "qidong", "启东市", timezone="Mars/Base")
    assert not (tmp_path / "qidong").exists()


def test_limits_are_reckoned_by_the_calendar_the_settings_name(tmp_path):
    root = create_workspace(tmp_path / "elsewhere", "别处").root
    assert open_workspace(root).calendar().name == "china"
    with (root / "guiju.toml").open("a", encoding="utf-8") as settings:
        settings.write('calendar = "weekdays"\n')
    assert open_workspace(root).calendar().name == "weekdays"


def test_an_unknown_calendar_is_refused_with_those_there_are(tmp_path):
    root = create_workspace(tmp_path / "elsewhere", "别处").root
    with (root / "guiju.toml").open("a", encoding="utf-8") as settings:
        settings.write('calendar = "moon"\n')
    with pytest.raises(StoreError, match="china、weekdays"):
        open_workspace(root)
