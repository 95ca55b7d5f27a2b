"""Somebody sees their own uploads; a file seen before is known by its hash; goals stand side by side."""

from guiju_web.records.queries import goals_changed, imports_of, names_of, seen_before
from guiju_web.ui.city import city


def test_a_file_seen_before_is_known_whoever_brought_it(office, liaison):
    first, second = office.brings(), liaison.brings(name="换了名字.csv")
    assert seen_before(first) == []
    assert seen_before(second) == [first]
    office.browser.post(f"/records/{first.key}/discard/")
    assert seen_before(second) == []


def test_goals_of_two_runs_stand_side_by_side(for_real, own_city, office):
    upload = office.commits(office.stages())
    changes = goals_changed(own_city, city().library, upload.run_before, upload.run_after)
    assert len(changes) == 8
    second = next(each for each in changes if each.after.goal == 2)
    assert second.is_changed
    assert second.after.tally.denominator > second.before.tally.denominator


def test_a_run_that_is_gone_leaves_nothing_to_compare(own_city):
    assert goals_changed(own_city, city().library, "", "gone") == []


def test_imports_come_newest_first_with_names(own_city, office):
    office.commits(office.stages())
    assert [each.number for each in imports_of(own_city.root)] == [2, 1]
    assert names_of({"qian", "nobody"}) == {"qian": "钱标准"}
