"""A taxonomy is a tree, and a crosswalk leads from one to another."""

from guiju.model.taxonomy import Correspondence, Crosswalk, Likeness, SystemNode, Taxonomy

TREE = Taxonomy(
    "t",
    "树",
    "自有",
    (SystemNode("A", "甲"), SystemNode("B", "乙"), SystemNode("A1", "甲一", "A"), SystemNode("A11", "甲一一", "A1")),
)


def test_a_tree_is_walked_like_a_table_of_contents():
    assert [(level, node.code) for level, node in TREE.walk()] == [(0, "A"), (1, "A1"), (2, "A11"), (0, "B")]


def test_a_node_knows_the_way_down_to_it():
    assert [node.name for node in TREE.path("A11")] == ["甲", "甲一", "甲一一"]
    assert TREE.path("Z") == ()
    assert TREE.node("Z") is None


def test_the_first_of_several_correspondences_decides():
    walk = Crosswalk("t", "u", (Correspondence("A", "X", Likeness.PART), Correspondence("A", "Y", Likeness.SAME)))
    assert walk.follow("A") == "X"
    assert walk.follow("B") is None


def test_every_likeness_has_its_chinese_word():
    assert [each.chinese for each in Likeness] == ["相同", "属于", "相关"]
