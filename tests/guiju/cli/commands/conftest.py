"""A very small city: one office with one below it, one standard, four cases of which one is late and one unknown."""

import shutil
from datetime import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guiju.cli import main
from guiju.model.snapshot import Batch
from guiju.records.kinds import kind
from guiju.records.schema import parquet_schema
from guiju.records.workspace import create_workspace, open_workspace

AS_OF = datetime(2024, 8, 31, 23, 59, 59)
STANDARD = """---
number: Q/T 1
title: 受理规范
function_type: 规范
issued: 2023-12-01
implemented: 2024-01-01
---

# 受理 {#acceptance}

## 受理期限 {#in-time}

窗口应在1个工作日内受理。

```check
id: accepted-in-time
title: 受理不超期
holds: 工作日数(收件时间, 受理时间) <= 1
```

## 收件 {#receipt}

窗口应登记收件时间。

```check
id: receipt-recorded
title: 收件有登记
holds: 收件时间 不为空
```
"""
CASES = (
    {"case_no": "A1", "office_code": "B", "received_at": datetime(2024, 3, 1, 9), "accepted_at": datetime(2024, 3, 4, 9)},
    {"case_no": "A2", "office_code": "B", "received_at": datetime(2024, 3, 1, 9), "accepted_at": datetime(2024, 3, 5, 9)},
    {"case_no": "A3", "office_code": "A", "accepted_at": datetime(2024, 4, 2, 9)},
    {"case_no": "A4", "office_code": "A", "received_at": datetime(2024, 4, 1, 9), "accepted_at": datetime(2024, 4, 1, 9)},
)  # fmt: skip
LIMITS = {"promised_limit": 5.0, "promised_unit": "工作日", "closed_at": datetime(2024, 4, 8, 9), "case_type": "承诺件"}
OFFICES = (
    {"office_code": "A", "office_name": "市政务服务中心"},
    {"office_code": "B", "office_name": "镇便民服务中心", "parent_code": "A"},
)


@pytest.fixture(scope="session")
def laid(tmp_path_factory):
    """The small city, laid and imported once for all tests; they get copies."""
    folder = tmp_path_factory.mktemp("laid")
    workspace = create_workspace(folder / "城", "城", as_of=AS_OF)
    standard = workspace.standards / "provision" / "TG-1" / "2024-01-01.md"
    standard.parent.mkdir(parents=True)
    standard.write_text(STANDARD, "utf-8")
    tables = {"case": [case | LIMITS for case in CASES], "office": OFFICES}
    files = {name: [_parquet(folder, name, rows)] for name, rows in tables.items()}
    batches = [
        Batch(f"b-{name}", "a.csv", "ab", "m", len(rows), len(rows), 0, 0, 0, name) for name, rows in tables.items()
    ]
    workspace.store().commit(files, batches, AS_OF)
    return workspace.root


@pytest.fixture(scope="session")
def judged(laid, tmp_path_factory):
    """The small city, judged once for all tests."""
    root = tmp_path_factory.mktemp("judged") / "城"
    shutil.copytree(laid, root)
    assert main(["judge", "-w", str(root), "-q"]) == 0
    return root


@pytest.fixture
def city(laid, tmp_path):
    """The small city, not yet judged; the test may do with it what it likes."""
    return open_workspace(shutil.copytree(laid, tmp_path / "城"))


@pytest.fixture
def judged_city(judged, tmp_path):
    """The small city with one run; the test may do with it what it likes."""
    return open_workspace(shutil.copytree(judged, tmp_path / "城"))


def _parquet(folder, name, rows):
    schema = parquet_schema(kind(name))
    whole = [
        dict.fromkeys(schema.names) | row | {"source_batch": f"b-{name}", "source_row": number}
        for number, row in enumerate(rows, start=1)
    ]
    path = folder / f"{name}.parquet"
    pq.write_table(pa.Table.from_pylist(whole, schema=schema), path)
    return path
