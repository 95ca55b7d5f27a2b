"""What was read of the records a share found."""

import pytest

from guiju.xrays.definitions import xrays
from guiju.xrays.lines import Share
from guiju.xrays.values import facts_told
from tests.guiju.cities import at, on
from tests.guiju.xrays.subjects import a_subject, looked

SUSPENSION = {"case_no": "A1", "suspension_no": 1, "suspension_type": "鉴定", "ended_at": at("2024-03-13 09")}


def said(tmp_path, name, tables):
    """What is said of each record an X-ray finds."""
    kept = looked(a_subject(tmp_path, tables), tmp_path, name)
    return {each.spot.key: each.spot.said for each in kept.spots(name)}


def test_a_suspension_is_told_with_the_due_day_of_its_case(tmp_path):
    tables = {
        "case": [{"case_no": "A1", "closed_at": at("2024-03-20 10")}],
        "suspension": [{**SUSPENSION, "started_at": at("2024-03-12 09")}],
    }
    assert said(tmp_path, "suspended-when-due", tables) == {
        "A1|1": "办件的承诺到期日 2024-03-11；特别程序开始时间 2024-03-12 09:00"
    }


def test_a_rating_is_told_with_the_times_of_its_case(tmp_path):
    tables = {"case": [{"case_no": "A1"}, {"case_no": "A2"}], "rating": [{"rated_at": at("2024-03-01 10")}]}
    assert said(tmp_path, "rated-before-acceptance", tables) == {
        "R1": "办件的受理时间 2024-03-04 09:00；评价时间 2024-03-01 10:00"
    }


def test_an_item_is_told_with_what_it_lacks_and_long_texts_are_cut(tmp_path):
    item = {"legal_basis": "法" * 40, "promised_limit": 5.0, "valid_from": on("2020-01-01")}
    (told,) = said(tmp_path, "item-guide-incomplete", {"item": [item]}).values()
    assert told == f"受理条件 （缺）；设定依据 {'法' * 30}……；承诺办结时限 5；监督电话 （缺）"


def test_yes_and_no_are_words(tmp_path):
    tables = {"rating": [{"is_default": True, "validity": "有效"}]}
    assert said(tmp_path, "default-rating-counted", tables) == {"R1": "评价有效性 有效"}


@pytest.mark.parametrize("each", [each for each in xrays() if isinstance(each.look, Share)], ids=lambda each: each.name)
def test_every_share_has_something_to_tell(each):
    assert facts_told(each.look)
