"""How many stages a snapshot holds, under how many names and in how many orders."""

from guiju.verdicts.traces import TraceCounts, trace_counts
from tests.guiju.cities import a_snapshot, at


def a_stage(case, position, name, ended):
    return {"case_no": case, "position": position, "stage_name": name, "ended_at": at(ended)}


def test_cases_that_went_the_same_way_share_one_sequence(tmp_path):
    stages = [
        a_stage(case, number, name, f"2024-03-0{number} 09")
        for case in ("A1", "A2")
        for number, name in enumerate(("收件", "受理", "受理"), 1)
    ]
    assert trace_counts(a_snapshot(tmp_path, {"stage": stages})) == TraceCounts(stages=6, names=2, sequences=1)


def test_the_order_is_that_of_time_and_then_of_position(tmp_path):
    stages = [
        a_stage("A1", 1, "受理", "2024-03-05 09"),
        a_stage("A1", 2, "收件", "2024-03-04 09"),
        a_stage("A2", 1, "收件", "2024-03-04 09"),
        a_stage("A2", 2, "受理", "2024-03-04 09"),
        a_stage("A3", 1, "受理", "2024-03-04 09"),
        a_stage("A3", 2, "收件", "2024-03-04 09"),
    ]
    assert trace_counts(a_snapshot(tmp_path, {"stage": stages})).sequences == 2


def test_without_stages_there_is_nothing_to_count(tmp_path):
    assert trace_counts(a_snapshot(tmp_path, {})) == TraceCounts(0, 0, 0)
