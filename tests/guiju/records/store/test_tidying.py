"""What killed commits left is removed; what any snapshot needs stays."""

import pytest

from guiju.errors import StoreError
from guiju.records.store import commit
from guiju.records.store.iceberg import opened
from guiju.records.store.manifest import manifest_path
from tests.guiju.records.store.given import AT, a_case, a_copy, a_result, a_store, contents, file_of


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tidying")
    return a_store(folder, [a_result("A", certificate_no="1")], [a_result("A", certificate_no="2")], [a_result("B")])


@pytest.fixture(scope="module")
def half_done(whole, tmp_path_factory):
    """A store in which a commit of two kinds was killed just before its manifest."""
    folder = tmp_path_factory.mktemp("killed")
    store = a_copy(whole, folder)
    files = {
        "result": [file_of(folder, [a_result("A", certificate_no="3")])],
        "case": [file_of(folder, [a_case()], "case")],
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commit, "write_manifest", _die)
        with pytest.raises(KeyboardInterrupt):
            store.commit(files, [], AT)
    return store


@pytest.fixture
def store(whole, tmp_path):
    return a_copy(whole, tmp_path)


@pytest.fixture
def killed(half_done, tmp_path):
    return a_copy(half_done, tmp_path)


def test_a_whole_lake_has_nothing_to_remove(store):
    assert store.tidy() == ()


def test_the_files_of_a_killed_commit_go_and_all_snapshots_stay(killed):
    before = [contents(killed, number) for number in (1, 2, 3)]
    removed = killed.tidy()
    assert {path.split("/")[1] for path in removed} == {"result", "case"}
    assert any(path.startswith("lake/result/data/000004-") for path in removed)
    assert [contents(killed, number) for number in (1, 2, 3)] == before
    assert killed.verify() == ()
    assert killed.tidy() == ()


def test_iceberg_forgets_the_snapshot_that_never_was(killed):
    with opened(killed.root) as iceberg:
        assert len(iceberg.snapshot_ids("result")) == 4
        killed.tidy()
        assert len(iceberg.snapshot_ids("result")) == 3


def test_commits_go_on_after_tidying(killed, tmp_path):
    killed.tidy()
    killed.commit({"result": [file_of(tmp_path, [a_result("C")])]}, [], AT)
    assert [row["case_no"] for row in contents(killed)] == ["A", "B", "C"]
    assert killed.verify() == ()


def test_strange_files_go_too(store):
    for name in ("snapshots/.000009.json.tmp", "tmp/verify/spill.tmp", "result/data/x.tmp"):
        (store.root / "lake" / name).parent.mkdir(parents=True, exist_ok=True)
        (store.root / "lake" / name).write_text("")
    assert len(store.tidy()) == 3


def test_nothing_is_removed_while_a_manifest_cannot_be_read(killed):
    (killed.root / manifest_path(2)).write_text("{}")
    before = sorted(killed.root.rglob("*"))
    with pytest.raises(StoreError, match="快照清单无法读取"):
        killed.tidy()
    assert sorted(killed.root.rglob("*")) == before


def _die(*_):
    raise KeyboardInterrupt
