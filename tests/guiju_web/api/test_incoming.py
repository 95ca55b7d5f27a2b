"""What is pushed lies whole in a folder of its own until it is taken in."""

import os

import pytest

from guiju.errors import RecordError
from guiju_web.api.incoming import digest_of, drop, keep_file, keep_rows, place_of, sweep


def test_rows_are_kept_with_their_mapping(settings, tmp_path):
    kept = keep_rows("case", [{"case_no": "A1"}])
    assert {each.name for each in place_of(kept.folder).iterdir()} == {"case.parquet", "mapping.yaml"}
    assert kept.size == (place_of(kept.folder) / kept.name).stat().st_size


def test_rows_that_are_refused_leave_nothing():
    with pytest.raises(RecordError):
        keep_rows("case", [{"x": "A1"}])
    assert not place_of("").exists()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../a.csv", "a.csv"),
        ("c:\\b\\a.csv", "a.csv"),
        ("", "rows.parquet"),
        ("..", "rows.parquet"),
        ("三月 1.csv", "三月_1.csv"),
    ],
)
def test_a_files_name_leads_nowhere_else(name, safe):
    kept = keep_file(name, [b"a", b"b"], "free")
    assert kept.name == safe
    assert (place_of(kept.folder) / safe).read_bytes() == b"ab"


def test_what_was_taken_in_is_removed_and_so_is_what_nobody_was_told_of():
    taken, known, new, old = (keep_file("a.csv", [b"a"], "free").folder for _ in range(4))
    drop(taken)
    for each in (known, old):
        os.utime(place_of(each), (0, 0))
    sweep([known])
    assert {each.name for each in place_of("").iterdir()} == {known, new}


def test_a_digest_tells_parts_apart():
    assert digest_of("a", "b") != digest_of("b", "a")
    assert digest_of("a", "b") == digest_of("a", "b")
