"""What a comparison can be asked."""

from guiju.model.comparison import Change, LineChange, Piece
from guiju.text.comparison import compare
from tests.guiju.text.revisions import CHAPTER, a_clause, an_edition_of

OLD = an_edition_of(2023, CHAPTER + a_clause("a", "甲", "甲应受理。"))
NEW = an_edition_of(2024, CHAPTER + a_clause("b", "乙", "乙应受理。"))


def test_steps_of_one_kind_can_be_picked_out():
    comparison = compare(OLD, NEW)
    assert [each.new[0].id for each in comparison.only(Change.NEW)] == ["b"]
    assert [each.old[0].id for each in comparison.only(Change.REMOVED)] == ["a"]
    assert [each.is_renumbered for each in comparison.only(Change.NEW, Change.REMOVED)] == [False, False]


def test_a_line_is_the_same_when_all_its_pieces_are():
    assert LineChange("甲", "甲", (Piece(Change.SAME, "甲"),)).is_same
    assert not LineChange(None, "甲", (Piece(Change.NEW, "甲"),)).is_same


def test_every_change_has_a_chinese_word_of_its_own():
    assert len({each.chinese for each in Change}) == len(Change)
