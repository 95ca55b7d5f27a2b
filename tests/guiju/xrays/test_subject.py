"""What X-rays look at, and what of it is missing."""

from guiju.demo.workspace import build_workspace
from guiju.goals.judging import judge_workspace
from guiju.xrays.subject import subject_of
from tests.guiju.cities import at
from tests.guiju.xrays.subjects import a_subject


def test_what_nobody_ever_filled_in_is_missing(tmp_path):
    subject = a_subject(tmp_path, {"case": [{"case_no": "A1"}, {"case_no": "A2", "visits": 1}], "rating": []})
    assert subject.lacking(["case", "case.visits", "case.closed_at"]) == ""
    assert subject.lacking(["case.window_id"]) == "办件没有“窗口编号”这一列"
    assert subject.lacking(["rating.level", "office"]) == "没有评价记录，没有机构记录"
    assert subject.lacking(["office", "office.office_code"]) == "没有机构记录"


def test_a_workspace_is_looked_at_as_it_was_judged(tmp_path):
    workspace = build_workspace(tmp_path / "city", 50, 73)
    judged = judge_workspace(workspace, started_at=at("2024-09-01 08"))
    subject = subject_of(workspace, judged)
    assert subject.day == judged.run.as_of.date()
    assert subject.snapshot.id == judged.run.snapshot
    assert subject.batches
    assert subject.scope.period.name == "all"
    assert len(subject.compiled.checks) > 100
