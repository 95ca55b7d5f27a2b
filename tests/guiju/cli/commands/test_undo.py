"""guiju undo: an import is taken back, and everything is told before."""

import pytest


@pytest.fixture
def brought(guiju, tmp_path):
    """A workspace with two imports: two cases in March, one of them corrected and a new one in April."""
    march, april = tmp_path / "三月.csv", tmp_path / "四月.csv"
    march.write_text("办件编号,受理时间\nA1,2024-03-01\nA2,2024-03-02\n", "utf-8")
    april.write_text("办件编号,受理时间\nA2,2024-03-03\nA3,2024-04-01\n", "utf-8")
    for path in (march, april):
        assert guiju("import", path, "-w", tmp_path / "城").code == 0
    return tmp_path / "城"


def test_the_preview_tells_and_changes_nothing(guiju, brought):
    spoken = guiju("undo", "2", "--preview", "-w", brought, "--json").value
    assert spoken["effects"] == [{"kind": "case", "gone": 1, "restored": 1, "kept": 0}]
    assert len(guiju("verify", "-w", brought, "--json").value["snapshots"]) == 2


def test_an_import_is_taken_back_as_a_new_snapshot(guiju, brought):
    assert guiju("undo", "2", "-w", brought).code == 0
    snapshots = guiju("verify", "-w", brought, "--json").value["snapshots"]
    assert [each["rows"]["case"] for each in snapshots] == [2, 3, 2]


def test_a_batch_is_named_by_how_it_begins(guiju, brought):
    batch = guiju("batches", "-w", brought, "--json").value[1]["batches"][0]["id"]
    told = guiju("undo", batch[:8], "-w", brought, "--json").value
    assert told == {
        "import": 1,
        "effects": [{"kind": "case", "gone": 1, "restored": 0, "kept": 1}],
        "snapshot": 3,
    }


def test_a_second_time_changes_nothing(guiju, brought):
    guiju("undo", "2", "-w", brought)
    spoken = guiju("undo", "2", "-w", brought)
    assert "已经撤销过了" in spoken.out
    assert len(guiju("verify", "-w", brought, "--json").value["snapshots"]) == 3


def test_an_unknown_batch_is_refused(guiju, brought):
    assert guiju("undo", "没有", "-w", brought).code == 4
