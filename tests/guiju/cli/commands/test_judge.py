"""guiju judge: every record judged by every check."""

import pytest


@pytest.fixture
def counts(city, guiju):
    """The counts of each check, by id."""
    value = guiju("judge", "-w", city.root, "--json").value
    return {each["check"]: each for each in value["checks"]}


def test_every_check_is_counted_in_four_outcomes(counts):
    in_time = counts["TG-1/accepted-in-time"]
    found = [in_time[name] for name in ("conforming", "nonconforming", "undetermined", "not_applicable")]
    assert found == [2, 1, 1, 0]
    assert in_time["share"] == 50.0


def test_a_missing_receipt_is_nonconforming_where_it_must_be_there(counts):
    assert counts["TG-1/receipt-recorded"]["nonconforming"] == 1


def test_the_run_says_what_it_depends_on(city, guiju):
    run = guiju("judge", "-w", city.root, "--json").value["run"]
    assert run["engine"] == "duckdb"
    assert run["as_of"] == "2024-08-31T23:59:59"
    assert list(run["editions"]) == ["TG-1/2024-01-01"]


def test_judging_twice_is_the_same_run(city, guiju):
    first, second = (guiju("judge", "-w", city.root, "--json").value["run"]["id"] for _ in range(2))
    assert first == second


def test_both_engines_say_the_same(city, guiju):
    found = [
        guiju("judge", "-w", city.root, "--json", "--engine", each).value["checks"] for each in ("duckdb", "memory")
    ]
    assert found[0] == found[1]


def test_a_script_learns_of_nonconformity_only_when_it_asks(city, guiju):
    assert guiju("judge", "-w", city.root, "-q").code == 0
    assert guiju("judge", "-w", city.root, "-q", "--check").code == 1


def test_an_unknown_engine_is_a_wrong_call(city, guiju):
    spoken = guiju("judge", "-w", city.root, "--engine", "abacus")
    assert spoken.code == 2
    assert "duckdb" in spoken.err


def test_faulty_standards_are_told_and_nothing_is_judged(city, guiju):
    standard = next(city.standards.rglob("2024-01-01.md"))
    standard.write_text(standard.read_text("utf-8").replace("收件时间 不为空", "收件日期 不为空"), "utf-8")
    spoken = guiju("judge", "-w", city.root)
    assert spoken.code == 3
    assert "收件日期" in spoken.err
    assert not list(city.runs.iterdir())


def test_without_records_it_says_how_to_bring_them_in(guiju, tmp_path):
    guiju("new", "TG-9", "--title", "试行", "-w", tmp_path / "空")
    spoken = guiju("judge", "-w", tmp_path / "空")
    assert spoken.code == 4
    assert "guiju import" in spoken.err
