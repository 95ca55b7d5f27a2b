"""A standard past its review."""

from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import write_standard
from tests.guiju.xrays.subjects import a_subject, looked


def test_a_standard_past_five_years_is_named_and_a_younger_one_is_not(tmp_path):
    write_standard(tmp_path / "standards", "TG-201", "2018-01-01")
    write_standard(tmp_path / "standards", "TG-202", "2020-01-01")
    write_standard(tmp_path / "standards", "TG-203", "2018-01-01", reviewed="2023-01-01")
    system, _ = read_system(tmp_path / "standards")
    kept = looked(a_subject(tmp_path, {}, system=system), tmp_path, "review-overdue")
    assert [(each.spot.key, each.spot.said) for each in kept.spots("review-overdue")] == [
        ("TG-201/2018-01-01", "应于 2023-01-01 复审")
    ]
    assert kept.sights["review-overdue"].within().of == 3
