"""guiju system register."""

import pytest


def test_the_register_lists_own_and_adopted_standards_by_part(system):
    shown = system("register").out
    assert "Q/LX TG201—2024\t受理规范\t2024-01-01\t政务服务科" in shown
    assert "TG-209\t代办规程\t\t代办科\t\t起草，拟于 2024-12-01 实施" in shown
    assert "共 5 项，其中现行 2 项" in shown


def test_each_preset_has_its_columns(system):
    heads = {name: system("register", "--columns", name).out.splitlines()[0].split("\t") for name in
             ("13016-2009", "13016-2018", "24421.2")}  # fmt: skip
    assert [len(each) for each in heads.values()] == [9, 8, 7]
    assert "被代替标准号或作废" in heads["13016-2009"]
    assert "引用标准编号" in heads["13016-2018"]


def test_on_another_day_there_is_another_register(system):
    assert "GB/T 1.1—2009" in system("register", on="2015-01-01").out
    assert "GB/T 1.1—2009" not in system("register").out
    assert "GB/T 1.1—2009" in system("register", "--over").out


def test_own_standards_alone(system):
    rows = system("register", "--own", "--json").value["rows"]
    assert [each["title"] for each in rows] == ["受理规范", "代办规程", "窗口管理规范"]
    assert rows[0]["group"] == "TG2　工作流程"


@pytest.mark.parametrize("ending", ["xlsx", "docx", "csv"])
def test_the_register_is_written_as_a_file(system, tmp_path, ending):
    path = tmp_path / f"明细表.{ending}"
    assert system("register", "--output", path).code == 0
    assert path.stat().st_size > 100
