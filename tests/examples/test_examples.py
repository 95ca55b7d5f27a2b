"""The examples from end to end: imported, judged by their own standards, and every printed figure found again."""

import shutil
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from pathlib import Path

import pytest

from guiju.checks import Context, compile_library
from guiju.checks.samples import judge_sample
from guiju.clock.calendar import load_calendar
from guiju.goals.judging import judge_workspace
from guiju.model.snapshot import Snapshot
from guiju.records.import_report import ImportReport
from guiju.records.importing import import_files
from guiju.records.mapping_file import load_mapping
from guiju.records.workspace import create_workspace
from guiju.text import read_library
from guiju.text.library import CASES
from guiju.text.samples import read_samples
from guiju.verdicts.counts import check_counts
from guiju.verdicts.findings import findings
from guiju.verdicts.runs import JudgedRun
from guiju.verdicts.traces import TraceCounts, trace_counts

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
DATA = ROOT.parent / "shared" / "data"
STANDARDS = sorted(path for path in EXAMPLES.glob("*/standards"))
AT = datetime(2024, 9, 1)

FILES = {
    "receipt-wabo": ["receipt.csv"],
    "boston311-2011": ["*.zip"],
    "citizen-messages": ["*.xlsx"],
    "bpic2015-1": ["*.xes.gz"],
    "planning-iom": ["annual/*.csv", "appeals.csv"],
}


@dataclass(frozen=True)
class Example:
    """An example imported and judged."""

    report: ImportReport
    snapshot: Snapshot
    judged: JudgedRun

    @property
    def rows(self):
        """Rows read, kept and quarantined."""
        return self.report.rows, self.report.kept, self.report.quarantined

    def counts(self, check):
        """Records that conform, do not, and are undetermined."""
        (count,) = check_counts(self.judged, check=check)
        return count.conforming, count.nonconforming, count.undetermined


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    @cache
    def judged(name: str, as_of: str) -> Example:
        files = [path for pattern in FILES[name] for path in sorted((DATA / name).glob(pattern))]
        if not files:
            pytest.skip(f"the data of {name} is not at hand")
        workspace = create_workspace(tmp_path_factory.mktemp(name) / "city", name)
        mapping = load_mapping(EXAMPLES / name / "mapping.yaml")
        report = import_files(workspace.store(), files, mapping, at=AT, hash_key=workspace.hash_key())
        shutil.copytree(EXAMPLES / name / "standards", workspace.standards, dirs_exist_ok=True)
        instant = datetime.combine(datetime.fromisoformat(as_of), time(23, 59, 59))
        run = judge_workspace(workspace, started_at=AT, as_of=instant)
        return Example(report, workspace.store().current(), run)

    return judged


@pytest.mark.parametrize("folder", STANDARDS, ids=lambda path: path.parent.name)
def test_every_example_has_standards_that_compile_and_samples_that_agree(folder):
    library = read_library(folder)
    compiled = compile_library(library)
    assert [str(problem) for problem in compiled.problems] == []
    checks = {check.id: check for check in compiled.checks}
    context = Context(AT, load_calendar())
    wrong = [
        str(verdict)
        for path in folder.glob(f"*/*/{CASES}")
        for sample in read_samples(path.read_text("utf-8"), path.name)
        for verdict in judge_sample(sample, path.parent.name, checks, compiled.automata, context)
        if not verdict.agrees
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", FILES)
def test_every_example_tells_its_commands_and_names_every_check(name):
    told = (EXAMPLES / name / "README.md").read_text("utf-8")
    assert f"--mapping examples/{name}/mapping.yaml" in told
    assert f"cp -r examples/{name}/standards/. " in told
    checks = compile_library(read_library(EXAMPLES / name / "standards")).checks
    assert [check.id for check in checks if check.id not in told] == []


def test_the_receipt_log_is_closed_by_its_deadlines_as_printed(example):
    log = example("receipt-wabo", "2012-01-23")
    assert log.rows == (8577, 8577, 0)
    assert log.report.records["case"].new == 1434
    assert trace_counts(log.snapshot) == TraceCounts(stages=8577, names=27, sequences=116)
    assert log.counts("RW-101/closed-by-deadline") == (952, 377, 0)
    assert log.counts("RW-101/open-within-deadline") == (66, 39, 0)


def test_the_receipt_log_has_stages_after_the_end_of_145_cases(example):
    log = example("receipt-wabo", "2012-01-23")
    assert log.counts("RW-101/nothing-after-end") == (1184, 145, 0)
    assert log.counts("RW-101/step-inside-case") == (7780, 180, 0)
    assert log.counts("RW-101/end-after-start") == (1327, 2, 0)


def test_the_citys_own_verdicts_agree_with_ours_wherever_it_gave_one(example):
    requests = example("boston311-2011", "2019-12-31")
    assert requests.rows == (58251, 58251, 0)
    assert requests.counts("BO-311/closed-by-target") == (35591, 43821 - 35591, 0)
    assert requests.counts("BO-311/verdict-agrees") == (43821 - 157, 0, 157)


def test_the_citys_share_counts_requests_without_a_target(example):
    requests = example("boston311-2011", "2019-12-31")
    assert requests.counts("BO-311/recorded-on-time") == (46572, 11521, 0)
    assert requests.counts("BO-311/verdict-present") == (58251 - 158, 158, 0)
    assert requests.counts("BO-311/no-target-no-verdict") == (0, 10981, 0)


@pytest.mark.parametrize(
    ("check", "answered"),
    [
        ("within-one", 283),
        ("within-five", 1078),
        ("within-ten", 1737),
        ("within-fifteen", 2103),
        ("within-thirty", 2567),
    ],
)
def test_messages_are_answered_within_working_days_as_printed(example, check, answered):
    messages = example("citizen-messages", "2020-01-31")
    assert messages.counts(f"CM-101/{check}") == (answered, 2815 - answered, 0)


def test_the_answer_without_a_time_of_day_is_named_and_counts_nowhere_as_good(example):
    messages = example("citizen-messages", "2020-01-31")
    assert messages.rows == (2816, 2816, 0)
    assert messages.counts("CM-101/answer-time-recorded") == (2815, 1, 0)
    library = read_library(EXAMPLES / "citizen-messages" / "standards")
    (check,) = (each for each in compile_library(library).checks if each.id == "CM-101/answer-time-recorded")
    assert [found.key for found in findings(messages.judged, check)] == ["27610"]


def test_the_permits_take_more_than_fifty_six_days_as_printed(example):
    permits = example("bpic2015-1", "2015-08-31")
    assert permits.rows == (1199 + 52217, 1199 + 52217, 0)
    assert trace_counts(permits.snapshot) == TraceCounts(stages=52217, names=398, sequences=1176)
    assert permits.counts("BP-101/within-fifty-six-days") == (956 - 524, 524, 0)


def test_a_due_date_kept_depends_on_whether_days_or_instants_are_compared(example):
    permits = example("bpic2015-1", "2015-08-31")
    assert permits.counts("BP-101/step-by-due-day") == (3340 - 619, 619, 0)
    assert permits.counts("BP-101/step-by-due-instant") == (3340 - 621, 621, 0)


def test_forty_files_of_planning_decisions_are_kept_or_set_aside_with_a_reason(example):
    planning = example("planning-iom", "2023-12-31")
    assert planning.rows == (36946, 36938, 8)
    assert all(each.rows == each.kept + each.quarantined for each in planning.report.tables)
    assert len(planning.report.tables) == 40
    rejected = {
        (table.name, found.code, found.count)
        for table in planning.report.tables
        if table.quarantined
        for found in table.findings
    }
    years = (2011, 2012, 2013, 2014, 2015, 2016, 2017, 2019)
    assert rejected == {(f"{year}_delegated-decisions.csv", "nothing_to_extract", 1) for year in years}


def test_planning_decisions_and_appeals_are_judged(example):
    planning = example("planning-iom", "2023-12-31")
    assert planning.counts("PI-101/decision-recorded") == (19045, 0, 0)
    assert planning.counts("PI-101/decider-named") == (18057, 988, 0)
    assert planning.counts("PI-101/appeal-result") == (1367, 0, 0)
    assert planning.counts("PI-101/appeal-after-decision") == (1229, 138, 0)
