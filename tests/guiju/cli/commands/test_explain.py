"""guiju explain: why a record was judged so, what a check asks, what a judging will do."""

import shutil


def test_a_late_case_is_explained_by_clause_condition_and_values(guiju, judged_city):
    out = guiju("explain", "A2", "-w", judged_city.root).out
    for words in ("不符合", "TG-1/accepted-in-time", "TG-1/2024-01-01", "2024-03-01 09:00", "2024-03-05 09:00", "时钟"):
        assert words in out
    assert out.index("不符合") < out.index("  符合")


def test_a_program_gets_the_account_as_data(guiju, judged_city):
    account = guiju("explain", "A2", "-w", judged_city.root, "--json").value
    outcomes = {each["check"]: each["outcome"] for each in account["checks"]}
    assert outcomes == {"TG-1/accepted-in-time": "nonconforming", "TG-1/receipt-recorded": "conforming"}


def test_a_check_is_said_in_chinese_edition_by_edition(guiju, city):
    out = guiju("explain", "--check", "TG-1/accepted-in-time", "-w", city.root).out
    assert "自 2024-01-01" in out
    assert "不超过 1 个" in out


def test_the_plan_is_told_before_anything_runs(guiju, city):
    out = guiju("explain", "--plan", "-w", city.root).out
    assert "TG-1/accepted-in-time" in out
    assert not list(city.runs.iterdir())


def test_the_plan_tells_in_how_many_orders_stages_were_imported(guiju, city, tmp_path):
    file = tmp_path / "环节.csv"
    rows = ["A1,收件,2024-03-01 09:00", "A1,受理,2024-03-02 09:00", "A2,收件,2024-03-01 09:00"]
    file.write_text("\n".join(["办件编号,环节名称,环节结束时间", *rows]), "utf-8")
    folder = tmp_path / "city"
    shutil.copytree(city.root, folder)
    assert guiju("import", file, "-w", folder).code == 0
    assert "环节 3 个，名称 2 种，不同的先后顺序 2 种。" in guiju("explain", "--plan", "-w", folder).out


def test_a_record_that_is_not_there_is_a_wrong_call(guiju, judged_city):
    spoken = guiju("explain", "没有", "-w", judged_city.root)
    assert spoken.code == 2
    assert "没有" in spoken.err


def test_an_unknown_kind_and_a_missing_key_say_what_can_be_written(guiju, judged_city):
    assert "种类" in guiju("explain", "A2", "--of", "案件", "-w", judged_city.root).err
    assert "--plan" in guiju("explain", "-w", judged_city.root).err
