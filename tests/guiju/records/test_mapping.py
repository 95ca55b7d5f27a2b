"""A mapping knows which tables it can use."""

import pytest

from guiju.records.kinds import kind
from guiju.records.mapping import Feed, FieldSource, Mapping, Merge, generated_ordinal
from guiju.records.readers import Hints

CASE = Feed("case", (FieldSource("case_no", ("编号", "Ref No.")), FieldSource("closed_at", ("办结时间",))))
PART = Feed("case", (FieldSource("case_no", ("编号",)), FieldSource("region_code", ("区划",))), merge=Merge.FILL)
STAGE = Feed("stage", (FieldSource("case_no", ("编号",)), FieldSource("stage_name", ("环节",))), table="events")


@pytest.mark.parametrize(
    ("columns", "suits"),
    [
        (["编号", "办结时间"], True),
        (["ref_no", "办结时间"], True),
        (["办结时间"], False),
        (["编号", "别的"], False),
    ],
    ids=["both", "a similar header", "no key", "nothing besides the key"],
)
def test_a_feed_suits_a_table_with_its_key_and_something_besides(columns, suits):
    assert CASE.suits("", columns) is suits


def test_a_feed_for_one_table_suits_no_other():
    assert STAGE.suits("events", ["编号", "环节"])
    assert not STAGE.suits("cases", ["编号", "环节"])


def test_a_table_that_only_mentions_a_case_tells_nothing_about_it():
    assert not PART.suits("", ["编号", "区划"])


def test_a_template_may_be_made_of_fields():
    review = Feed("case_review", (
        FieldSource("review_no", template="{办件编号}|{评查日期}"),
        FieldSource("case_no", ("PA Ref", "REFVAL")),
        FieldSource("reviewed_on", ("determined",)),
    ))  # fmt: skip
    assert review.suits("", ["REFVAL", "determined"])
    assert not review.suits("", ["REFVAL", "issued"])


def test_every_column_a_mapping_speaks_of_helps_to_find_the_headers():
    mapping = Mapping("x", (CASE,), hints=Hints(sheet="办件"))
    assert mapping.known_headers == {"编号", "refno", "办结时间"}
    assert mapping.reading_hints.sheet == "办件"


def test_the_fingerprint_tells_what_rows_become_and_not_the_name():
    assert Mapping("x", (CASE,)).fingerprint == Mapping("y", (CASE,)).fingerprint
    assert Mapping("x", (CASE,)).fingerprint != Mapping("x", (CASE,), timezone="UTC").fingerprint


def test_records_of_a_case_without_a_number_are_numbered():
    assert generated_ordinal(kind("stage"), STAGE) == "position"
    assert generated_ordinal(kind("case"), CASE) is None
    assert generated_ordinal(kind("item"), Feed("item", ())) is None
