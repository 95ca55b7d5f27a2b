"""Iceberg's files are found relative to the workspace, and nowhere else."""

import os

import pytest

from guiju.records.store.location import ROOT, WorkspaceFiles, location_of, path_of


@pytest.fixture
def files(tmp_path):
    return WorkspaceFiles({ROOT: str(tmp_path)})


def test_a_location_knows_no_root():
    assert location_of("lake/case/data/a.parquet") == "workspace:/lake/case/data/a.parquet"
    assert path_of("workspace:/lake/case") == "lake/case"


@pytest.mark.parametrize("location", ["/lake/case", "file:///lake", "workspace:/../other", "workspace://etc/passwd"])
def test_a_location_outside_the_workspace_is_refused(location):
    with pytest.raises(ValueError, match="not inside the workspace"):
        path_of(location)


def test_what_was_written_is_read(files):
    with files.new_output("workspace:/lake/a/b.json").create() as stream:
        stream.write(b"{}")
    found = files.new_input("workspace:/lake/a/b.json")
    assert (found.exists(), len(found), found.open().read()) == (True, 2, b"{}")


def test_what_is_closed_is_on_the_disk(files, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", synced.append)
    files.new_output("workspace:/lake/a.json").create().close()
    assert len(synced) == 2  # the file and its name


def test_nothing_is_overwritten_unasked(files):
    files.new_output("workspace:/a").create().close()
    with pytest.raises(FileExistsError):
        files.new_output("workspace:/a").create()


def test_a_file_can_be_deleted_by_its_place_or_itself(files, tmp_path):
    for name in ("a", "b"):
        files.new_output(f"workspace:/{name}").create().close()
    files.delete("workspace:/a")
    files.delete(files.new_input("workspace:/b"))
    assert list(tmp_path.iterdir()) == []
