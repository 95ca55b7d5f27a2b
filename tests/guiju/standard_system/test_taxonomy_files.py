"""Taxonomies and crosswalks are files; a city adds its own."""

import pytest

from guiju.standard_system.taxonomy_files import read_taxonomies

OWN = """name: 我市的划分
ground: 市政府文件
nodes:
  - {code: A, name: 甲, definition: 甲类}
  - {code: A1, parent: A, name: 甲一, should_have: 3}
"""
WALK = """from: plan
to: ours
correspondences:
  - {node: TG2, other: A1, kind: part}
"""


@pytest.fixture
def city(tmp_path):
    """Write files into a city's folder of taxonomies and read them."""

    def write(**files):
        for name, text in files.items():
            path = tmp_path / "taxonomies" / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return read_taxonomies(tmp_path)

    return write


def test_the_plan_has_five_blocks_for_five_kinds_of_body():
    plan = read_taxonomies()[0].plan
    assert [node.name for node in plan.children(None)] == ["总体框架", "服务通用基础", "服务提供", "管理", "岗位工作"]
    assert len(plan.bodies) == 5
    assert [node.code for node in plan.children("GL")] == [f"GL{number}" for number in range(1, 13)]


def test_every_part_of_the_plan_has_a_definition_and_a_least_number_of_standards():
    assert all(node.definition for node in read_taxonomies()[0].plan.nodes)
    assert all(node.should_have for node in read_taxonomies()[0].plan.nodes if node.parent)


@pytest.mark.parametrize("other", ["gbt24421-2009", "gbt24421-2023", "gbt15496-2017"])
def test_every_part_of_the_plan_has_its_place_in_each_other_taxonomy(other):
    taxonomies = read_taxonomies()[0]
    parts = [node.code for node in taxonomies.plan.nodes if node.parent]
    assert all(taxonomies.follow(code, "plan", other) for code in parts)


def test_the_edition_of_2009_has_six_nine_and_five_parts_and_that_of_2023_eight_for_support():
    taxonomies = read_taxonomies()[0].by_id
    assert [len(taxonomies["gbt24421-2009"].children(code)) for code in ("TJ", "BZ", "TG")] == [6, 9, 5]
    assert len(taxonomies["gbt24421-2023"].children("BZ")) == 8


def test_what_was_not_read_in_the_standard_itself_says_so():
    nodes = read_taxonomies()[0].by_id["gbt24421-2023"].nodes
    assert all(node.ground for node in nodes)
    assert "未见原文" in next(node.ground for node in nodes if node.code == "JC1")


def test_a_city_adds_a_taxonomy_and_a_crosswalk_to_it(city):
    taxonomies, problems = city(ours=OWN, crosswalks__plan_to_ours=WALK)
    assert not problems
    assert taxonomies.by_id["ours"].node("A1").should_have == 3
    assert taxonomies.follow("TG2", "plan", "ours") == "A1"
    assert taxonomies.follow("TG1", "plan", "ours") is None


def test_a_city_replaces_the_plan_with_its_own(city):
    assert len(city(plan=OWN)[0].plan.nodes) == 2


def test_every_mistake_of_a_taxonomy_is_told_with_its_place(city):
    broken = OWN + "  - {code: A1, name: 又一个}\n  - {code: B1, parent: B, name: 乙一}\n  - {cod: C}\n"
    _, problems = city(ours=broken)
    assert {each.code for each in problems} == {"duplicate_node", "unknown_parent", "unknown_field", "missing_field"}
    assert all(each.place.line and each.place.file == "taxonomies/ours.yaml" for each in problems)


def test_a_correspondence_that_leads_nowhere_is_told_and_left_out(city):
    walk = WALK + "  - {node: TG1, other: A9, kind: same}\n"
    taxonomies, problems = city(ours=OWN, crosswalks__plan_to_ours=walk)
    assert [each.code for each in problems] == ["unknown_node"]
    assert taxonomies.follow("TG1", "plan", "ours") is None


def test_a_crosswalk_between_taxonomies_nobody_has_is_told(city):
    assert [each.code for each in city(crosswalks__x=WALK)[1]] == ["unknown_taxonomy"]


def test_nodes_that_are_no_list_are_told(city):
    _, problems = city(ours="name: 甲\nground: 乙\nnodes: 丙\n")
    assert [each.code for each in problems] == ["wrong_type"]
