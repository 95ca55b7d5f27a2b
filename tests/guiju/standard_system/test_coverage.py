"""Coverage of requirements."""

from datetime import date

from guiju.model.text import Library, Standard
from guiju.standard_system.coverage import Proof, coverage
from tests.guiju.standard_system.libraries import a_library, an_edition

DAY = date(2024, 6, 1)
CHECK = "```check\nid: c\nholds: x\n```\n\n"
PROCEDURE = "```procedure\nid: p\nsteps: [甲]\nstart: 甲\nend: 甲\ntransitions: [{from: 甲, to: 甲}]\n```\n\n"
INSPECT = "```inspect\nid: i\nquestion: 在吗？\nmethod: 巡查\nfrequency: 每月\nevidence: 照片\n```\n\n"
QUIZ = "```quiz\nid: q\nquestion: 几天？\noptions: [一, 二]\nanswer: 一\nbecause: a\n```\n\n"
DUTY = "窗口应受理。\n\n"
STEP = "核对材料。\n\n"


def proofs(body, code="TG_201"):
    """Return (number, proof, number of the clause that lends it) of each requirement clause."""
    found = coverage(a_library(**{code: body}), DAY).clauses
    return [(clause.number, clause.proof.value, clause.covered_by) for clause in found]


def test_each_requirement_stands_under_its_strongest_proof():
    body = (
        f"# 甲 {{#a}}\n\n{DUTY}{QUIZ}{INSPECT}{CHECK}# 乙 {{#b}}\n\n{DUTY}{INSPECT.replace('id: i', 'id: j')}"
        f'# 丙 {{#c}}\n\n{DUTY}{QUIZ.replace("id: q", "id: r")}# 丁 {{#d not_checkable="靠自觉"}}\n\n{DUTY}# 戊 {{#e}}\n\n{DUTY}'
    )
    assert [proof for _, proof, _ in proofs(body)] == ["checked", "inspected", "quizzed", "not_checkable", "unproved"]
    found = coverage(a_library(TG_201=body), DAY)
    assert found.totals == dict.fromkeys(Proof, 1)
    assert sum(found.totals.values()) == found.editions[0].requirements == 5
    assert found.editions[0].observed == 2
    assert [gap.number for gap in found.gaps] == ["5"]
    assert found.clauses[0].blocks == {
        Proof.QUIZZED: ("TG-201/q",), Proof.INSPECTED: ("TG-201/i",), Proof.CHECKED: ("TG-201/c",),
    }  # fmt: skip
    assert found.clauses[3].reason == "靠自觉"


def test_only_clauses_that_bind_are_counted():
    body = f"# 前言\n\n{DUTY}# 引言\n\n## 甲\n\n{DUTY}# 范围\n\n窗口宜受理。\n\n# 附录 乙 {{.informative}}\n\n{DUTY}# 附录 丙 {{.normative}}\n\n## 丁\n\n{DUTY}"
    assert proofs(body) == [("B.1", "unproved", None)]


def test_a_check_above_does_not_cover_a_clause_that_can_carry_its_own():
    assert proofs(f"# 甲 {{#a}}\n\n{DUTY}{CHECK}## 乙 {{#b}}\n\n{DUTY}") == [
        ("1", "checked", None),
        ("1.1", "unproved", None),
    ]


def test_a_clause_without_an_id_is_part_of_the_nearest_one_above_that_has_one():
    body = f"# 甲 {{#a}}\n\n{CHECK}## 乙\n\n{DUTY}### 丙\n\n{DUTY}## 丁 {{#d}}\n\n### 戊\n\n{DUTY}"
    assert proofs(body) == [("1.1", "checked", "1"), ("1.1.1", "checked", "1"), ("1.2.1", "unproved", None)]


def test_a_reason_above_speaks_for_a_clause_without_an_id():
    assert proofs(f'# 甲 {{#a not_checkable="靠自觉"}}\n\n## 乙\n\n{DUTY}') == [("1.1", "not_checkable", "1")]


def test_a_procedure_traces_the_instructions_below_it_and_nothing_else():
    body = f"# 甲 {{#a}}\n\n{PROCEDURE}{CHECK}## 乙 {{#b}}\n\n{STEP}## 丙 {{#c}}\n\n{STEP}{DUTY}## 丁 {{#d}}\n\n{STEP}{QUIZ}"
    assert proofs(body, "GC_1") == [("1.1", "checked", "1"), ("1.2", "unproved", None), ("1.3", "checked", "1")]
    lent = coverage(a_library(GC_1=body), DAY).clauses[0]
    assert lent.blocks == {Proof.CHECKED: ("GC-1/p",)}


def test_a_block_below_proves_nothing_above():
    assert proofs(f"# 甲 {{#a}}\n\n{DUTY}## 乙 {{#b}}\n\n{DUTY}{CHECK}") == [
        ("1", "unproved", None),
        ("1.1", "checked", None),
    ]


def test_a_term_proves_nothing():
    term = "```term\nname: 甲\nenglish: a\nexpression: x\n```\n"
    assert proofs(f"# 甲 {{#a}}\n\n{DUTY}{term}") == [("1", "unproved", None)]


def test_the_editions_in_force_on_the_day_are_counted_by_standard():
    library = a_library(
        TG_202=f"# 甲\n\n{DUTY}",
        TG_201={"2024-01-01": f"# 甲\n\n{DUTY}", "2024-06-01": f"# 甲\n\n{DUTY}# 乙\n\n{DUTY}"},
    )
    found = coverage(library, DAY)
    assert [(each.edition, each.requirements) for each in found.editions] == [
        ("TG-201/2024-06-01", 2),
        ("TG-202/2024-01-01", 1),
    ]
    assert len(coverage(library, date(2024, 5, 31)).clauses) == 2
    assert coverage(library, date(2023, 12, 31)).editions == ()


def test_a_draft_is_not_counted():
    draft = an_edition("TG-201", "2024-01-01", f"# 甲\n\n{DUTY}")
    assert coverage(Library({"TG-201": Standard("TG-201", "provision", (), draft)}), DAY).clauses == ()


def test_each_proof_has_its_chinese_word():
    assert [proof.chinese for proof in Proof] == ["机器检查", "人工督查", "知识测验", "声明无法证实", "无人证实"]
