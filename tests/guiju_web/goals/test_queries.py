"""What the pages of the goals ask, within what somebody may see."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from guiju_web.goals import queries
from guiju_web.people.models import Person


def asked_by(number, query=""):
    request = RequestFactory().get(f"/goals/?{query}")
    request.user = Person.objects.get(number=number)
    return queries.asked_of(request)


def test_the_leading_group_is_asked_about_the_whole_city(site):
    asked = asked_by("zhou")
    assert (asked.scope.office, asked.highest, asked.trail) == (None, None, [])


def test_a_liaison_sees_their_office_whatever_office_they_name(site):
    own = Person.objects.get(number="wang").office_code
    other = next(code for code in asked_by("zhou").offices if code != own)
    asked = asked_by("wang", f"office={other}")
    assert asked.scope.office == own
    assert [each.code for each in asked.trail] == [own]


@pytest.mark.parametrize("query", ["period=nonsense", "office=nowhere"])
def test_words_without_meaning_are_no_page(site, query):
    with pytest.raises(Http404):
        asked_by("zhou", query)


def test_the_offices_below_add_up_to_the_city(site):
    asked = asked_by("zhou")
    figure = next(each for each in queries.figures_of(asked) if each.line == "goal2")
    below = queries.below(asked, "goal2")
    assert sum(tally.denominator for _, tally in below) == figure.tally.denominator
    assert sum(tally.nonconforming + tally.undetermined for _, tally in below) == figure.exceptions


def test_the_months_add_up_too_and_the_periods_name_their_years(site):
    asked = asked_by("zhou")
    figure = next(each for each in queries.figures_of(asked) if each.line == "goal2")
    assert sum(tally.denominator for _, tally in queries.trend(asked, "goal2")) == figure.tally.denominator
    years, quarters, months = (found for _, found in queries.periods_of(asked))
    assert [value for value, _ in years][:3] == ["all", "2024", "2023"]
    assert (quarters[0][0], months[0][0]) == ("2024-Q3", "2024-08")


def test_a_period_that_is_not_offered_is_still_shown_as_chosen(site):
    offered = queries.periods_of(asked_by("zhou", "period=2023-06..2023-07"))
    assert offered[0][1] == [("2023-06..2023-07", "2023-06..2023-07")]


def test_the_items_add_up_to_the_city_and_one_alone_is_the_page_of_that_item(site):
    found = queries.items_of(asked_by("zhou"), "goal4", 1000)
    code, name, tally = found[0]
    one = asked_by("zhou", f"item={code}")
    figure = next(each for each in queries.figures_of(one) if each.line == "goal4")
    assert (figure.exceptions, one.item_name) == (tally.nonconforming + tally.undetermined, name)
    assert sum(t.denominator for _, t in queries.trend(one, "goal4")) == figure.tally.denominator


def test_a_check_is_said_back_with_the_clause_of_its_day(site):
    asked = asked_by("zhou")
    new, old = queries.versions_of(asked, asked.city.check("TG-201/accepted-in-time"))
    assert "1个工作日" in "".join(new.lines)
    assert "2个工作日" in "".join(old.lines)
    assert new.label == "6.1"
