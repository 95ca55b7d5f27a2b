"""How requirements are proved, from the matter to the clause."""

import io
import re

import openpyxl
import pytest

from guiju.standard_system.coverage import Proof, coverage
from guiju_web.ui.city import city


def read(browser, query=""):
    answer = browser.get(f"/library/coverage/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_totals_are_those_of_the_command(signed_in):
    page = read(signed_in())
    found = coverage(city().library, city().workspace.as_of.date())
    for proof in Proof:
        assert f"{proof.chinese} {found.totals[proof]:,}</a>" in page


def test_a_number_of_a_matter_leads_to_as_many_clauses(signed_in):
    page = read(signed_in())
    address, number = re.search(r'href="(\?matter=[^"]+proof=checked)#clauses">([\d,]+)</a>', page).groups()
    listed = read(signed_in(), address.replace("&amp;", "&"))
    assert f"<small>{number} 条</small>" in listed
    assert listed.count('class="tag good">机器检查') == min(int(number), 100)


def test_a_clause_leads_into_its_standard_and_its_check_to_those_who_may(signed_in):
    query = "?standard=TG-201&proof=checked"
    assert "/library/TG-201/2024-01-01/#accept-in-time" in read(signed_in(), query)
    assert "/goals/checks/" not in read(signed_in(), query)
    assert "/goals/checks/TG-201/accepted-in-time/" in read(signed_in("li"), query)


def test_a_long_list_goes_on_behind_its_last_clause(signed_in):
    page = read(signed_in(), "?proof=inspected")
    more = re.search(r'href="(\?[^"]*after=[^"]+)#clauses"', page)[1].replace("&amp;", "&")
    first = set(re.findall(r'href="(/library/[^"]+#[^"]+)"', page))
    second = set(re.findall(r'href="(/library/[^"]+#[^"]+)"', read(signed_in(), more)))
    assert second
    assert not first & second


@pytest.mark.parametrize("query", ["?proof=sworn"])
def test_a_proof_nobody_knows_is_no_page(signed_in, query):
    assert signed_in().get(f"/library/coverage/{query}").status_code == 404


def test_the_list_can_be_taken_away(signed_in):
    content = signed_in().get("/library/coverage/?standard=TG-201&format=xlsx").content
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    assert {row[0] for row in rows if row[0] and str(row[0]).startswith("TG-")} == {"TG-201/2024-01-01"}
