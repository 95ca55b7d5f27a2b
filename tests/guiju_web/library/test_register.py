"""The register as a page chooses it."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.test import RequestFactory

from guiju_web.library.asked import asked_of
from guiju_web.library.register import choice_of, chosen_entries, states_of, table_of
from guiju_web.people.models import Person


def chosen(query, person=None):
    request = RequestFactory().get(f"/library/?{query}")
    request.user = person or AnonymousUser()
    asked, choice = asked_of(request), choice_of(request)
    return asked, choice, chosen_entries(asked, choice)


def test_a_part_holds_what_lies_in_it_and_below(site):
    whole = {each.code for each in chosen("part=TG")[2]}
    below = {each.code for each in chosen("part=TG2")[2]}
    assert "TG-201" in below < whole
    assert not [each for each in whole if each.startswith("GL-")]


def test_every_filter_takes_away_what_it_does_not_name(site):
    assert all(each.owner == "市行政审批局政务服务科" for each in chosen("owner=市行政审批局政务服务科")[2])
    assert all(not each.is_own for each in chosen("origin=others")[2])
    assert all(each.level == "地方" for each in chosen("level=地方")[2])
    assert [each.code for each in chosen("q=收件 tg201")[2]] == ["TG-201"]


def test_what_is_over_is_listed_where_it_is_asked_for(site):
    assert [each.edition for each in chosen("state=被代替&origin=own")[2] if each.code == "TG-201"] == [
        "TG-201/2022-11-01"
    ]
    assert not any(each.state.is_over for each in chosen("")[2])


def test_titles_of_drafts_are_for_those_who_may_see_plans(site):
    assert chosen("state=起草")[2] == []
    assert chosen("state=起草", Person.objects.get(number="qian"))[2]
    assert "起草" not in states_of(chosen("")[0])
    assert "起草" in states_of(chosen("", Person.objects.get(number="qian"))[0])


def test_a_choice_says_whether_it_narrows_more_than_words_do():
    assert not choice_of(RequestFactory().get("/library/?q=收件")).narrows
    assert choice_of(RequestFactory().get("/library/?origin=own")).narrows


@pytest.mark.parametrize("query", ["columns=1", "level=市", "origin=we", "part=TG9", "state=不知道"])
def test_words_without_meaning_are_no_page(site, query):
    with pytest.raises(Http404):
        chosen(query)


def test_the_page_has_the_columns_that_were_chosen_and_every_line_once(site):
    asked, choice, entries = chosen("columns=13016-2018")
    table = table_of(asked, choice, entries)
    assert [word for word, _ in table.headings][:3] == ["序号", "标准体系编号", "子体系名称"]
    rows = [row for group in table.groups for row in group.rows]
    assert sorted(row.entry.code for row in rows) == sorted(each.code for each in entries)


def test_requirements_are_counted_beside_own_standards_only(site):
    table = table_of(*chosen("part=TG2"))
    rows = {row.entry.code: row for group in table.groups for row in group.rows}
    assert rows["TG-201"].checked > 0
    assert all(row.proved is None for row in rows.values() if not row.entry.is_own)
