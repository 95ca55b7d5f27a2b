"""The site as a stranger meets it."""

import re
from datetime import datetime

import pytest

from guiju.engines.sql.relations import relation
from guiju.goals.figures import goal_figures
from guiju.goals.publication import publish
from guiju.records.kinds import kind
from guiju.verdicts.query import ask
from guiju_web.ui.city import city
from tests.guiju_web.conftest import CASES


@pytest.fixture
def published(own_city):
    """Results of a year, published."""
    here = city()
    publish(here.workspace.root, goal_figures(here.scope("2023"), lines=True), datetime(2024, 1, 15))


def test_before_anything_is_published_the_page_says_so(signed_in):
    page = signed_in().get("/").content.decode()
    assert "还没有公布过结果" in page
    assert "现行标准" in page
    assert signed_in().get("/results/2023/").status_code == 404
    assert signed_in().get("/results/2023/figures.csv").status_code == 404
    assert signed_in().get("/open-data/results.json").json()["results"] == []


def test_results_say_what_they_mean_and_can_be_taken_away(signed_in, published):
    page = signed_in().get("/results/").content.decode()
    assert "在承诺时限内办结的办件占应办结办件的比例" in page
    assert "/library/TG-203/" in page
    assert signed_in().get("/results/2023/figures.xlsx").content.startswith(b"PK")
    table = signed_in().get("/results/2023/figures.csv").content.decode("utf-8-sig").splitlines()
    assert len(table) == 9
    (result,) = signed_in().get("/open-data/results.json").json()["results"]
    assert [each["goal"] for each in result["goals"]] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_guides_can_be_looked_for_and_read(signed_in):
    page = signed_in().get("/guides/?q=登记").content.decode()
    address = re.search(r'href="(/guides/[^"]+/)"', page)[1]
    guide = signed_in().get(address).content.decode()
    assert "多久办好" in guide
    assert "办结。" in guide
    assert "/library/TG-201/" in guide
    assert signed_in().get("/guides/nothing/").status_code == 404
    assert signed_in().get("/guides/?type=nothing").status_code == 404
    assert "没有名称含" in signed_in().get("/guides/?q=飞船").content.decode()


def test_a_stranger_sees_no_record_and_no_way_to_one(signed_in):
    for address in ("/", "/library/", "/guides/", "/results/"):
        assert 'href="/goals/' not in signed_in().get(address).content.decode()


def test_nothing_personal_is_on_any_page_of_the_public(signed_in, published):
    here = city()
    code = ask(f"SELECT item_code FROM {relation(kind('item'), here.snapshot)} LIMIT 1")[0]["item_code"]
    pages = "\n".join(
        signed_in().get(address, follow=True).content.decode()
        for address in (
            "/", "/feeds/results.atom", "/feeds/standards.atom", "/guides/", f"/guides/{code}/", "/library/",
            "/library/changes/", "/library/coverage/", "/library/framework/", "/library/statistics/",
            "/open-data/results.json", "/results/", "/results/2023/figures.csv",
        )
    )  # fmt: skip
    private = [(each, field.name) for each in ("case", "complaint", "rating") for field in kind(each).fields
               if field.privacy.value == "hashed"]  # fmt: skip
    seen = 0
    for population, name in [*private, ("stage", "handler"), ("case", "case_no")]:
        question = (
            f"SELECT DISTINCT {name} AS said FROM {relation(kind(population), here.snapshot)} WHERE {name} IS NOT NULL"
        )
        values = [row["said"] for row in ask(question)]
        seen += len(values)
        assert not [each for each in values if len(str(each)) > 1 and str(each) in pages], name
    assert seen > CASES, "there was something to find"
