"""Checks that had nothing to answer for, and checks that cannot answer."""

from guiju.standard_system.system import read_system
from guiju.xrays.subject import Subject
from tests.guiju.cities import CALENDAR, a_case, a_plan, a_snapshot, judge_by
from tests.guiju.standard_system.systems import write_standard
from tests.guiju.xrays.subjects import keys, looked

BODY = "# 受理 {#acceptance}\n\n窗口应受理。\n\n" + "".join(
    f"```check\nid: {name}\ntitle: {name}\n{more}```\n\n"
    for name, more in {
        "applies": "holds: 受理时间 不为空\n",
        "never": "applies: 办件类型 = '其他'\nholds: 受理时间 不为空\n",
        "complaint": "of: 投诉\nholds: 投诉受理时间 不为空\n",
        "unknown": "holds: 到场次数 <= 1\n",
    }.items()
)


def subject(folder):
    """Two cases judged by four checks: one applies, one never does, one asks another kind, one cannot tell."""
    write_standard(folder / "standards", body=BODY)
    system, _ = read_system(folder / "standards")
    from guiju.checks import compile_library

    compiled = compile_library(system.library)
    assert not compiled.problems
    tables = {"case": [a_case("A1", case_type="承诺件"), a_case("A2", case_type="承诺件")]}
    snapshot = a_snapshot(folder, tables)
    judged = judge_by(a_plan(*compiled.checks), snapshot)
    return Subject(system, judged, snapshot, CALENDAR, judged.run.as_of.date(), folder / "quarantine")


def test_a_check_without_any_record_is_named_unless_there_are_no_such_records_at_all(tmp_path):
    kept = looked(subject(tmp_path), tmp_path, "check-never-applied")
    assert keys(kept, "check-never-applied") == ["TG-201/never"]
    sight = kept.sights["check-never-applied"]
    assert (sight.within().of, sight.excluded) == (3, {"没有这类记录": 1})


def test_a_check_that_cannot_tell_is_named_with_its_numbers(tmp_path):
    kept = looked(subject(tmp_path), tmp_path, "check-mostly-unknown")
    (spot,) = kept.spots("check-mostly-unknown")
    assert (spot.spot.key, spot.spot.said) == ("TG-201/unknown", "unknown：2 条中 2 条无法判定")
    assert kept.sights["check-mostly-unknown"].within().of == 2
