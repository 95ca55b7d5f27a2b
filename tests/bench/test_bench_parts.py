"""What the benchmarks stand on: a scan that is proved, promises judged, tables made of results."""

import json
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.architecture.source import ROOT


@pytest.fixture(autouse=True)
def on_the_path(monkeypatch):
    """Find the benchmarks' own modules, as `./run bench` does."""
    monkeypatch.syspath_prepend(str(ROOT / "bench"))


@pytest.fixture
def numbers(tmp_path):
    """A Parquet file whose statistics would answer min and max."""
    path = tmp_path / "numbers.parquet"
    pq.write_table(pa.table({"a": list(range(100_000)), "b": [str(n) for n in range(100_000)]}), path)
    return path


def test_a_scan_reads_what_it_claims_to_read(numbers, tmp_path):
    from _scanning import connect, scan

    assert scan(connect(tmp_path), {(numbers,): ["a", "b"]}) == {
        "columns": 2,
        "megabytes_stored": pytest.approx(1, abs=1),
    }


def test_a_scan_answered_from_statistics_is_found_out(numbers, tmp_path, monkeypatch):
    import _scanning

    monkeypatch.setattr(_scanning, "bytes_read", lambda: 0)
    with pytest.raises(AssertionError, match="read only 0"):
        _scanning.scan(_scanning.connect(tmp_path), {(numbers,): ["a", "b"]})


@pytest.mark.parametrize(
    ("limits", "is_met"), [({"most": 5}, True), ({"most": 4}, False), ({"least": 6}, False), ({}, None)]
)
def test_a_promise_is_kept_or_not_or_was_never_made(limits, is_met):
    from _measuring import Figure

    assert Figure("ratio", 5, **limits).is_met is is_met


def test_parts_are_compared_by_processor_time_and_only_that_is_promised():
    from _measuring import Measured, ratios

    slow, quick = Measured("slow", 40.0, 30.0, (40.0,), 1), Measured("quick", 2.0, 3.0, (2.0,), 1)
    worked, waited = ratios("pace", slow, quick, scale=2, least=15)
    assert (worked.value, worked.is_met) == (20, True)
    assert (waited.value, waited.is_met) == (40, None)


def test_seconds_of_statements_go_to_what_they_make():
    from _statements import Stopwatch

    watch = Stopwatch()
    watch.begun = [
        (0, "SELECT 1"),
        (1, "CREATE OR REPLACE TEMP TABLE case_classes_0 AS SELECT 1"),
        (3, "RESET x"),
        (4, "COPY (SELECT 1) TO '/x/findings/case.parquet' (FORMAT parquet, COMPRESSION zstd)"),
        (9, ""),
    ]
    assert watch.shares({"_classes_": "classes", "/findings/": "findings"}, "first") == {
        "first": 1,
        "classes": 3,
        "findings": 5,
    }


def test_results_of_several_sizes_stand_side_by_side():
    import table

    def result(size, seconds):
        return {
            "claim": "judging", "title": "t", "size": size, "date": "2026-01-31", "agreed": {},
            "machine": {"processor": "P", "cores": 2, "memory_gb": 24, "python": "3.11", "duckdb": "2.0", "load_averages": [2.5, 1.0, 4.0]},
            "parts": {"engine": {"label": "判定", "seconds": seconds, "cpu_seconds": seconds, "runs": [seconds], "peak_mb": 100}},
            "figures": [{"label": "比值", "value": 3.0, "unit": "倍", "most": 5, "least": None, "is_met": True}],
        }  # fmt: skip

    text = table.tables([result(1_000_000, 1.0), result(10_000_000, 9.0)])
    assert "| 判定 | 1.00 秒，处理器 1.00 秒，100 MB | 9.00 秒，处理器 9.00 秒，100 MB |" in text
    assert "3.00 倍（要求 ≤ 5，达到）" in text
    assert "1,000,000 件，负荷 1.0—4.0" in text
    assert "判定，件数 10.00 倍，处理器时间 9.00 倍" in text


def test_the_page_of_results_is_made_of_the_results_kept():
    import table

    readme = (ROOT / "bench" / "README.md").read_text("utf-8")
    written = readme.partition(table.BEGIN)[2].partition(table.END)[0].strip()
    assert written == table.tables(table.results(ROOT / "bench" / "results")).strip(), (
        "write it anew: ./run bench table"
    )


def test_kept_results_name_no_folder():
    for path in (ROOT / "bench" / "results").glob("*.json"):
        assert "/" not in json.dumps(json.loads(path.read_text("utf-8"))["machine"])
    assert sys.path[0] == str(ROOT / "bench")
