"""A reference to what is over or unknown."""

from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import BODY, write_city, write_standard
from tests.guiju.xrays.subjects import a_subject, looked


def test_each_place_that_refers_to_something_unsound_is_named(tmp_path):
    folder = write_city(tmp_path / "standards")
    body = BODY.replace("GB/T 1.1　导则", "GB/T 1.1—2009　导则\n\nGB/T 777　没有登记的")
    write_standard(folder, "TG-202", body=body)
    system, _ = read_system(folder)
    kept = looked(a_subject(tmp_path, {}, system=system), tmp_path, "reference-unsound")
    said = {each.spot.said: each.spot for each in kept.spots("reference-unsound")}
    assert set(said) == {"引用 GB/T 1.1—2009：被代替，现为 GB/T 1.1—2020", "引用 GB/T 777：未登记"}
    assert {each.key for each in said.values()} == {"TG-202/2024-01-01#references"}
    assert kept.sights["reference-unsound"].within().of == 3
