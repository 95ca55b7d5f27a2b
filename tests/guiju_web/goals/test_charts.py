"""Charts as data, and the files that draw them as they came."""

import hashlib
import json
import re
from datetime import date
from pathlib import Path

from guiju.goals.breakdown import OfficeOfTree
from guiju.goals.figure import Tally
from guiju_web import ui
from guiju_web.goals import charts
from tests.guiju_web.goals.test_views import read

VEGA = Path(ui.__file__).parent / "static/vega"
GOOD, POOR = Tally(99, 1, 0), Tally(1, 1, 2)
CENTRE, TOWN = (OfficeOfTree(code, name, "", None) for code, name in (("A", "中心"), ("B", "镇")))


def test_what_draws_is_what_its_makers_published():
    noted = dict(re.findall(r"`([\w.-]+\.js)` \|[^|]+\| `([0-9a-f]{64})`", (VEGA / "README.md").read_text("utf-8")))
    assert noted == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VEGA.glob("*.js")}
    assert len(list(VEGA.glob("LICENSE-*"))) == 2


def test_a_trend_has_its_interval_around_it_and_the_target():
    chart = charts.trend([(date(2024, 1, 1), GOOD), (date(2024, 2, 1), POOR)], 1.0)
    first, second = chart["data"]["values"]
    assert (first["month"], first["share"], second["share"]) == ("2024-01", 99.0, 25.0)
    assert all(row["low"] <= row["share"] <= row["high"] for row in (first, second))
    assert chart["layer"][-1]["encoding"] == {"y": {"datum": 100.0}}
    assert len(charts.trend([(date(2024, 1, 1), GOOD)], None)["layer"]) == 2


def test_the_lowest_office_comes_first():
    chart = charts.offices([(CENTRE, GOOD), (TOWN, POOR)], None)
    assert [row["office"] for row in chart["data"]["values"]] == ["镇", "中心"]


def test_a_cell_of_the_grid_is_what_is_not_met_or_unknown():
    cells = {"A": {date(2024, 1, 1): GOOD, date(2024, 2, 1): Tally()}, "B": {date(2024, 1, 1): POOR}}
    chart = charts.grid(cells, {"A": CENTRE, "B": TOWN})
    assert [(row["office"], row["exceptions"]) for row in chart["data"]["values"]] == [("中心", 1.0), ("镇", 75.0)]


def test_a_chart_stands_on_its_page_with_a_table_of_the_same_numbers(signed_in):
    page = read(signed_in("zhou"), "/goals/2/grid/?period=2023")
    described = json.loads(re.findall(r'<script id="grid-chart" type="application/json">(.*?)</script>', page)[0])
    rows = described["data"]["values"]
    assert len(rows) > 10
    assert all(row["office"] in page and row["month"] in page for row in rows)
    assert "vega.min.js" not in read(signed_in("zhou"), "/goals/")
