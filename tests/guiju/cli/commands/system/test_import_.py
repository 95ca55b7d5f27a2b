"""guiju system import."""

import pytest

OLD = "序号,标准编号,标准名称,责任部门,出处\n1,GB/T 34417-2017,公开规范,,\n2,,安保规范,综合科,旧制度汇编\n3,GB/T 1.1-2020,导则,,\n"


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "旧明细表.csv"
    path.write_text(OLD, "utf-8")
    return path


def test_the_register_is_taken_over_and_shown_at_once(system, old):
    shown = system("import", old)
    assert "3 行：1 项自己的标准进 planned.csv，1 项外部标准进 external.csv" in shown.out
    assert "出处\t没有用上" in shown.out
    register = system("register").out
    assert "GB/T 34417—2017\t公开规范" in register
    assert "安保规范" in register


def test_what_found_no_place_is_kept_in_a_file(system, old):
    system("import", old)
    kept = (system.folder / "register-left-over.csv").read_text("utf-8")
    assert "旧制度汇编" in kept
    assert "GB/T 1.1—2020 已经登记，照旧" in kept


def test_taking_it_over_twice_adds_nothing(system, old):
    system("import", old)
    before = (system.folder / "external.csv").read_bytes()
    shown = system("import", old)
    assert "0 项自己的标准进 planned.csv，0 项外部标准进" in shown.out
    assert (system.folder / "external.csv").read_bytes() == before


def test_a_dry_run_writes_nothing(system, old):
    before = {path: path.read_bytes() for path in system.folder.rglob("*") if path.is_file()}
    assert system("import", old, "--dry-run").code == 0
    assert {path: path.read_bytes() for path in system.folder.rglob("*") if path.is_file()} == before


def test_a_file_that_does_not_exist_is_a_mistake_of_usage(system):
    assert system("import", "没有.csv").code == 2
