"""Cases as sequences of stages: packed or sorted they are the same, and kept with what was committed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.records.store import sequences as module
from guiju.records.store.sequences import sequences, steps_of
from tests.guiju.cities import AS_OF, a_snapshot, stages

NAMES = ["决定", "办结", "受理", "收件"]
BEGIN = datetime(2024, 3, 4, 8)


def read(snapshot):
    """The steps of every case of a snapshot."""
    rows = [row for path in sequences(snapshot) for row in pq.read_table(path).to_pylist()]
    assert len(rows) == len({row["case_no"] for row in rows})
    return {row["case_no"]: steps_of(row["sequence"]) for row in rows}


def in_plain_words(rows):
    """The same by sorting in Python."""
    ordered = sorted(
        rows,
        key=lambda row: (row["ended_at"] or datetime.max, row["position"] is None, row["position"] or 0),
    )
    return {
        case: tuple(row["stage_name"] for row in ordered if row["case_no"] == case and row["stage_name"])
        for case in {row["case_no"] for row in rows}
    }


def a_stage(case_no, position, name, hours):
    ended_at = None if hours is None else BEGIN + timedelta(hours=hours)
    return {"case_no": case_no, "position": position, "stage_name": name, "ended_at": ended_at}


@st.composite
def recorded(draw):
    """Stages as somebody may record them: in order of time or not, stored case by case or not, some times missing."""
    rows = []
    for case in draw(st.lists(st.sampled_from("甲乙丙"), unique=True, min_size=1)):
        names = draw(st.lists(st.sampled_from([*NAMES, None, '"引号"', "逗,号\n行"]), min_size=1, max_size=6))
        hours = draw(st.lists(st.integers(0, 4), min_size=len(names), max_size=len(names)))
        times = draw(st.sampled_from([sorted(hours), hours, [*sorted(hours)[:-1], None]]))
        first = draw(st.sampled_from([1, 1, 0, 18]))
        rows += [a_stage(case, first + n, *each) for n, each in enumerate(zip(names, times, strict=True))]
    return draw(st.one_of(st.just(rows), st.permutations(rows)))


@given(rows=recorded())
def test_a_sequence_is_what_sorting_gives_however_the_stages_are_recorded(tmp_path_factory, rows):
    snapshot = a_snapshot(tmp_path_factory.mktemp("city"), {"stage": rows})
    assert read(snapshot) == in_plain_words(rows)


def in_order(case_no, count):
    return [a_stage(case_no, number, NAMES[number % len(NAMES)], number) for number in range(1, count + 1)]


@pytest.mark.parametrize("count", [40, 41])
def test_the_longest_packed_sequence_and_the_next_are_whole(tmp_path, count):
    rows = in_order("甲", count)
    assert read(a_snapshot(tmp_path, {"stage": rows})) == in_plain_words(rows)


@pytest.mark.parametrize("known", [1, 2, 62, 63, 64, 400])
def test_stages_may_have_any_number_of_names(tmp_path, known):
    rows = [a_stage("甲", number, f"环节{number:03}", number) for number in range(1, known + 1)]
    rows += [a_stage("乙", 1, f"环节{known:03}", 1), a_stage("乙", 2, "环节001", 2)]
    assert read(a_snapshot(tmp_path, {"stage": rows})) == in_plain_words(rows)


def test_a_case_of_stages_without_names_is_an_empty_sequence(tmp_path):
    assert read(a_snapshot(tmp_path, {"stage": [a_stage("甲", 1, None, 1)]})) == {"甲": ()}


def test_no_stage_no_case(tmp_path):
    assert read(a_snapshot(tmp_path, {})) == {}
    assert read(a_snapshot(tmp_path, {"stage": []}, number=2)) == {}


def test_many_stages_are_worked_out_range_by_range(tmp_path, monkeypatch):
    rows = [stage for number in range(30) for stage in in_order(f"{number:02}", 3)]
    snapshot = a_snapshot(tmp_path, {"stage": rows})
    (path,) = snapshot.files("stage")
    pq.write_table(pq.read_table(path), path, row_group_size=9)
    monkeypatch.setattr(module, "STAGES_AT_ONCE", 20)
    assert read(snapshot) == in_plain_words(rows)


def in_files(folder, *parts):
    """A snapshot whose stages lie in several files."""
    found = [a_snapshot(folder, {"stage": rows}, number=number) for number, rows in enumerate(parts, 1)]
    files = tuple(file for each in found for file in each.tables["stage"].files)
    return replace(found[0], tables={"stage": replace(found[0].tables["stage"], files=files)})


def test_a_case_whose_stages_lie_in_two_files_is_one_sequence(tmp_path):
    first = [*in_order("甲", 2), *in_order("乙", 1)]
    later = [a_stage("甲", 3, "办结", 30), *in_order("丙", 2)]
    assert read(in_files(tmp_path, first, later)) == in_plain_words([*first, *later])


def test_files_without_statistics_share_cases_with_any_other(tmp_path):
    first, later = in_order("甲", 2), [a_stage("甲", 3, "办结", 30)]
    snapshot = in_files(tmp_path, first, in_order("乙", 2), later)
    for path in snapshot.files("stage"):
        pq.write_table(pq.read_table(path), path, write_statistics=False)
    assert read(snapshot) == in_plain_words([*first, *in_order("乙", 2), *later])


def test_only_what_a_commit_changed_is_worked_out_again(tmp_path):
    before = in_files(tmp_path, in_order("甲", 2), in_order("乙", 2))
    kept = sequences(before)
    more = a_snapshot(tmp_path, {"stage": in_order("丙", 2)}, number=3).tables["stage"].files
    after = replace(
        before, tables={"stage": replace(before.tables["stage"], files=(*before.tables["stage"].files, *more))}
    )
    assert len(kept) == 2
    assert set(kept) < set(sequences(after))
    assert len(sequences(after)) == 3


def test_a_commit_keeps_the_sequences_of_what_it_changed(tmp_path):
    from guiju.records.store import Store
    from tests.guiju.records.store.given import a_batch

    snapshot = a_snapshot(tmp_path / "given", {"stage": in_order("甲", 3)})
    store = Store.create(tmp_path)
    committed = store.commit({"stage": list(snapshot.files("stage"))}, [a_batch()], AS_OF)
    assert [path.name for path in (tmp_path / "derived").iterdir()] == [path.name for path in sequences(committed)]
    assert read(committed) == {"甲": ("办结", "受理", "收件")}


def test_a_commit_stands_even_if_sequences_cannot_be_kept(tmp_path):
    from guiju.records.store import Store
    from tests.guiju.records.store.given import a_batch

    snapshot = a_snapshot(tmp_path / "given", {"stage": in_order("甲", 3)})
    store = Store.create(tmp_path)
    (tmp_path / "derived").write_text("no folder", "utf-8")
    committed = store.commit({"stage": list(snapshot.files("stage"))}, [a_batch()], AS_OF)
    assert store.current() == committed


def test_sequences_worked_out_once_are_kept_beside_the_snapshot(tmp_path):
    snapshot = a_snapshot(tmp_path, {"stage": in_order("甲", 3)})
    (kept,) = sequences(snapshot)
    written = kept.stat().st_mtime_ns
    assert sequences(snapshot) == (kept,)
    assert kept.stat().st_mtime_ns == written


def test_what_is_kept_is_never_taken_for_other_records(tmp_path):
    read(a_snapshot(tmp_path, {"stage": in_order("甲", 3)}))
    assert read(a_snapshot(tmp_path, {"stage": in_order("乙", 2)})) == {"乙": ("办结", "受理")}


def test_what_is_kept_may_be_deleted(tmp_path):
    snapshot = a_snapshot(tmp_path, {"stage": stages("甲", ("受理", "2024-03-04 09"))})
    before = read(snapshot)
    for path in (tmp_path / "derived").iterdir():
        path.unlink()
    assert read(snapshot) == before


def test_a_failure_keeps_no_half_of_them(tmp_path):
    snapshot = a_snapshot(tmp_path, {"stage": in_order("甲", 3)})
    path = snapshot.files("stage")[0]
    whole = path.read_bytes()
    path.write_bytes(whole[:40])
    with pytest.raises((OSError, pa.ArrowInvalid)):
        read(snapshot)
    path.write_bytes(whole)
    assert read(snapshot) == {"甲": ("办结", "受理", "收件")}
