"""How incoming rows stand to those in store."""

import pytest

from guiju.model.snapshot import DataFile
from guiju.records.kinds import kind
from guiju.records.store import merge
from guiju.records.store.incoming import receive
from guiju.records.store.merge import compare, leave_survivors
from guiju.records.store.sql import connect, relation
from tests.guiju.records.store.given import a_result, file_of

RESULT = kind("result")


@pytest.fixture
def compared(tmp_path):
    """Compare rows with stored files; give the comparison and the rows that would be written."""
    with connect() as connection:

        def run(rows, *stored):
            files = [file_of(tmp_path, each) for each in stored]
            connection.execute(f"CREATE VIEW standing AS {relation(RESULT, files)}")
            standing = tuple(DataFile(path.name, len(each), 0, "") for path, each in zip(files, stored, strict=True))
            found = compare(connection, receive(connection, RESULT, [file_of(tmp_path, rows)]), standing)
            leave_survivors(connection, RESULT, found.touched, [files[index] for index in found.touched])
            written = connection.execute("SELECT case_no, certificate_no FROM written ORDER BY ALL").fetchall()
            return found, written

        yield run


def test_only_files_with_replaced_rows_are_touched(compared):
    found, written = compared(
        [a_result("A", certificate_no="new"), a_result("C", certificate_no="new")],
        [a_result("A", certificate_no="old"), a_result("Z", certificate_no="old")],
        [a_result("B", certificate_no="old")],
    )
    assert found.touched == (0,)
    assert written == [("A", "new"), ("C", "new"), ("Z", "old")]
    assert found.rows == 4


def test_rows_that_say_the_same_are_not_written_again(compared):
    found, written = compared([a_result("A", source_batch="b2", source_row=9)], [a_result("A")])
    assert (found.changed, found.touched, written) == (0, (), [])


@pytest.mark.parametrize(("old", "new"), [(None, "x"), ("x", None), ("x", "y")])
def test_a_value_that_appears_vanishes_or_differs_is_a_change(compared, old, new):
    found, written = compared([a_result("A", certificate_no=new)], [a_result("A", certificate_no=old)])
    assert (found.changed, written) == (1, [("A", new)])


def test_batches_are_told_what_became_of_their_rows(compared):
    stored = [a_result("same"), a_result("other", certificate_no="old")]
    given = [
        a_result("same", source_batch="b2"),
        a_result("other", certificate_no="new", source_batch="b2"),
        a_result("twice", certificate_no="first", source_batch="b2"),
        a_result("twice", certificate_no="last", source_batch="b3"),
        a_result("fresh", source_batch="b3"),
    ]
    found, _ = compared(given, stored)
    assert found.by_batch == {"b2": (2, 1), "b3": (0, 0)}
    assert found.rows == 4


def test_a_crowd_of_small_files_is_joined_at_the_next_change(compared, monkeypatch):
    monkeypatch.setattr(merge, "CROWD", 3)
    found, written = compared([a_result("D")], [a_result("A")], [a_result("B")], [a_result("C")])
    assert found.touched == (0, 1, 2)
    assert [case_no for case_no, _ in written] == ["A", "B", "C", "D"]


def test_nothing_is_joined_without_a_change(compared, monkeypatch):
    monkeypatch.setattr(merge, "CROWD", 1)
    found, _ = compared([a_result("A")], [a_result("A")])
    assert found.touched == ()
