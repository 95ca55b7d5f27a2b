"""Imports are found by number and by batch; undoings are none."""

import pytest

from guiju.errors import StoreError
from guiju.records.store.imports import import_named, imports
from tests.guiju.records.store.given import AT, a_batch, a_result, a_store, file_of


@pytest.fixture
def snapshots(tmp_path):
    """Two imports of the batches b1 and b2, the first taken back."""
    store = a_store(tmp_path, [a_result("A")])
    store.commit({"result": [file_of(tmp_path, [a_result("B")])]}, [a_batch(id="b2")], AT, by="wang")
    store.undo(1, AT)
    return store.snapshots()


def test_an_import_knows_who_brought_it_and_whether_it_was_taken_back(snapshots):
    first, second = imports(snapshots)
    assert (first.number, first.undone_by.number, second.undone_by, second.snapshot.by) == (1, 3, None, "wang")


def test_an_import_is_named_by_number_or_by_the_beginning_of_a_batch(snapshots):
    assert import_named(snapshots, "2") == import_named(snapshots, "b2")


@pytest.mark.parametrize("name", ["", "3", "9", "b", "c"])
def test_what_names_no_import_or_several_is_refused(snapshots, name):
    with pytest.raises(StoreError):
        import_named(snapshots, name)
