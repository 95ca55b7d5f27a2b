"""The city's standards proved by their sample cases: `standards/**/cases.yaml`."""

from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

from guiju.checks import Context, compile_library
from guiju.checks.possibilities import possible_outcomes
from guiju.checks.samples import judge_sample
from guiju.clock.calendar import load_calendar
from guiju.text.library import CASES, scan_library
from guiju.text.samples import read_samples

STANDARDS = Path(__file__).parents[2] / "standards"
FILES = sorted(STANDARDS.glob(f"*/*/{CASES}"))
CODES = sorted({path.parent.name for path in STANDARDS.glob("*/*/*.md")})
CONTEXT = Context(datetime(2024, 8, 31, 23, 59, 59), load_calendar())


@cache
def city():
    """Return the compiled city, its checks by id, and every problem on the way."""
    library, problems = scan_library(STANDARDS)
    compiled = compile_library(library)
    return compiled, {check.id: check for check in compiled.checks}, (*problems, *compiled.problems)


@cache
def verdicts(code):
    """Return every verdict of a standard's samples, none when it has no samples."""
    compiled, checks, _ = city()
    found = []
    for path in (path for path in FILES if path.parent.name == code):
        for sample in read_samples(path.read_text("utf-8"), path.relative_to(STANDARDS.parent).as_posix()):
            found += judge_sample(sample, code, checks, compiled.automata, CONTEXT)
    return found


def test_the_standards_compile_without_a_problem():
    assert CODES
    assert [str(problem) for problem in city()[2]] == []


@pytest.mark.parametrize("code", [path.parent.name for path in FILES])
def test_every_sample_is_judged_as_it_says(code):
    wrong = [str(verdict) for verdict in verdicts(code) if not verdict.agrees]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("code", CODES)
def test_every_check_of_every_edition_has_a_sample_of_every_outcome_it_can_have(code):
    proved = {proof(each) for each in verdicts(code)}
    lacking = [
        f"{check.id} 的版本 {edition} 没有判为“{outcome.chinese}”的样例。"
        for check in city()[0].checks
        if check.id.startswith(f"{code}/")
        for edition, outcome in dict.fromkeys(
            (version.edition, outcome)
            for version in check.versions
            for outcome in sorted(possible_outcomes(version, check.judged_at))
        )
        if not {(check.id, edition, outcome), (check.id, "", outcome)} & proved
    ]
    assert not lacking, "\n".join(lacking)


def proof(verdict):
    """Return what a verdict proves: an outcome under an edition, under every one ("") for a record without a day."""
    version, day = verdict.judgement.version, verdict.judgement.day
    edition = version.edition if version else "" if day is None else "none in force"
    return verdict.check.id, edition, verdict.judgement.outcome
