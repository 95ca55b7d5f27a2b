"""Whatever the tree, its boxes do not overlap and its texts lie inside them."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from guiju.reports.columns import width
from guiju.reports.drawing.shapes import Look
from guiju.reports.drawing.tree import STACK, Branch, lay_out

TITLES = st.text("政务服务中心便民站（园区）GB12", min_size=1, max_size=24)
LEAVES = st.builds(Branch, TITLES, st.sampled_from(["", "GL10"]), st.sampled_from(["", "3/12"]))
TREES = st.recursive(
    LEAVES,
    lambda inside: st.builds(
        Branch, TITLES, st.just("TG"), st.just("1/2"), st.lists(inside, min_size=1, max_size=9).map(tuple)
    ),
    max_leaves=25,
)


@given(TREES)
def test_boxes_do_not_overlap_and_stay_on_the_drawing(tree):
    drawing = lay_out(tree)
    for box in drawing.boxes:
        assert box.x >= -0.01
        assert box.y >= -0.01
        assert box.x + box.width <= drawing.width + 0.01
        assert box.y + box.height <= drawing.height + 0.01
    for one, other in combinations(drawing.boxes, 2):
        apart_across = one.x + one.width <= other.x + 0.01 or other.x + other.width <= one.x + 0.01
        apart_down = one.y + one.height <= other.y + 0.01 or other.y + other.height <= one.y + 0.01
        assert apart_across or apart_down


@given(TREES)
def test_every_text_lies_inside_its_box(tree):
    for box in lay_out(tree).boxes:
        for text in box.texts:
            half = width(text.said.strip("）（")) * text.size / 2
            assert box.x - 0.01 <= text.x - half
            assert text.x + half <= box.x + box.width + 0.01
            assert box.y + text.size * 0.8 <= text.y <= box.y + box.height


@given(TREES)
def test_every_branch_has_its_box(tree):
    def count(branch):
        return 1 + sum(count(each) for each in branch.children)

    assert len(lay_out(tree).boxes) == count(tree)


def test_many_leaves_stand_in_several_columns():
    many = Branch("管理", children=tuple(Branch(f"第{number}类") for number in range(STACK + 5)))
    tree = lay_out(Branch("体系", children=(many, Branch("岗位", children=(Branch("窗口"),)))))
    leaves = [box for box in tree.boxes if box.look is Look.LEAF]
    assert len({box.x for box in leaves}) == 3


def test_a_tree_of_one_box_is_one_box():
    assert len(lay_out(Branch("体系")).boxes) == 1
