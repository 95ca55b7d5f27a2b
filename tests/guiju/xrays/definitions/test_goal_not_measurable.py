"""A goal without evidence."""

from tests.guiju.cities import a_case
from tests.guiju.goals.measured import a_scope
from tests.guiju.xrays.subjects import a_subject, keys, looked


def test_goals_whose_records_were_never_imported_are_named(tmp_path):
    scope = a_scope(tmp_path / "judged", {"case": [a_case()]})
    subject = a_subject(tmp_path, {"case": [{}]}, judged=scope.judged)
    kept = looked(subject, tmp_path, "goal-not-measurable")
    assert {"goal3", "goal5", "goal7"} <= set(keys(kept, "goal-not-measurable"))
    assert "goal2" not in keys(kept, "goal-not-measurable")
