"""What pages read is worked out beforehand."""

from guiju.goals.exceptions import goal_exceptions
from guiju.goals.readiness import make_ready
from guiju.records.store.sequences import FOLDER
from tests.guiju.cities import a_case, a_rating
from tests.guiju.goals.measured import a_scope


def test_nothing_is_left_to_be_worked_out_when_somebody_looks(tmp_path):
    scope = a_scope(tmp_path, {"case": [a_case("A1")], "rating": [a_rating("R1", case_no="A1")]})
    make_ready(scope, ())
    kept = sorted((scope.snapshot.root / FOLDER).rglob("*.parquet"))
    assert [path for path in kept if path.name.startswith("rating-by-case_no-")]
    goal_exceptions(scope, "goal2")
    assert sorted((scope.snapshot.root / FOLDER).rglob("*.parquet")) == kept
