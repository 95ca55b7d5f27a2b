"""The workspace of the demo city."""

import pytest

from guiju.demo.days import AS_OF
from guiju.demo.workspace import build_workspace
from guiju.errors import StoreError
from guiju.records.workspace import open_workspace


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return build_workspace(tmp_path_factory.mktemp("city") / "linxi", 500, 1)


def test_the_workspace_holds_standards_records_and_known_answers(built):
    snapshot = built.store().current()
    assert snapshot.tables["case"].rows == 500
    assert (built.standards / "provision" / "TG-201" / "2022-11-01.md").exists()
    assert {each.name for each in built.exports.iterdir()} == {"known-answers.parquet", "planted.parquet"}


def test_it_is_judged_as_of_the_end_of_the_pilot(built):
    assert open_workspace(built.root).as_of == AS_OF


def test_every_row_is_accounted_for_by_a_batch(built):
    snapshot = built.store().current()
    by_kind = {kind: table.rows for kind, table in snapshot.tables.items()}
    assert {batch.kind: batch.kept for batch in snapshot.batches} == by_kind
    (case,) = (batch for batch in snapshot.batches if batch.kind == "case")
    assert case.id == "demo-1-case-00000"
    assert built.store().verify() == ()


def test_a_folder_with_something_in_it_is_refused(built):
    with pytest.raises(StoreError, match="已有内容"):
        build_workspace(built.root, 500, 1)
