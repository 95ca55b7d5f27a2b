"""A folder of standards read as a system: all problems of all files at once, and the shipped system worth copying."""

from datetime import date
from pathlib import Path

import pytest

from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city

SHIPPED = Path(__file__).parents[3] / "standards"


@pytest.fixture(scope="module")
def shipped():
    return read_system(SHIPPED)


def test_the_problems_of_all_files_are_told_together(tmp_path):
    folder = write_city(tmp_path, planned="code\nTG 1\n", framework="x: 1\n")
    (folder / "taxonomies").mkdir()
    (folder / "taxonomies" / "own.yaml").write_text("name: 甲\n", "utf-8")
    files = {each.place.file for each in read_system(folder)[1]}
    assert files == {"planned.csv", "framework.yaml", "taxonomies/own.yaml"}


def test_a_folder_with_standards_alone_is_a_system_too(tmp_path):
    folder = write_city(tmp_path, planned=None, external=None, matters=None, framework=None)
    system, problems = read_system(folder)
    assert not problems
    assert [each.code for each in system.register(DAY)] == ["TG-201"]


def test_the_shipped_system_is_read_without_a_problem(shipped):
    assert shipped[1] == ()


def test_the_shipped_system_lists_enough_for_a_city_to_start_from(shipped):
    entries = shipped[0].register(DAY)
    own = [each for each in entries if each.is_own]
    assert len(own) >= 150
    assert all(each.owner for each in own)
    assert len(entries) - len(own) >= 80


def test_every_part_of_the_shipped_plan_has_as_many_standards_as_it_wants(shipped):
    system = shipped[0]
    parts = {node.code for node in system.taxonomies.plan.nodes if node.parent}
    main = [each.placements[0] for each in system.register(DAY)]
    assert parts <= set(main)
    assert all(main.count(code) >= (system.taxonomies.plan.node(code).should_have or 0) for code in parts)


def test_every_kind_of_body_has_standards_in_every_block(shipped):
    system = shipped[0]
    for body in system.bodies:
        top = [row for row in system.statistics(DAY, body=body).rows if row.code and row.depth == 0]
        assert all(row.should_have for row in top), body


def test_the_shipped_framework_states_the_eight_goals_and_the_duties(shipped):
    framework = shipped[0].framework
    assert [each.number for each in framework.goals] == list(range(1, 9))
    assert len(framework.duties) >= 10
    assert all(len(framework.chart(body)) >= 8 for body in shipped[0].bodies)


def test_the_system_grows_with_time(shipped):
    early = sum(each.state.value == "现行" for each in shipped[0].register(date(2022, 6, 1)) if each.is_own)
    late = sum(each.state.value == "现行" for each in shipped[0].register(DAY) if each.is_own)
    assert early == 0 < late
