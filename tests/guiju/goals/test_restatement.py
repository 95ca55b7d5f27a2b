"""Why a figure is no longer what was published."""

from dataclasses import replace
from datetime import datetime

from guiju.goals.figures import goal_figures
from guiju.goals.publication import publish
from guiju.goals.restatement import restatement
from guiju.model.snapshot import Batch
from guiju.records.store import Store
from guiju.records.store.manifest import identified, write_manifest
from tests.guiju.cities import a_case, at
from tests.guiju.goals.measured import a_scope

AT = datetime(2024, 5, 1, 9)
LATER = Batch("b2", "later.csv", "00", "free", 7, 6, 1, 2, 0, "case")


def test_what_was_never_published_is_not_restated(tmp_path):
    scope = a_scope(tmp_path, {"case": [a_case("A1")]})
    assert restatement(scope, goal_figures(scope)[0]) is None


def test_what_came_in_after_the_published_snapshot_is_told(tmp_path):
    scope = a_scope(tmp_path, {"case": [a_case("A1"), a_case("A2", closed_at=at("2024-03-30 09"))]})
    root = scope.snapshot.root
    (root / "lake/snapshots").mkdir(parents=True, exist_ok=True)
    first = identified(replace(scope.snapshot, number=1, parent=None, batches=()))
    write_manifest(first)
    scope = replace(
        scope, snapshot=first, judged=replace(scope.judged, run=replace(scope.judged.run, snapshot=first.id))
    )
    publish(root, goal_figures(scope, lines=True), AT)
    second = identified(replace(first, number=2, parent=first.id, batches=(LATER,)))
    write_manifest(second)
    assert [each.number for each in Store.open(root).snapshots()] == [1, 2]
    changed = restatement(replace(scope, snapshot=second), goal_figures(replace(scope, snapshot=second))[0])
    assert (changed.published_at, changed.old_snapshot, changed.new_snapshot) == (AT, first.id, second.id)
    assert (changed.batches, changed.kept) == ((LATER,), {"case": 6})
    assert changed.editions == ()
