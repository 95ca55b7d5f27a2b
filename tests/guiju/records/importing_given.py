"""An import in a few lines: a workspace, a mapping as text, files, and the records that came of them."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from guiju.records.import_report import ImportReport
from guiju.records.importing import import_files
from guiju.records.mapping import Mapping
from guiju.records.mapping_file import load_mapping, read_mapping
from guiju.records.store import Store

AT = datetime(2024, 9, 1, 12)
KEY = bytes(range(32))
CASES = """\
records:
  - kind: 办件
    fields:
      办件编号: 编号
      事项名称: 事项
      申请者证件号码: 证件
      申请者名称: 姓名
      受理时间: 受理
      办结时间: 办结
      承诺办结时限: 时限
      申报来源: {column: 渠道, values: {0: 窗口, 1: 网上}}
"""
STAGES = """\
records:
  - kind: 环节
    fields: {办件编号: 编号, 环节名称: 环节, 环节结束时间: 时间}
"""


def a_mapping(text: str) -> Mapping:
    """Return a mapping written as YAML, or a shipped one by its name."""
    return read_mapping(text, "test.yaml") if "\n" in text else load_mapping(text)


class City:
    """A workspace that imports."""

    def __init__(self, root: Path) -> None:
        self.store = Store.create(root)

    def imports(self, mapping: str | Mapping, *files: Path, **given: object) -> ImportReport:
        """Import files with a mapping or its text."""
        chosen = a_mapping(mapping) if isinstance(mapping, str) else mapping
        return import_files(self.store, files, chosen, at=AT, hash_key=KEY, **given)

    def records(self, kind: str, columns: Sequence[str]) -> list[tuple[object, ...]]:
        """Return some columns of all records of a kind, ordered by them."""
        snapshot = self.store.current()
        assert snapshot is not None
        files = [str(path) for path in snapshot.files(kind)]
        chosen = ", ".join(columns)
        with duckdb.connect() as con:
            return con.execute(f"SELECT {chosen} FROM read_parquet($1) ORDER BY ALL NULLS FIRST", [files]).fetchall()


@pytest.fixture
def city(tmp_path: Path) -> City:
    """A city with an empty store."""
    (tmp_path / "city").mkdir()
    return City(tmp_path / "city")
