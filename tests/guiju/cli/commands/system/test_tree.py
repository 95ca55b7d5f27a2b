"""guiju system tree."""


def test_the_tree_shows_every_part_with_its_numbers(system):
    lines = system("tree").out.splitlines()
    assert lines[0] == "代号\t名称\t应有\t现有"
    assert "TG2\t工作流程\t24\t1" in [line.replace("　", "") for line in lines]


def test_definitions_are_told_when_asked_for(system):
    assert "从申请到送达各环节的规程" in system("tree", "--definitions").out


def test_the_same_standard_stands_in_another_taxonomy(system):
    nodes = {each["code"]: each for each in system("tree", "--taxonomy", "gbt24421-2009", "--json").value["nodes"]}
    assert nodes["TG302"]["existing"] == 1


def test_one_body_has_its_own_numbers(system):
    value = system("tree", "--body", "公共资源", "--json").value
    assert next(each["should_have"] for each in value["nodes"] if each["code"] == "TG2") == 1
