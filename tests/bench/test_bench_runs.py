"""Every claim of speed can be measured: tiny sizes, whole results, answers compared; seconds prove nothing here."""

import json
import os
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

BENCH = ROOT / "bench"
CASES = 3000
PARTS = {
    "judging": "scan,engine,each",
    "facts": "scan,derive,engine",
    "procedures": "derive,traces,engine",
    "clock": "scan,limits,clock",
    "importing": "csv_bare,csv,xlsx_bare,xlsx,xes_bare,xes",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where the records of this file's benchmarks lie; those of one name are laid once."""
    return tmp_path_factory.mktemp("bench")


def measure(name, folder, *options):
    """Measure a claim once at a tiny size and return the process that ran."""
    command = [sys.executable, str(BENCH / f"{name}.py"), "--size", str(CASES), "--repeats", "1", "--cold", "--keep"]
    places = ["--work", str(folder), "--results", str(folder / "results"), "--date", "2026-01-31"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run([*command, *places, *options], env=environment, capture_output=True, text=True, check=False)


def result(name, folder):
    """Measure all the product's parts of a claim and return its result."""
    done = measure(name, folder, "--parts", PARTS[name])
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "results" / f"{name}-{CASES}.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def found(folder):
    """The results of all claims, each measured when a test first asks."""
    known = {}

    def find(name):
        if name not in known:
            known[name] = result(name, folder)
        return known[name]

    return find


@pytest.mark.parametrize("name", PARTS)
def test_a_claim_leaves_a_result_with_its_machine_and_its_parts(found, name):
    measured = found(name)
    assert (measured["claim"], measured["size"], measured["date"]) == (name, CASES, "2026-01-31")
    assert {"processor", "cores", "memory_gb", "python", "duckdb"} <= measured["machine"].keys()
    assert list(measured["parts"]) == PARTS[name].split(",")
    assert all(part["seconds"] > 0 and len(part["runs"]) == 1 for part in measured["parts"].values())
    assert all(20 < part["peak_mb"] < 2000 for part in measured["parts"].values())
    assert measured["figures"]


@pytest.mark.parametrize("name", PARTS)
def test_a_result_names_no_machine_and_no_folder(found, folder, name):
    text = json.dumps(found(name))
    assert not [word for word in (os.uname().nodename, str(folder), str(ROOT)) if word in text]


def test_judging_in_one_and_one_by_one_have_the_same_answers(found):
    agreed = found("judging")["agreed"]
    assert agreed["cube_rows"] > CASES
    assert agreed["findings_rows"] > 30


def test_what_was_promised_is_judged_and_not_only_stated(found):
    promised = [figure for figure in found("judging")["figures"] if figure["most"] is not None]
    assert len(promised) == 3
    assert all(figure["is_met"] == (figure["value"] <= figure["most"]) for figure in promised)


def test_every_part_of_the_way_from_stages_to_goals_has_its_seconds(found):
    seconds = found("facts")["parts"]["engine"]["more"]["seconds_by_part"]
    assert len(seconds) == 6
    assert all(each > 0 for each in seconds.values()), seconds


def test_an_import_keeps_every_row_it_is_given(found):
    parts = found("importing")["parts"]
    for suffix in ("csv", "xlsx", "xes"):
        assert parts[suffix]["more"]["rows"] == parts[f"{suffix}_bare"]["more"]["rows"] >= CASES
        assert parts[suffix]["more"]["quarantined"] == 0


def test_the_clock_answers_for_cases_that_were_accepted(found):
    more = found("clock")["parts"]["clock"]["more"]
    assert more["cases"] == CASES
    assert CASES * 0.9 < more["answered"]["clock.promised_due_on"] < CASES
    assert 0 < more["answered"]["clock.clock_error"] < CASES * 0.1


def test_a_part_that_does_not_exist_is_named(folder):
    done = measure("clock", folder, "--parts", "sundial")
    assert done.returncode != 0
    assert "sundial" in done.stderr


def test_what_downloads_runs_only_when_its_size_is_given():
    command = [sys.executable, str(BENCH / "demo_start.py")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "--size" in done.stdout


def test_a_system_of_standards_is_linted_and_one_of_its_files_again(folder):
    done = measure("linting", folder, "--parts", "cold,again", "--size", "12")
    assert done.returncode == 0, done.stderr
    measured = json.loads((folder / "results" / "linting-12.json").read_text("utf-8"))
    assert measured["records"]["standards"] == 12
    assert measured["parts"]["cold"]["more"]["clauses"] == measured["records"]["clauses"]
    assert measured["parts"]["cold"]["more"]["rules"] > 0
