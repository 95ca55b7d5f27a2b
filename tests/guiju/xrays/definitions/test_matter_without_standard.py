"""A matter of the city without a standard in force."""

from guiju.standard_system.system import read_system
from guiju.xrays.seen import State
from tests.guiju.standard_system.systems import write_city
from tests.guiju.xrays.subjects import a_subject, looked


def test_a_matter_whose_standard_is_only_drafted_is_named(tmp_path):
    system, _ = read_system(write_city(tmp_path / "standards"))
    kept = looked(a_subject(tmp_path, {}, system=system), tmp_path, "matter-without-standard")
    (spot,) = kept.spots("matter-without-standard")
    assert (spot.spot.key, spot.spot.place) == ("服务事项/代办", "matters.csv 第3行")
    assert kept.sights["matter-without-standard"].within().of == 3


def test_without_a_list_of_matters_nothing_is_told(tmp_path):
    kept = looked(a_subject(tmp_path, {}), tmp_path, "matter-without-standard")
    assert kept.sights["matter-without-standard"].state() is State.UNDETERMINED
