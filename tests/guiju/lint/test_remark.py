"""Faults and remarks: what a drafter is told."""

from guiju.errors import Place
from guiju.lint.remark import Edit, Fault, Fix, Level, Remark
from guiju.model.body import Stretch

PLACE = Place("TG-201/2024-01-01.md", 12, 3, "5.2")
EDIT = Edit(2, 4, "应")


def remark(fix, edits):
    return Remark(
        "must_for_shall", "M01", Level.ERROR, fix, PLACE, 2, 4, "用了“必须”。", "要求一样强。", "请改为“应”。", edits
    )


def test_a_remark_says_where_how_grave_what_why_and_what_to_do():
    said = str(remark(Fix.ASK, ()))
    assert said == (
        "TG-201/2024-01-01.md 第12行第3列 条款 5.2：错误（M01 must_for_shall）用了“必须”。要求一样强。请改为“应”。"
    )


def test_only_an_automatic_remark_with_edits_is_mended_by_itself():
    assert remark(Fix.AUTOMATIC, (EDIT,)).is_mended_by_itself
    assert not remark(Fix.ASK, (EDIT,)).is_mended_by_itself
    assert not remark(Fix.AUTOMATIC, ()).is_mended_by_itself


def test_a_fault_on_a_stretch_has_its_characters():
    fault = Fault.on(Stretch("必须", 2), "用了“必须”。", "请改为“应”。", EDIT, level=Level.WARNING)
    assert (fault.start, fault.end, fault.edits, fault.level) == (2, 4, (EDIT,), Level.WARNING)


def test_levels_and_policies_have_words_for_reports():
    assert [each.chinese for each in Level] == ["错误", "警告", "提示"]
    assert [each.chinese for each in Fix] == ["可自动改", "须作者定", "只报告"]
