"""What the public may see."""

import shutil

from guiju.goals.figures import goal_figures
from guiju.goals.publication import publish
from guiju.records.kinds import kind
from guiju_web.portal import queries
from guiju_web.ui.city import city


def test_only_what_was_published_is_there_newest_first(site, demo_city, settings, tmp_path):
    settings.WORKSPACE = shutil.copytree(demo_city.root, tmp_path / "city")
    here = city()
    assert queries.publications(here) == []
    for period, day in (("2023", "2024-01-15"), ("2024-Q1", "2024-04-15")):
        at = here.judged.run.as_of.fromisoformat(day)
        publish(here.workspace.root, goal_figures(here.scope(period), lines=True), at)
    found = queries.publications(here)
    assert [each.period for each in found] == ["2024-Q1", "2023"]
    assert [each["goal"] for each in found[0].goals] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_guides_are_found_by_a_word_of_their_name_and_go_on_behind_a_code(site):
    first = queries.guides(city(), "", "", 5)
    assert len(first) == 5
    second = queries.guides(city(), "", first[-1]["item_code"], 5)
    assert second[0]["item_code"] > first[-1]["item_code"]
    word = first[0]["item_name"][:3]
    assert all(word in each["item_name"] for each in queries.guides(city(), word, "", 50))


def test_a_guide_says_its_elements_in_words(site):
    code = queries.guides(city(), "", "", 1)[0]["item_code"]
    elements = dict(queries.guide(city(), code))
    assert elements["实施编码" if "实施编码" in elements else next(iter(elements))]
    assert queries.guide(city(), "nothing") is None


def test_nothing_about_any_person_is_among_the_elements():
    private = {each.name for each in kind("item").fields if each.privacy.value != "none"}
    assert not private & set(queries.GUIDE_FIELDS)
