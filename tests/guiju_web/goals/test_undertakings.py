"""What is being done about a goal: who may say it, and that everything said is logged."""

from datetime import date

import pytest

from guiju_web.audit_log.models import Entry
from guiju_web.goals.models import Undertaking
from guiju_web.goals.undertakings import undertakings_of
from guiju_web.people.models import Person
from tests.guiju_web.goals.test_queries import asked_by

FORM = {
    "goal": "2",
    "what": "逐件补齐承诺时限",
    "responsible": "王首席",
    "responsible_office": "审批科",
    "due_on": "2024-10-01",
}


def undertaken(browser, office="", **changed):
    return browser.post(f"/goals/undertakings/undertake/?office={office}", {**FORM, **changed})


@pytest.mark.parametrize("number", ["qian", "zhou"])
def test_who_answers_for_the_city_undertakes_for_it(signed_in, number):
    answer = undertaken(signed_in(number))
    made = Undertaking.objects.get()
    assert answer.url == f"/goals/undertakings/{made.pk}/"
    assert (made.goal, made.office_code, made.due_on, made.undertaken_by) == (2, "", date(2024, 10, 1), number)
    entry = Entry.objects.get(action="登记正在做的事")
    assert (entry.person, entry.is_refused) == (number, False)


def test_a_liaison_undertakes_for_their_own_office_and_sees_no_other(signed_in):
    own = Person.objects.get(number="wang").office_code
    undertaken(signed_in("qian"))
    undertaken(signed_in("wang"))
    assert [each.office_code for each in undertakings_of(asked_by("wang"))] == [own]
    assert undertakings_of(asked_by("zhou")).count() == 2
    of_city = Undertaking.objects.get(office_code="")
    assert signed_in("wang").get(f"/goals/undertakings/{of_city.pk}/").status_code == 404
    assert signed_in("wang").post(f"/goals/undertakings/{of_city.pk}/close/", {"said": "好了"}).status_code == 404


@pytest.mark.parametrize("number", ["li", "wu", "zhao"])
def test_nobody_else_may(signed_in, number):
    assert undertaken(signed_in(number)).status_code == 403
    assert not Undertaking.objects.exists()
    assert Entry.objects.get().is_refused


def test_how_it_stands_shows_on_the_first_page_until_it_is_closed(signed_in):
    browser = signed_in("qian")
    address = undertaken(browser).url
    browser.post(f"{address}report/", {"said": "已补齐三百件。"})
    for page in ("/goals/", "/goals/2/"):
        assert "已补齐三百件。" in browser.get(page).content.decode()
    assert "逐件补齐" not in browser.get("/goals/3/").content.decode()
    browser.post(f"{address}close/", {"said": "全部补齐。"})
    assert "逐件补齐" not in browser.get("/goals/").content.decode()
    assert "全部补齐。" in browser.get("/goals/undertakings/").content.decode()
    entry = Entry.objects.get(action="结束正在做的事")
    assert "全部补齐。" in str(entry.after)
    assert "全部补齐。" not in str(entry.before)


def test_what_has_ended_is_not_changed_any_more(signed_in):
    browser = signed_in("qian")
    address = undertaken(browser).url
    browser.post(f"{address}close/", {"said": "好了"})
    again = browser.post(f"{address}close/", {"said": "又好了"})
    assert again.status_code == 409
    assert "已经结束" in again.content.decode()
    assert Undertaking.objects.get().outcome == "好了"


def test_what_is_late_says_so_in_words(signed_in):
    browser = signed_in("qian")
    undertaken(browser, due_on="2024-01-01")
    assert "逾期" in browser.get("/goals/").content.decode()
    assert not Undertaking.objects.get().is_overdue(date(2024, 1, 1))


def test_what_is_filled_in_wrongly_is_said_and_nothing_is_kept(signed_in):
    answer = undertaken(signed_in("qian"), goal="9", due_on="")
    assert answer.status_code == 422
    assert not Undertaking.objects.exists()
