"""The oracle as an engine: whole kinds judged, one after the other."""

from guiju.engines import memory
from tests.guiju.cities import CALENDAR, a_case, a_check, a_plan, a_rating, a_snapshot, rows_in


def test_every_record_of_every_kind_asked_about_is_judged(tmp_path):
    plan = a_plan(a_check("visits <= 1"), a_check("level <= 3", name="level", population="rating"))
    snapshot = a_snapshot(tmp_path, {"case": [a_case("A1"), a_case("A2")], "rating": [a_rating()]})
    said = []
    assert memory.run(plan, snapshot, CALENDAR, tmp_path / "run", said.append) == {"case": 2, "rating": 1}
    assert len(said) == 2


def test_a_kind_never_imported_has_no_records(tmp_path):
    plan = a_plan(a_check("level <= 3", population="rating"))
    assert memory.run(plan, a_snapshot(tmp_path, {}), CALENDAR, tmp_path / "run") == {"rating": 0}
    assert rows_in(tmp_path / "run" / "findings" / "rating.parquet") == []
