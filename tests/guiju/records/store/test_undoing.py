"""Taking an import back leaves the records as if it had never come, whatever came before and after."""

import shutil
import signal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guiju.errors import StoreError
from guiju.records.store import Store, merge, sql
from tests.guiju.records.store.given import AT, a_batch, a_result, a_store, contents, file_of, recorded
from tests.guiju.records.store.mortal import undo_and_be_killed
from tests.guiju.records.store.test_commit import FILES, key_of, running


@settings(max_examples=15)
@given(commits=st.lists(FILES.filter(bool), min_size=1, max_size=4), taken=st.lists(st.integers(0, 3), max_size=3))
def test_taking_imports_back_equals_importing_all_the_others_in_order(commits, taken):
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sql, "RANGE_BYTES", 600)
        patch.setattr(merge, "CROWD", 3)
        store = a_store(Path(name), *commits)
        left = dict(zip([each.number for each in store.imports()], changing(commits), strict=True))
        for number in {list(left)[place % len(left)]: None for place in taken}:
            del left[number]
            told, rows = store.would_undo(number), len(contents(store))
            store.undo(number, AT)
            assert contents(store) == recorded({key_of(row): row for each in left.values() for row in each}.values())
            assert len(contents(store)) == rows - sum(each.gone for each in told)
        assert store.verify() == ()
        store.tidy()
        assert store.verify() == ()


def changing(commits):
    """The commits that change something: only they are recorded as imports."""
    model = {}
    for rows in commits:
        last = {key_of(row): row for row in rows}
        if any(recorded([row]) != recorded([model[key]]) if key in model else True for key, row in last.items()):
            yield rows
        model |= last


@pytest.fixture
def city(tmp_path):
    """Three imports: A and B; A corrected; A confirmed and B corrected."""
    return a_store(
        tmp_path,
        [a_result("A", certificate_no="1"), a_result("B", certificate_no="1")],
        [a_result("A", certificate_no="2"), a_result("C", certificate_no="2")],
        [a_result("A", certificate_no="2"), a_result("B", certificate_no="3")],
    )


def certificates(store):
    return {row["case_no"]: row["certificate_no"] for row in contents(store)}


def test_what_the_last_import_replaced_stands_again(city):
    undone = city.undo(3, AT, by="qian")
    assert (undone.number, undone.undoes, undone.by, undone.batches) == (4, 3, "qian", ())
    assert certificates(city) == {"A": "2", "B": "1", "C": "2"}


def test_what_a_later_import_said_again_stays(city):
    (told,) = city.would_undo(2)
    assert (told.gone, told.restored, told.kept) == (1, 0, 1)
    city.undo(2, AT)
    assert certificates(city) == {"A": "2", "B": "3"}


def test_what_nobody_says_any_more_goes_back_to_who_said_it_first(city):
    city.undo(2, AT)
    city.undo(3, AT)
    assert certificates(city) == {"A": "1", "B": "1"}


def test_older_snapshots_stay(city):
    before = {number: contents(city, number) for number in (1, 2, 3)}
    city.undo(3, AT)
    assert {number: contents(city, number) for number in (1, 2, 3)} == before


def test_taking_back_twice_changes_nothing(city):
    assert city.undo(3, AT) == city.undo(3, AT)
    assert len(city.snapshots()) == 4


def test_the_only_import_taken_back_leaves_nothing_and_may_come_again(tmp_path):
    store = a_store(tmp_path, [a_result("A")])
    store.undo(1, AT)
    assert contents(store) == []
    assert store.verify() == ()
    store.commit({"result": [file_of(tmp_path, [a_result("A")])]}, [a_batch()], AT)
    assert [row["case_no"] for row in contents(store)] == ["A"]
    assert store.verify() == ()
    assert [each.undone_by is not None for each in store.imports()] == [True, False]


def test_neither_an_unknown_import_nor_an_undoing_is_taken_back(city):
    city.undo(3, AT)
    with pytest.raises(StoreError, match="是一次撤销"):
        city.undo(4, AT)
    with pytest.raises(StoreError, match="没有第 9 次导入"):
        city.undo(9, AT)


def test_a_kill_at_any_moment_leaves_the_last_whole_snapshot(city, tmp_path):
    before, after = certificates(city), {"A": "2", "B": "1", "C": "2"}
    with running(undo_and_be_killed, tmp_path) as pipe:
        for moment in range(20):
            shutil.copytree(city.root, tmp_path / f"city{moment}")
            pipe.send((f"city{moment}", 3, moment))
            survived = pipe.recv() != -signal.SIGKILL
            store = Store.open(tmp_path / f"city{moment}")
            assert certificates(store) in (before, after)
            store.undo(3, AT)
            assert certificates(store) == after
            assert store.verify() == ()
            if survived:
                break
    assert moment > 3
    assert survived
