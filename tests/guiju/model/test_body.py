"""Walking through the elements of a clause."""

from guiju.model.body import Comment, Item, Listing, Prose, ProseRole, Quote, Stretch, Table, stretches, walk_elements


def said(text):
    return Stretch(text, 0)


def prose(text, role=ProseRole.PARAGRAPH):
    return Prose(role, said(text), said(text))


BODY = (
    prose("甲"),
    Listing((Item(said("乙"), (Listing((Item(said("丙")),), False, 2, 0),)),), True, 1, 0),
    Quote((prose("丁"),), 0),
    Table((said("戊"),), ((said("己"),),), 0, caption=said("题"), unit=prose("单位"), notes=(prose("注"),)),
    Comment(said("不印"), 0),
)


def test_what_is_nested_is_walked_too():
    assert [type(each).__name__ for each in walk_elements(BODY)] == [
        "Prose",
        "Listing",
        "Listing",
        "Quote",
        "Prose",
        "Table",
        "Comment",
    ]


def test_everything_printed_is_a_stretch_in_reading_order_and_comments_are_not():
    assert [each.text for each in stretches(BODY)] == ["甲", "乙", "丙", "丁", "题", "单位", "戊", "己", "注"]
