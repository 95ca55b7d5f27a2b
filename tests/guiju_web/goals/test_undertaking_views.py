"""The list of what is being done."""

from io import BytesIO

import openpyxl

from guiju_web.goals.models import Undertaking
from tests.guiju_web.goals.test_undertakings import undertaken
from tests.guiju_web.goals.test_views import links, read


def test_a_long_list_goes_on_where_it_stopped_and_is_a_sheet(signed_in, monkeypatch):
    monkeypatch.setattr("guiju_web.goals.undertaking_views._PAGE", 2)
    browser = signed_in("qian")
    for number in range(3):
        undertaken(browser, what=f"第{number}件")
    first = read(browser, "/goals/undertakings/")
    assert ("第2件" in first, "第0件" in first) == (True, False)
    assert "第0件" in read(browser, "/goals/undertakings/" + links(first, r"\?[^\"]*after=")[0])
    answer = browser.get("/goals/undertakings/?format=xlsx&goal=2")
    cells = [cell.value for row in openpyxl.load_workbook(BytesIO(answer.content)).active.iter_rows() for cell in row]
    assert {f"第{number}件" for number in range(3)} <= set(cells)


def test_only_who_may_undertake_gets_the_form(signed_in):
    undertaken(signed_in("qian"))
    address = f"/goals/undertakings/{Undertaking.objects.get().pk}/"
    assert "以这句话结束" in read(signed_in("zhou"), address)
    assert "以这句话结束" not in read(signed_in("wu"), address)
    assert "登记一件" not in read(signed_in("wu"), "/goals/undertakings/")
