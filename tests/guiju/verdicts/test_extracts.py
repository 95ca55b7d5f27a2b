"""Extracts of a run: worked out once, kept beside the snapshot, and never another answer than the run's own files."""

import pyarrow.parquet as pq
import pytest

from guiju.engines.outputs import COUNTS, MEASURES, findings_path
from guiju.verdicts import extracts
from guiju.verdicts.findings import findings
from guiju.verdicts.query import ask, parquet
from tests.guiju.cities import a_case, a_check, a_run, a_version

VISITS = a_check(a_version("visits <= 1", applies="channel = '窗口'"), name="visits")
CITY = {"case": [a_case(str(number), visits=number % 3, office_code="AB"[number % 2]) for number in range(9)]}


@pytest.fixture
def judged(tmp_path):
    """Nine cases of two offices, judged by a check."""
    return a_run(tmp_path, CITY, VISITS)


def kept(judged):
    """The extracts in the workspace."""
    return sorted((judged.folder.parents[1] / "derived").glob("run-*/*.parquet"))


@pytest.mark.parametrize(("offices", "item"), [(None, None), (["A"], None), (None, "事项一"), (["A"], "事项一")])
def test_the_sums_are_those_of_the_run(judged, offices, item):
    condition = "office = 'A'" if offices else "TRUE"
    sums = "sum(conforming) AS good, sum(nonconforming) AS bad"
    (own,) = ask(f"SELECT {sums} FROM {parquet(judged.folder / COUNTS)} WHERE {condition}")
    assert ask(f"SELECT {sums} FROM {extracts.counts(judged, offices, item)} WHERE {condition}") == [own]


@pytest.mark.parametrize("by", ["item", "month", "office"])
def test_the_measures_are_those_of_the_run(judged, by):
    own = ask(f"SELECT sum(records) AS n FROM {parquet(judged.folder / MEASURES)}")
    assert ask(f"SELECT sum(records) AS n FROM {extracts.measures(judged, by=by)}") == own


def test_an_extract_is_worked_out_once_and_again_when_deleted(judged):
    findings(judged, VISITS)
    before = {path: path.stat().st_mtime_ns for path in kept(judged)}
    assert len(findings(judged, VISITS)) == 3
    assert {path: path.stat().st_mtime_ns for path in kept(judged)} == before
    for path in before:
        path.unlink()
    assert len(findings(judged, VISITS)) == 3


def test_judging_again_leaves_no_extract_of_the_older_judging(tmp_path):
    first = a_run(tmp_path, CITY, VISITS)
    findings(first, VISITS)
    extracts._folder.cache_clear()
    stale = kept(first)[0].parent.with_name(f"run-{first.folder.name}-00000000")
    kept(first)[0].parent.rename(stale)
    findings(first, VISITS)
    assert not stale.exists()


def test_a_workspace_that_may_only_be_read_is_read(judged, monkeypatch):
    extracts._folder.cache_clear()
    (judged.folder.parents[1] / "derived").write_text("no folder")
    assert len(findings(judged, VISITS)) == 3
    assert kept(judged) == []


def test_everything_pages_ask_for_is_prepared(judged):
    extracts.prepare(judged, [VISITS], [("case", "goal2")])
    before = kept(judged)
    findings(judged, VISITS)
    assert kept(judged) == before


def test_the_findings_of_a_run_are_unfolded_once_however_many_checks_found_something(tmp_path):
    """A batch in which almost every record has a finding of almost every check costs its findings, not their square."""
    checks = [
        a_check("visits <= 1", name="visits"),
        a_check("fee_due <= 1", name="fee 100% 费"),
        a_check("true", name="fine"),
    ]
    judged = a_run(tmp_path, CITY, *checks)
    path = findings_path(judged.folder, "case")
    assert len(findings(judged, checks[0])) == 3
    pq.write_table(pq.read_table(path).drop_columns(["findings"]), path)
    assert [(each.key, each.values) for each in findings(judged, checks[1])] == [
        (str(number), {"fee_due": None}) for number in range(9)
    ]
    assert findings(judged, checks[2]) == ()
