"""A manifest reads back as it was written and notices when it was touched."""

from dataclasses import replace
from datetime import datetime

import pytest

from guiju.errors import StoreError
from guiju.model.snapshot import DataFile, Snapshot, Table
from guiju.records.store.manifest import (
    identified,
    manifest_numbers,
    manifest_path,
    newest,
    read_manifest,
    read_manifests,
    write_manifest,
)
from tests.guiju.records.store.given import a_batch


@pytest.fixture
def root(tmp_path):
    (tmp_path / "lake/snapshots").mkdir(parents=True)
    return tmp_path


def a_snapshot(root, number=1, **fields):
    table = Table("result", 2, 77, (DataFile("lake/result/data/a.parquet", 2, 10, "ab"),))
    told = {"parent": None, "committed_at": datetime(2024, 1, 1), "tables": {"result": table}, "batches": (a_batch(),)}
    return identified(Snapshot(number=number, id="", root=root, **{**told, **fields}))


def test_reading_gives_back_what_was_written(root):
    snapshot = a_snapshot(root)
    write_manifest(snapshot)
    assert read_manifest(root, 1) == snapshot


def test_the_id_covers_everything_but_the_place_and_icebergs_random_number(root, tmp_path):
    snapshot = a_snapshot(root)
    elsewhere = Table("result", 2, 78, snapshot.tables["result"].files)
    assert a_snapshot(tmp_path / "moved", tables={"result": elsewhere}).id == snapshot.id
    changed = [
        a_snapshot(root, number=2),
        a_snapshot(root, parent="00"),
        a_snapshot(root, committed_at=datetime(2024, 1, 2)),
        a_snapshot(root, batches=(a_batch(kept=1),)),
        a_snapshot(root, tables={"result": replace(elsewhere, rows=3)}),
        a_snapshot(root, tables={"result": replace(elsewhere, files=())}),
    ]
    assert len({snapshot.id, *(each.id for each in changed)}) == 7


def test_a_touched_manifest_is_refused(root):
    write_manifest(a_snapshot(root))
    path = root / manifest_path(1)
    path.write_text(path.read_text().replace('"kept": 0', '"kept": 9'))
    with pytest.raises(StoreError, match="与它自己的标识不符"):
        read_manifest(root, 1)


def test_a_manifest_under_anothers_name_is_refused(root):
    write_manifest(a_snapshot(root))
    (root / manifest_path(1)).rename(root / manifest_path(2))
    with pytest.raises(StoreError, match="与它自己的标识不符"):
        newest(root)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"format": 2}', "\x00"])
def test_what_is_no_manifest_is_refused_with_a_sentence(root, text):
    (root / manifest_path(1)).write_text(text)
    with pytest.raises(StoreError, match="快照清单无法读取"):
        read_manifest(root, 1)


def test_all_unreadable_manifests_are_reported_and_the_others_read(root):
    write_manifest(a_snapshot(root, number=2))
    for number in (1, 3):
        (root / manifest_path(number)).write_text("{}")
    snapshots, problems = read_manifests(root)
    assert [each.number for each in snapshots] == [2]
    assert [problem.place.file for problem in problems] == [manifest_path(1), manifest_path(3)]


def test_an_unfinished_manifest_is_no_snapshot(root):
    (root / "lake/snapshots/.000001.json.tmp").write_text("{")
    assert manifest_numbers(root) == ()
    assert newest(root) is None


def test_numbers_beyond_six_digits_stay_in_order(root):
    for number in (999_999, 1_000_000):
        write_manifest(a_snapshot(root, number=number))
    assert newest(root).number == 1_000_000
