"""Matters and how their requirements are proved."""

from guiju.standard_system.coverage import Proof
from guiju.standard_system.proved_matters import proof_of_matters
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import BODY, DAY, write_city, write_standard

INSPECTED = (
    BODY
    + """
```inspect
id: accepted
question: 窗口受理了吗？
method: 暗访
frequency: 每季度
evidence: 记录
```
"""
)


def proofs(folder):
    return {each.matter.matter.name: each for each in proof_of_matters(read_system(folder)[0], DAY)}


def test_the_requirements_of_a_matter_are_those_of_its_standards_in_force(tmp_path):
    found = proofs(write_city(tmp_path))
    assert found["受理"].codes == ("TG-201",)
    assert (found["受理"].requirements, found["受理"].totals[Proof.UNPROVED]) == (1, 1)


def test_a_matter_without_an_own_standard_in_force_has_none(tmp_path):
    found = proofs(write_city(tmp_path))
    assert (found["代办"].codes, found["代办"].requirements) == ((), 0)
    assert found["标准编写"].codes == ()


def test_each_requirement_stands_under_its_strongest_proof(tmp_path):
    folder = write_city(tmp_path)
    write_standard(folder, body=INSPECTED)
    totals = proofs(folder)["受理"].totals
    assert (totals[Proof.INSPECTED], totals[Proof.UNPROVED]) == (1, 0)
