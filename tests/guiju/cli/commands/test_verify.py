"""guiju verify: the files are what they were."""

from datetime import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guiju.model.snapshot import Batch
from guiju.records.kinds import kind
from guiju.records.schema import parquet_schema
from guiju.records.workspace import create_workspace


@pytest.fixture
def workspace(tmp_path):
    """A workspace with one rating in one snapshot."""
    opened = create_workspace(tmp_path / "城", "城")
    schema = parquet_schema(kind("rating"))
    row = dict.fromkeys(schema.names) | {"rating_no": "P1", "level": 1, "source_batch": "b1", "source_row": 1}
    file = tmp_path / "rating.parquet"
    pq.write_table(pa.Table.from_pylist([row], schema=schema), file)
    batch = Batch("b1", "评价.csv", "ab", "free", 1, 1, 0, 0, 0, "rating")
    opened.store().commit({"rating": [file]}, [batch], datetime(2024, 8, 31))
    return opened


def test_sound_snapshots_are_listed(guiju, workspace):
    spoken = guiju("verify", "-w", workspace.root)
    assert spoken.code == 0
    assert "1 个快照全部完好。" in spoken.out
    (snapshot,) = guiju("verify", "-w", workspace.root, "--json").value["snapshots"]
    assert (snapshot["number"], snapshot["rows"]["rating"]) == (1, 1)


def test_one_changed_byte_is_found_and_told(guiju, workspace):
    (file,) = workspace.store().current().files("rating")
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.chmod(0o644)
    file.write_bytes(content)
    spoken = guiju("verify", "-w", workspace.root)
    assert spoken.code == 4
    assert file.name in spoken.out
    assert guiju("verify", "-w", workspace.root, "--json").value["problems"]


def test_a_folder_that_is_no_workspace_is_damage_too(guiju, tmp_path):
    spoken = guiju("verify", "-w", tmp_path)
    assert spoken.code == 4
    assert "不是规矩的工作区" in spoken.err
