"""The examples' mappings over the real data: skipped where the data is not at hand, for it may not be published."""

from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from guiju.records.import_report import ImportReport
from guiju.records.importing import import_files
from guiju.records.mapping_file import load_mapping
from guiju.records.store import Store

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/mapping.yaml"))
KEY = bytes(range(32))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_mapping_can_be_read_and_is_explained(name):
    assert load_mapping(ROOT / "examples" / name / "mapping.yaml").name == name
    assert (ROOT / "examples" / name / "README.md").exists()


class Imported:
    """What an example's mapping made of its data."""

    def __init__(self, root: Path, name: str, pattern: str) -> None:
        files = [path for each in pattern.split() for path in sorted((DATA / name).glob(each))]
        if not files:
            pytest.skip("the data is not at hand")
        root.mkdir()
        self.store = Store.create(root)
        self.mapping = load_mapping(ROOT / "examples" / name / "mapping.yaml")
        self.files = files
        self.report = self.again()

    def again(self) -> ImportReport:
        """Import the files (once more)."""
        return import_files(self.store, self.files, self.mapping, at=datetime(2024, 9, 1), hash_key=KEY)

    def ask(self, kind: str, wanted: str, where: str = "true") -> tuple[object, ...]:
        """Return one row of figures about a kind's records."""
        return self.rows(kind, wanted, where)[0]

    def rows(self, kind: str, wanted: str, where: str = "true") -> list[tuple[object, ...]]:
        """Return rows of a query about a kind's records."""
        snapshot = self.store.current()
        files = [str(path) for path in snapshot.files(kind)]
        with duckdb.connect() as con:
            return con.execute(f"SELECT {wanted} FROM read_parquet($1) WHERE {where}", [files]).fetchall()

    def found(self, code: str) -> int:
        """Return how often something was found wrong."""
        return sum(each.count for table in self.report.tables for each in table.findings if each.code == code)


@pytest.fixture
def imported(tmp_path):
    return lambda name, pattern: Imported(tmp_path / "city", name, pattern)


def test_the_receipt_log_as_xes_gives_the_facts_of_its_csv(imported):
    log = imported("receipt-wabo", "receipt.xes.gz")
    last_day = "TIMESTAMP '2012-01-23 23:59:59'"
    assert log.ask(
        "case",
        "count(*), count(closed_at), count(*) FILTER (closed_at <= source_due_at), "
        f"count(*) FILTER (closed_at > source_due_at), count(*) FILTER (closed_at IS NULL AND source_due_at < {last_day})",
    ) == (1434, 1329, 952, 377, 39)
    assert log.ask("stage", "count(*), count(DISTINCT stage_name)") == (8577, 27)
    traces = log.rows("stage", "list(stage_name ORDER BY position)", "true GROUP BY case_no")
    assert len({tuple(trace) for (trace,) in traces}) == 116
    assert log.found("stage_after_close") == 145


def test_the_same_files_again_change_nothing(imported):
    planning = imported("planning-iom", "annual/2011_*.csv")
    assert planning.report.is_changed
    assert not planning.again().is_changed


def test_items_with_wrong_codes_are_listed(imported):
    items = imported("items-guangan", "*.csv")
    types = dict(items.rows("item", "item_type, count(*)", "true GROUP BY 1"))
    assert types == {
        "行政许可": 536, "公共服务": 348, "其他行政权力": 182, "行政确认": 50, "行政给付": 9, "行政裁决": 8, "行政奖励": 2,
    }  # fmt: skip
    assert items.ask("item", "count(DISTINCT office_name)") == (34,)
    codes = items.ask("item", "count(DISTINCT office_code)", "length(office_code) = 18")
    assert codes == (42,)
    assert items.found("wrong_credit_code") == 8
