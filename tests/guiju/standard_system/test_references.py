"""What the texts refer to, where, and what it is worth on a day."""

from datetime import date

import pytest

from guiju.standard_system.external import read_external
from guiju.standard_system.references import Health, reference_health, references
from guiju.text import read_library
from guiju.text.reader import read_edition
from tests.guiju.standard_system.systems import BODY, DAY, write_city, write_standard

FRONT = "---\nnumber: Q/LX TG1—2024\ntitle: 甲\nfunction_type: 规范\nimplemented: 2024-01-01\n---\n"


def cited(body):
    edition = read_edition(FRONT + body, "provision/TG-1/2024-01-01.md")
    return [(str(each.number), each.place.line, each.binds) for each in references(edition)]


def test_references_are_found_with_their_lines():
    assert cited("# 甲\n\n应符合GB/T 1.1—2020。\n\n应按Q/LX TG2执行。\n") == [
        ("GB/T 1.1—2020", 9, True),
        ("Q/LX TG2", 11, True),
    ]


def test_what_only_informs_does_not_bind():
    body = "# 前言\n\nGB/T 1\n\n# 甲\n\n应符合GB/T 2。\n\n# 附录 乙 {.informative}\n\n应符合GB/T 3。\n\n# 附录 丙 {.normative}\n\n应符合GB/T 4。\n\n# 参考文献\n\nGB/T 5\n"
    assert [binds for _, _, binds in cited(body)] == [False, True, False, True, False]


def test_blocks_and_the_standard_itself_are_no_references():
    block = "```check\nid: c\nholds: x = 'GB/T 7'\n```\n"
    assert cited(f"# 甲 {{#a}}\n\n本文件代替Q/LX TG1—2022。\n\n{block}\n应符合GB/T 8。\n\n注：见GB/T 9。\n") == [
        ("GB/T 8", 16, True),
        ("GB/T 9", 18, False),
    ]


@pytest.fixture
def health(tmp_path):
    """Return the health of each number on a day in the small city with one more standard."""

    def asked(body, day=DAY, **front):
        write_city(tmp_path)
        write_standard(tmp_path, "TG-202", body=body, **front)
        found = reference_health(read_library(tmp_path), read_external(tmp_path)[0], day)
        return {str(each.number): (each.health, each.successor) for each in found}

    return asked


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("GB/T 1.1—2020", (Health.SOUND, "")),
        ("GB/T 1.1", (Health.SOUND, "")),
        ("GB/T 1.1—2009", (Health.REPLACED, "GB/T 1.1—2020")),
        ("DB32/T 1—2024", (Health.NOT_YET, "")),
        ("GB/T 77", (Health.UNKNOWN, "")),
        ("Q/LX TG201", (Health.SOUND, "")),
        ("Q/LX TG201—2024", (Health.SOUND, "")),
        ("Q/LX TG201—2020", (Health.REPLACED, "Q/LX TG201—2024")),
        ("Q/LX TG999", (Health.UNKNOWN, "")),
    ],
)
def test_the_health_of_a_reference_on_a_day(health, number, expected):
    assert health(f"# 甲\n\n应符合{number}的规定。\n")[number] == expected


def test_an_own_standard_that_was_withdrawn_is_no_longer_sound(tmp_path):
    write_standard(tmp_path, body="# 甲\n", withdrawn="2024-06-01")
    write_standard(tmp_path, "TG-202", body="# 甲\n\n应符合Q/LX TG201。\n")
    (one,) = reference_health(read_library(tmp_path), read_external(tmp_path)[0], DAY)
    assert one.health is Health.WITHDRAWN


def test_an_own_edition_of_tomorrow_is_not_in_force_yet(tmp_path):
    write_standard(tmp_path)
    write_standard(tmp_path, day="2025-01-01")
    write_standard(tmp_path, "TG-202", body="# 甲\n\n应符合Q/LX TG201—2025。\n")
    found = reference_health(read_library(tmp_path), read_external(tmp_path)[0], DAY)
    assert found[-1].health is Health.NOT_YET


def test_only_texts_in_force_on_the_day_are_asked(tmp_path):
    write_city(tmp_path)
    found = reference_health(read_library(tmp_path), read_external(tmp_path)[0], date(2023, 12, 31))
    assert found == ()
    assert "GB/T 1.1" in BODY
