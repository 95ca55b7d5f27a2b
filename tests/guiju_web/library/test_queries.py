"""What the library's pages show."""

from datetime import date

import pytest
from django.http import Http404

from guiju_web.library import queries
from guiju_web.ui.city import city


def test_the_register_lists_what_is_in_force_on_the_day_by_block(site):
    here = city()
    blocks = dict(queries.register(here, date(2024, 8, 31)))
    assert list(blocks) == ["总体框架", "通用基础", "服务提供", "管理", "岗位工作"]
    rows = {row.edition.code: row for rows in blocks.values() for row in rows}
    assert str(rows["TG-201"].edition.implemented) == "2024-01-01"
    assert rows["TG-201"].checked > 0
    before = {
        row.edition.code: row for rows in dict(queries.register(here, date(2023, 12, 31))).values() for row in rows
    }
    assert str(before["TG-201"].edition.implemented) == "2022-11-01"
    assert queries.register(here, date(2020, 1, 1)) == []


def test_the_day_is_the_citys_own_unless_one_is_asked_for(site):
    assert queries.day_of(city(), None) == date(2024, 8, 31)
    assert queries.day_of(city(), "2023-01-01") == date(2023, 1, 1)
    with pytest.raises(Http404):
        queries.day_of(city(), "yesterday")


def test_an_edition_that_is_not_there_is_no_page(site):
    standard = queries.standard_of(city().library, "TG-201")
    with pytest.raises(Http404):
        queries.edition_of(standard, "2021-01-01")
    with pytest.raises(Http404):
        queries.standard_of(city().library, "TG-999")


def test_the_checks_of_an_edition_hang_on_their_clauses(site):
    here = city()
    edition = queries.edition_of(queries.standard_of(here.library, "TG-201"), "2024-01-01")
    found = queries.checks_by_clause(here, edition)
    assert [check.id for check, _ in found["accept-in-time"]] == ["TG-201/accepted-in-time"]
