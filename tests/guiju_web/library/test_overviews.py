"""The standards as a whole, as a stranger and as the office see them."""

import io
import re
from datetime import date
from urllib.parse import unquote
from xml.etree import ElementTree

import openpyxl
import pytest

from guiju.reports.sheets.statistics import statistics_sheet
from guiju_web.library.system import whole_system
from guiju_web.ui.city import city

SVG = "{http://www.w3.org/2000/svg}"


def read(browser, address):
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def drawn(page):
    return ElementTree.fromstring(page[page.index("<svg") : page.index("</svg>") + 6])


@pytest.mark.parametrize("taxonomy", ["gbt15496-2017", "gbt24421-2009", "gbt24421-2023", "plan"])
def test_every_box_of_the_diagram_leads_to_a_register_that_opens(signed_in, taxonomy):
    root = drawn(read(signed_in(), f"/library/framework/?taxonomy={taxonomy}"))
    links = [each.get("href") for each in root.iter(f"{SVG}a")]
    nodes = whole_system(city()).taxonomies.by_id[taxonomy].nodes
    assert len(links) == len(nodes) + 1
    assert {code for link in links for code in re.findall(r"part=([^&]+)", link)} == {each.code for each in nodes}
    for link in (links[0], links[-1]):
        assert signed_in().get(link).status_code == 200


def test_the_diagram_has_no_style_of_its_own_and_the_same_as_a_list_beneath(signed_in):
    page = read(signed_in(), "/library/framework/")
    assert "style=" not in page
    assert page.count("TG2") > 1
    assert 'class="tree"' in page


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("png", b"\x89PNG"), ("svg", b"<svg")])
def test_the_diagram_can_be_taken_away(signed_in, form, begins):
    assert signed_in().get(f"/library/framework/diagram.{form}").content.startswith(begins)
    assert signed_in().get("/library/framework/diagram.exe").status_code == 404


@pytest.mark.parametrize("day", ["2022-12-31", "2024-08-31"])
def test_statistics_are_those_of_the_command(signed_in, day):
    sheet = statistics_sheet(whole_system(city()), date.fromisoformat(day))
    page = read(signed_in(), f"/library/statistics/?on={day}")
    shown = [
        tuple(int(each.replace(",", "")) for each in re.findall(r'data-word="[应现]有数">([\d,]+)<', row))
        for row in page.split("<tr>")
    ]
    assert [each for each in shown if each] == [row.cells[1:3] for row in sheet.rows if len(row.cells) > 1]


def test_a_line_of_the_statistics_leads_to_as_many_standards(signed_in):
    page = read(signed_in(), "/library/statistics/")
    address = unquote(page.split("级别")[0] and re.search(r'href="([^"]+level=[^"]+)"', page)[1]).replace("&amp;", "&")
    there = int(re.search(r'data-word="现有数">(\d+)<', page)[1])
    assert f"列出 {there} 项" in read(signed_in(), f"{address}&state=现行")


def test_the_register_of_a_stranger_names_no_draft_and_says_how_many_there_are(signed_in):
    stranger, office = read(signed_in(), "/library/"), read(signed_in("qian"), "/library/")
    draft = next(each for each in whole_system(city()).planned if each.state == "起草")
    assert draft.title not in stranger
    assert draft.title in office
    assert "项在计划和起草中" in stranger


def test_a_sheet_of_a_stranger_names_no_draft_either(signed_in):
    content = signed_in().get("/library/?format=xlsx&columns=13016-2009").content
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    titles = {cell for row in rows for cell in row}
    assert "收件与受理规范" in titles
    assert not {each.title for each in whole_system(city()).planned} & titles


def test_what_changed_between_two_days_is_listed_whichever_comes_first(signed_in):
    page = read(signed_in(), "/library/changes/?since=2023-06-01&on=2024-08-31")
    assert "/library/TG-201/2022-11-01/to/2024-01-01/" in page
    assert "修订" in page
    other = read(signed_in(), "/library/changes/?since=2024-08-31&on=2023-06-01")
    assert "/library/TG-201/2022-11-01/to/2024-01-01/" in other
    assert "没有变动" in read(signed_in(), "/library/changes/?since=2024-08-31")


def test_no_page_about_the_whole_asks_the_database_more_than_a_dozen_times(signed_in, django_assert_max_num_queries):
    browser = signed_in("qian")
    for path in ("", "changes/", "framework/", "statistics/"):
        with django_assert_max_num_queries(12):
            browser.get(f"/library/{path}")
