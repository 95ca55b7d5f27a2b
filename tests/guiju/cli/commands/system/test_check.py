"""guiju system check."""

from tests.guiju.standard_system.systems import write_standard


def test_problems_are_told_and_counted_and_the_exit_code_is_one(system):
    write_standard(system.folder, "TG-206", title="送达规范", owner=None, placements="[TG9]")
    shown = system("check")
    assert shown.code == 1
    assert "provision/TG-206/2024-01-01.md" in shown.out
    value = system("check", "--json").value
    assert value["counts"]["no_owner"] == value["counts"]["unknown_placement"] == 1


def test_what_cannot_be_read_is_a_problem_too(system):
    (system.folder / "planned.csv").write_text("code\n", "utf-8")
    assert "missing_heading" in system("check", "--json").value["counts"]
