"""What is summed up about a case."""

import pytest

from guiju.checks.gathered import GATHERED, share_of_materials
from guiju.model.fields import Field
from guiju.records.kinds import kind

SUMMED_UP = [each for each in kind("case").derived if each.derivation != "clock"]


def test_every_derived_field_of_a_case_but_the_clock_s_is_a_summary():
    assert {each.name for each in SUMMED_UP} == set(GATHERED)


@pytest.mark.parametrize("name", GATHERED)
def test_a_summary_reads_fields_there_are(name):
    source = GATHERED[name]
    names = [field for field, _ in source.where] + [each for each in (source.field, source.by) if each]
    assert all(isinstance(kind(source.kind).field(each), Field) for each in names)


def test_a_share_names_its_means():
    assert share_of_materials("数据共享").where == (("obtained_by", "数据共享"),)
