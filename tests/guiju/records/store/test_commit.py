"""A commit does what a dictionary would, whole or not at all, while others read."""

import multiprocessing
import shutil
import signal
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guiju.errors import RecordError, StoreError
from guiju.records.store import Store, commit, merge, sql
from tests.guiju.records.store.given import AT, a_batch, a_case, a_result, a_store, contents, file_of, recorded
from tests.guiju.records.store.mortal import commit_when_told, kill_at_every_moment, read_when_asked, what_is_there

SPAWN = multiprocessing.get_context("spawn")

KEYS = st.tuples(st.sampled_from("ABCDE"), st.sampled_from([None, 1, 2]))
ROWS = st.builds(
    lambda key, certificate_no, is_reissue: a_result(*key, certificate_no=certificate_no, is_reissue=is_reissue),
    KEYS,
    st.sampled_from([None, "甲", "乙"]),
    st.sampled_from([None, True]),
)
FILES = st.lists(ROWS, max_size=8)
COMMITS = st.lists(st.lists(FILES, min_size=1, max_size=2), min_size=1, max_size=3)


@settings(max_examples=10)
@given(commits=COMMITS)
def test_a_commit_does_what_a_dictionary_would(commits):
    model, known = {}, []
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sql, "RANGE_BYTES", 600)
        patch.setattr(merge, "CROWD", 3)
        store = a_store(Path(name))
        for files in commits:
            before = store.current()
            rows = [row for each in files for row in each]
            paths = [file_of(Path(name), each) for each in files]
            snapshot = store.commit({"result": paths}, [a_batch(kept=len(rows))], AT)
            last = {key_of(row): row for row in rows}
            changed = {
                key for key, row in last.items() if recorded([row]) != recorded([model.get(key, {"case_no": ""})])
            }
            if before is not None:
                assert (snapshot == before) == (not changed)
            grown = len(model.keys() | last.keys()) - len(model)
            batch = snapshot.batches[0]
            if snapshot != before:
                assert batch.kept == grown + batch.replaced + batch.unchanged
                assert batch.unchanged == len(last.keys() - changed)
            model |= {key: last[key] for key in changed}
            known.append((snapshot.number, recorded(model.values())))
            assert contents(store) == known[-1][1]
        for number, rows in known:
            assert contents(store, number) == rows
        assert store.verify() == ()


def key_of(row):
    return row["case_no"], row["result_no"]


def test_a_row_that_says_the_same_keeps_where_it_came_from(tmp_path):
    store = a_store(tmp_path, [a_result("A", source_batch="b1"), a_result("B")])
    again = [a_result("A", source_batch="b2"), a_result("B", certificate_no="new", source_batch="b2")]
    store.commit({"result": [file_of(tmp_path, again)]}, [], AT)
    batches = {row["case_no"]: row["source_batch"] for row in store.read_rows(store.current(), "result")}
    assert batches == {"A": "b1", "B": "b2"}


def test_committing_the_same_again_changes_nothing(tmp_path):
    store = a_store(tmp_path, [a_result("A"), a_result("B")])
    before = sorted((store.root / "lake").rglob("*"))
    again = store.commit({"result": [file_of(tmp_path, [a_result("B"), a_result("A")])]}, [a_batch()], AT)
    assert again == store.snapshot(1)
    assert sorted((store.root / "lake").rglob("*")) == before


def test_the_first_commit_makes_a_snapshot_even_of_nothing(tmp_path):
    store = a_store(tmp_path, [])
    assert (store.current().number, store.current().tables, len(store.batches())) == (1, {}, 1)


@pytest.mark.parametrize("adopt", [True, False])
def test_given_files_stay_with_the_giver_unless_handed_over(tmp_path, adopt):
    store = a_store(tmp_path)
    given_file = file_of(tmp_path, [a_result("A"), a_result("B")])
    content = given_file.read_bytes()
    snapshot = store.commit({"result": [given_file]}, [], AT, adopt=adopt)
    assert given_file.exists() is not adopt
    assert (snapshot.files("result")[0].read_bytes() == content) is adopt
    assert store.verify() == ()


def test_a_file_handed_over_that_does_not_fit_is_rewritten(tmp_path):
    store = a_store(tmp_path)
    store.commit({"result": [file_of(tmp_path, [a_result("B"), a_result("A"), a_result("B")])]}, [], AT, adopt=True)
    assert [row["case_no"] for row in store.read_rows(store.current(), "result")] == ["A", "B"]


def test_large_tables_are_cut_and_only_touched_files_rewritten(tmp_path, monkeypatch):
    monkeypatch.setattr(sql, "RANGE_BYTES", 100 * 182)
    store = a_store(tmp_path, [a_result(f"{number:04d}") for number in range(1000)])
    first = store.current().tables["result"].files
    store.commit({"result": [file_of(tmp_path, [a_result("0500", certificate_no="x")])]}, [], AT)
    second = store.current().tables["result"].files
    assert len(first) == 10
    assert len(set(first) & set(second)) == 9
    assert sum(file.rows for file in second) == 1000


def test_a_refused_commit_leaves_nothing(tmp_path):
    store = a_store(tmp_path, [a_result("A")])
    before = sorted((store.root / "lake").rglob("*"))
    good, bad = file_of(tmp_path, [a_result("B")]), file_of(tmp_path, [a_result(None)])
    with pytest.raises(RecordError):
        store.commit({"result": [good, bad]}, [], AT, adopt=True)
    assert sorted((store.root / "lake").rglob("*")) == before
    assert good.exists()


def test_a_row_lost_on_the_way_stops_the_commit(tmp_path, monkeypatch):
    store = a_store(tmp_path, [a_result("A")])
    monkeypatch.setattr(commit, "write_sorted", lambda *_, **__: iter(()))
    with pytest.raises(StoreError, match="结果应有 2 行，写成的文件却有 1 行"):
        store.commit({"result": [file_of(tmp_path, [a_result("B")])]}, [], AT)
    assert store.verify() == ()
    assert len(contents(store)) == 1


def test_two_processes_read_while_one_commits(tmp_path):
    store = a_store(tmp_path, [a_result("A"), a_result("B")])
    files = {"result": [file_of(tmp_path, [a_result("A", certificate_no="x"), a_result("C")])]}
    with running(read_when_asked, store.root) as reader:
        with running(commit_when_told, store.root, files) as writer:
            writer.recv()
            assert [what_is_there(store), asked(reader)] == [(1, ["A", "B"])] * 2
            with pytest.raises(StoreError, match="正在写入这个工作区"):
                store.commit(files, [], AT)
            writer.send("go on")
            assert writer.recv() == "committed"
        assert [what_is_there(store), asked(reader)] == [(2, ["A", "B", "C"])] * 2
    assert store.verify() == ()


def test_a_kill_at_any_moment_leaves_the_last_whole_snapshot(tmp_path):
    """The commit replaces a row, adds one, and begins a kind: killed before each touch of the disk in turn."""
    store = a_store(tmp_path, [a_result("A"), a_result("B")])
    files = {
        "result": [file_of(tmp_path, [a_result("A", certificate_no="x"), a_result("C")])],
        "case": [file_of(tmp_path, [a_case("A")], "case")],
    }
    whole = [contents(store), recorded([a_result("A", certificate_no="x"), a_result("B"), a_result("C")])]
    moment, endings = 0, []
    with running(kill_at_every_moment, tmp_path, files) as commits:
        while 0 not in endings:
            city = Path(shutil.copytree(store.root, tmp_path / f"city-{moment}"))
            commits.send((city.name, moment))
            endings.append(commits.recv())
            left = Store.open(city)
            number = left.current().number
            assert contents(left) == whole[number - 1]
            assert left.verify() == ()
            assert left.commit(files, [], AT).number == 2
            assert contents(left) == whole[1]
            assert [row["case_no"] for row in left.read_rows(left.current(), "case")] == ["A"]
            moment += 1
    assert endings == [-signal.SIGKILL] * (moment - 1) + [0]
    assert moment > 8


def asked(pipe):
    pipe.send("what is there?")
    return pipe.recv()


@contextmanager
def running(function, *arguments):
    """Another process running a function; gives the pipe to it."""
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=function, args=(there, *arguments))
    process.start()
    there.close()
    try:
        yield here
    finally:
        if process.is_alive():
            here.send(None)
        process.join()
