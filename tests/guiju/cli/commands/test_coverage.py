"""guiju coverage: how each requirement in force is proved."""

import pytest

from guiju.records.workspace import create_workspace

STANDARD = """---
number: Q/T 1
title: 受理规范
function_type: 规范
issued: 2023-12-01
implemented: 2024-01-01
---

# 受理 {#acceptance}

## 受理时限 {#in-time}

窗口应在1个工作日内受理。

```check
id: accepted-in-time
holds: 工作日数(收件时间, 受理时间) <= 1
```

## 态度 {#manner}

窗口人员应态度和蔼。
"""


@pytest.fixture
def workspace(tmp_path):
    """A workspace with one standard of two requirements, one of them proved."""
    opened = create_workspace(tmp_path / "城", "城")
    folder = opened.standards / "provision" / "TG-1"
    folder.mkdir(parents=True)
    (folder / "2024-01-01.md").write_text(STANDARD, "utf-8")
    return opened.root


def test_each_standard_in_force_is_a_line_and_the_sum_is_the_last(guiju, workspace):
    lines = guiju("coverage", "-w", workspace).out.splitlines()
    assert lines[1].split("\t") == ["TG-1/2024-01-01", "受理规范", "2", "1", "0", "0", "0", "1"]
    assert lines[2].split("\t") == ["合计", "", "2", "1", "0", "0", "0", "1"]
    assert "2 条要求：1 条有机器检查或者人工督查，1 条无人证实" in lines[3]


def test_gaps_are_listed_with_their_places(guiju, workspace):
    lines = guiju("coverage", "-w", workspace, "--gaps").out.splitlines()
    assert lines[1].split("\t")[:2] == ["TG-1/2024-01-01", "1.2 态度"]
    assert "第" in lines[1]


def test_a_program_gets_every_clause_with_its_blocks(guiju, workspace):
    value = guiju("coverage", "-w", workspace, "--json").value
    assert (value["requirements"], value["totals"]["checked"]) == (2, 1)
    clauses = {each["clause"]: each for each in value["standards"][0]["clauses"]}
    assert clauses["in-time"]["blocks"] == {"checked": ["TG-1/accepted-in-time"]}
    assert clauses["manner"]["proof"] == "unproved"


def test_before_a_standard_is_implemented_there_is_nothing_to_prove(guiju, workspace):
    assert guiju("coverage", "-w", workspace, "--on", "2023-12-31", "--json").value["requirements"] == 0
