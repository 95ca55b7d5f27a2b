"""What X-rays see."""

from guiju.xrays.seen import Seen, Spot, Tally


def test_what_belongs_to_no_office_is_counted_under_none():
    seen = Seen.out_of(3, (Spot(key, "clause") for key in "ab"))
    assert seen.offices == {None: Tally(2, 3)}
    assert [each.key for each in seen.spots] == ["a", "b"]
