"""What was seen, kept and read back."""

import pytest

from guiju.errors import StoreError
from guiju.xrays.kept import SUMMARY, kept_of, latest, read_kept
from guiju.xrays.looking import look
from tests.guiju.cities import a_measure, a_run, at
from tests.guiju.xrays.subjects import a_subject, looked

ROUNDS = [{"case_no": f"A{number}", "supplement_rounds": 2} for number in range(1, 6)]


def test_what_is_read_back_is_what_was_seen(tmp_path):
    kept = looked(a_subject(tmp_path, {"case": ROUNDS}), tmp_path, "supplemented-twice", "back-entered")
    assert read_kept(kept.folder) == kept
    assert latest(tmp_path) == kept


def test_a_list_is_read_page_by_page_behind_a_number(tmp_path):
    kept = looked(a_subject(tmp_path, {"case": ROUNDS}), tmp_path, "supplemented-twice")
    first = kept.spots("supplemented-twice", limit=2)
    assert [(each.number, each.spot.key) for each in first] == [(1, "A1"), (2, "A2")]
    assert [each.spot.key for each in kept.spots("supplemented-twice", after=2, limit=2)] == ["A3", "A4"]
    assert kept.spots("supplemented-twice", after=5) == ()
    assert kept.spots("supplemented-twice", offices={"B"}) == ()


def test_the_same_subject_is_known_again_and_another_is_not(tmp_path):
    judged = a_run(tmp_path / "run", {"case": []}, a_measure("true"))
    subject = a_subject(tmp_path, {"case": ROUNDS}, judged=judged)
    assert kept_of(tmp_path, subject) is None
    kept = look(subject, tmp_path, at=at("2024-09-01 09"))
    assert kept_of(tmp_path, subject) == kept
    (subject.quarantine / "a.csv").write_text("原因\n日期不对\n", "utf-8")
    assert kept_of(tmp_path, subject) is None


def test_before_anybody_looked_there_is_nothing(tmp_path):
    assert latest(tmp_path) is None


def test_a_file_that_cannot_be_read_says_what_to_do_and_is_as_if_unseen(tmp_path):
    subject = a_subject(tmp_path, {"case": ROUNDS})
    kept = looked(subject, tmp_path, "supplemented-twice")
    (kept.folder / SUMMARY).write_text("{", "utf-8")
    with pytest.raises(StoreError, match="guiju xrays"):
        read_kept(kept.folder)
    assert latest(tmp_path) is None
    assert looked(subject, tmp_path, "supplemented-twice").sights == kept.sights
