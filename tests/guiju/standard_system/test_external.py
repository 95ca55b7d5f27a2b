"""The register of external standards answers what a reference means on a day."""

from datetime import date
from pathlib import Path

import pytest

from guiju.model.register import EntryState
from guiju.standard_system.external import FILE, read_external

DAY = date(2024, 8, 31)
HEAD = "number,title,level,status,issued,implemented,withdrawn,replaced_by,placement,ground\n"
ROWS = """GB/T 1.1—2009,旧,国家,被代替,2009-06-17,2010-01-01,2020-10-01,GB/T 1.1-2020,ZT1,
GB/T 1.1-2020,新,国家,现行,2020-03-31,2020-10-01,,,ZT1,读过文本
GB/T 10001.1—2023,符号,国家,现行,,,,,TY2,
GB/T 5—2001,甲,国家,被代替,,2002-01-01,2010-01-01,GB/T 5—2009,ZT1,
GB/T 5—2009,乙,国家,被代替,,2010-01-01,2018-01-01,GB/T 5—2017,ZT1,
GB/T 5—2017,丙,国家,现行,,2018-01-01,,,ZT1,
GB/T 6—2001,丁,国家,废止,,2002-01-01,2010-01-01,,ZT1,
"""


@pytest.fixture
def register(tmp_path):
    """Read rows as a register, with its problems."""

    def reading(rows=ROWS):
        (tmp_path / FILE).write_text(HEAD + rows, "utf-8")
        return read_external(tmp_path)

    return reading


def test_a_dated_reference_names_one_edition_whatever_its_dash(register):
    found, problems = register()
    assert not problems
    assert [each.title for each in found.find("GB/T 1.1-2009")] == ["旧"]
    assert found.status("GB/T1.1—2009", DAY) is EntryState.REPLACED
    assert found.status("GB/T 1.1—2009", date(2015, 1, 1)) is EntryState.IN_FORCE


def test_an_undated_reference_means_the_edition_in_force_on_the_day(register):
    found = register()[0]
    assert [each.title for each in found.find("GB/T 1.1")] == ["新", "旧"]
    assert found.on("GB/T 1.1", date(2015, 1, 1)).title == "旧"
    assert found.on("GB/T 1.1", DAY).title == "新"


def test_a_reference_to_all_parts_means_any_registered_part(register):
    assert [each.number for each in register()[0].find("GB/T 10001")] == ["GB/T 10001.1—2023"]


def test_what_nobody_registered_has_no_status(register):
    assert register()[0].status("GB/T 99999", DAY) is None
    assert register()[0].find("国发〔2022〕5号") == ()


def test_a_replacement_is_followed_to_the_edition_in_force(register):
    found = register()[0]
    assert found.successor("GB/T 5—2001", DAY).title == "丙"
    assert found.successor("GB/T 5—2001", date(2012, 1, 1)).title == "乙"
    assert found.successor("GB/T 5—2017", DAY) is None
    assert found.successor("GB/T 6—2001", DAY) is None


def test_replacements_in_a_circle_end(register):
    circle = "GB 1—2001,甲,国家,被代替,,,,GB 2—2001,ZT1,\nGB 2—2001,乙,国家,被代替,,,,GB 1—2001,ZT1,\n"
    assert register(circle)[0].successor("GB 1—2001", DAY).number == "GB 2—2001"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("国发5号,甲,国家,现行,,,,,ZT1,", "bad_number"),
        ("GB/T 7,甲,国家,现行,,,,,ZT1,", "undated_number"),
        ("GB/T 7—2001,甲,企业,现行,,,,,ZT1,", "bad_word"),
        ("GB/T 7—2001,甲,国家,有效,,,,,ZT1,", "bad_word"),
        ("GB/T 7—2001,甲,国家,现行,2002-01-01,2001-01-01,,,ZT1,", "dates_crossed"),
        ("GB/T 7—2001,甲,国家,废止,,2001-01-01,2001-01-01,,ZT1,", "dates_crossed"),
        ("GB/T 7—2001,,国家,现行,,,,,ZT1,", "missing_cell"),
    ],
)
def test_a_row_in_doubt_is_left_out_and_told_with_its_line(register, row, code):
    found, problems = register(ROWS + row + "\n")
    assert [(each.code, each.place.line) for each in problems] == [(code, 9)]
    assert len(found.standards) == 7


def test_a_number_registered_twice_is_told(register):
    assert [each.code for each in register(ROWS + "GB/T1.1-2020,又,国家,现行,,,,,ZT1,\n")[1]] == ["duplicate_number"]


def test_the_shipped_register_is_sound_and_says_how_it_knows():
    found, problems = read_external(Path(__file__).parents[3] / "standards")
    assert not problems
    assert len(found.standards) >= 80
    assert all(each.ground for each in found.standards)
    replaced = [each for each in found.standards if each.replaced_by]
    assert all(found.find(each.replaced_by) for each in replaced)
