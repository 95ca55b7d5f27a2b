"""Posts and the people in them."""

from random import Random

from guiju.demo.offices import build_offices
from guiju.demo.people import build_people, build_posts, ids_at
from guiju.demo.standing import editions_by_code


def people():
    return build_people(build_posts(), build_offices(), Random(1))


def test_three_hundred_people_have_invented_numbers_of_their_own():
    assert len({each.id for each in people()}) == 300


def test_every_department_has_a_chief_representative_and_every_town_two_heads():
    offices, found = build_offices(), people()
    departments = [each.code for each in offices if each.kind == "部门"]
    towns = [each.code for each in offices if each.kind == "镇（园区）便民服务中心"]
    assert all(len(ids_at(found, "首席代表", each)) == 1 for each in departments)
    assert all(len(ids_at(found, "镇（园区）中心负责人", each)) == 2 for each in towns)


def test_some_are_new_and_some_on_leave_when_the_pilot_ends():
    found = people()
    assert any(each.joined_on.year == 2024 for each in found)
    assert any(each.leave_from for each in found)


def test_posts_require_standards_the_city_has():
    assert {code for post in build_posts() for code in post.standards} <= set(editions_by_code())
