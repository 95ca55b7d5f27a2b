"""A kind finds its fields by either name."""

import pytest

from guiju.model.fields import Derived, Field, Kind
from guiju.model.types import Type

CASE = Kind(
    "case",
    "办件",
    key=("case_no",),
    fields=(Field("case_no", "办件编号", Type.TEXT),),
    derived=(Derived("due_on", "到期日", Type.DATE, "clock"),),
)


@pytest.mark.parametrize(("name", "found"), [("case_no", "case_no"), ("办件编号", "case_no"), ("到期日", "due_on")])
def test_recorded_and_derived_fields_are_found_by_english_and_chinese_name(name, found):
    assert CASE.field(name).name == found


def test_a_field_nobody_defined_is_none():
    assert CASE.field("编号") is None
