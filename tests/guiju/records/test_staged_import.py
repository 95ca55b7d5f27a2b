"""A staged import is whole or not there, survives a restart, and changes no record."""

import shutil

import pytest

from guiju.errors import RecordError, StoreError
from guiju.records.staged_import import FOLDER, discard_staged, folder_of, keep_staged, read_staged
from tests.guiju.records.staged_given import COLUMNS, stage
from tests.guiju.records.tables import write_csv, write_xes, write_xlsx


def test_what_is_staged_is_counted_and_nothing_is_committed(workspace, staged):
    assert (staged.rows, staged.kept, staged.quarantined, staged.skipped) == (3, 1, 2, 0)
    assert {each.code for each in staged.tables[0].findings} == {"unparsable_moment", "missing_key"}
    assert workspace.store().current() is None


def test_it_is_read_back_as_it_was_staged(workspace, staged):
    again = read_staged(workspace, "s1")
    assert (again.id, again.at, again.mapping, again.rows) == (staged.id, staged.at, staged.mapping, staged.rows)
    for was, found in zip(staged.tables, again.tables, strict=True):
        for name in ("file", "columns", "mapping", "findings", "quarantine", "unmapped", "batches"):
            assert getattr(was, name) == getattr(found, name), name
        assert [part.bound.given for part in was.parts] == [part.bound.given for part in found.parts]


def test_a_log_and_a_workbook_are_read_back_too(workspace, tmp_path):
    event = {"concept:name": "收件", "time:timestamp": "2024-01-02T09:00:00+08:00"}
    log = write_xes(tmp_path / "a.xes", [({"concept:name": "C1"}, [event])])
    book = write_xlsx(tmp_path / "b.xlsx", {"办件": [("办件编号", "受理时间"), ("A1", "2024-01-02")]})
    staged = stage(workspace, log, book, mapping="free")
    again = read_staged(workspace, "s1")
    assert [each.source for each in again.tables] == [each.source for each in staged.tables]
    assert [[part.kind for part in each.parts] for each in again.tables if each.parts] == [["stage", "case"], ["case"]]


def test_staging_again_under_the_same_id_begins_anew(workspace, staged, tmp_path):
    again = stage(workspace, write_csv(tmp_path / "b.csv", COLUMNS, [("B1", "x", "2024-01-02", "")]))
    assert (again.rows, again.quarantined) == (1, 0)
    assert not list((again.folder / "quarantine").glob("*"))


def test_a_staging_that_was_cut_off_is_not_there(workspace, staged):
    (staged.folder / "staged.json").unlink()
    with pytest.raises(StoreError, match="没有暂存的导入"):
        read_staged(workspace, "s1")


def test_a_file_that_is_no_table_leaves_nothing(workspace, tmp_path):
    path = tmp_path / "空.csv"
    path.write_text("")
    with pytest.raises(RecordError, match="空的"):
        stage(workspace, path)
    assert not (workspace.root / FOLDER / "s1").exists()


def test_what_is_damaged_is_told(workspace, staged):
    (staged.folder / "staged.json").write_text("{}")
    with pytest.raises(StoreError, match="读不懂"):
        read_staged(workspace, "s1")


def test_it_can_be_thrown_away(workspace, staged):
    discard_staged(workspace, "s1")
    assert not staged.folder.exists()
    discard_staged(workspace, "s1")


def test_it_moves_with_the_workspace(workspace, staged, tmp_path):
    keep_staged(staged)
    assert str(tmp_path) not in (staged.folder / "staged.json").read_text("utf-8")
    shutil.copytree(workspace.root, tmp_path / "搬走")


@pytest.mark.parametrize("name", ["", "../x", "a/b", "甲"])
def test_a_name_that_leads_elsewhere_is_refused(workspace, name):
    with pytest.raises(ValueError, match="no name"):
        folder_of(workspace, name)
