"""Lists while they are open."""

from guiju.text.word.lists import Lists
from guiju.text.word.markers import Family, marker_of
from guiju.text.word.pieces import Bit, BitKind, SourceParagraph


def opened(*texts):
    pieces = [SourceParagraph("", (Bit(BitKind.TEXT, each),)) for each in texts]
    markers = [marker_of(each) for each in texts]
    return Lists(pieces, markers), markers


def test_a_new_family_is_nested_and_a_known_one_comes_back_out():
    lists, markers = opened("（一）甲", "1.乙", "2.丙", "（二）丁")
    assert [lists.enter(at, marker) for at, marker in enumerate(markers)] == [1, 2, 2, 1]
    assert lists.holds(Family.CHINESE_PAREN)
    assert not lists.holds(Family.ARABIC)
    assert lists.is_above(Family.ARABIC)
    assert not lists.is_above(Family.CHINESE)


def test_a_paragraph_before_the_next_item_belongs_to_the_list():
    lists, markers = opened("a) 甲", "接着说", "b) 乙", "别的话", "a) 丙")
    lists.enter(0, markers[0])
    assert lists.goes_on_after(1)
    lists.enter(2, markers[2])
    assert not lists.goes_on_after(3)
    lists.close()
    assert lists.depth == 0
