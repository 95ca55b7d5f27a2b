"""What a cover says."""

from dataclasses import replace

import pytest

from guiju.reports.parts.cover import NOT_YET, PATENT_CALL, badge_of, cover_of, level_of, publisher_of
from tests.guiju.reports.printing import DAY, hall
from tests.guiju.text.texts import an_edition


@pytest.mark.parametrize(
    ("number", "level", "badge"),
    [
        ("GB/T 1.1—2020", "中华人民共和国国家标准", "GB"),
        ("GB 15630—1995", "中华人民共和国国家标准", "GB"),
        ("GB/Z 19579—2012", "中华人民共和国国家标准化指导性技术文件", "GB"),
        ("MZ/T 039—2013", "中华人民共和国民政行业标准", "MZ"),
        ("DB32/T 4000—2021", "江苏省地方标准", "DB32"),
        ("DB3206/T 1088—2024", "地方标准", "DB3206"),
        ("T/CAS 1—2022", "团体标准", "T/CAS"),
        ("Q/QHZW TG201—2024", "内部标准", "Q/QHZW"),
    ],
)
def test_the_number_tells_the_kind_of_standard(number, level, badge):
    assert (level_of(number), badge_of(number)) == (level, badge)


def test_a_cover_shows_codes_dates_and_what_is_replaced():
    cover = hall().cover
    assert cover.codes == ("ICS 03.160", "CCS A 12")
    assert (cover.replaces, cover.issued, cover.implemented) == ("代替 DB3299/T 1900—2021", "2024-03-15", "2024-05-01")
    assert cover.stage == ""


def test_a_draft_for_comment_calls_for_patents_and_has_no_dates_but_its_own():
    cover = hall("draft").cover
    assert cover.stage == "征求意见稿"
    assert cover.remarks == (PATENT_CALL, "（本稿完成日期：2024-08-01）")
    assert (cover.issued, cover.implemented) == (NOT_YET, NOT_YET)


def test_the_publisher_is_named_or_else_the_office_the_owner_belongs_to():
    offices = {"owner": "市行政审批局政务服务科", "drafting_offices": ["市政务服务中心", "市行政审批局"]}
    assert publisher_of(offices) == "市行政审批局"
    assert publisher_of({**offices, "publisher": "市市场监督管理局"}) == "市市场监督管理局"
    assert publisher_of({"owner": "某局"}) == "某局"


def test_a_record_number_stands_below_the_codes():
    edition = an_edition("# 范围 {#s}\n\n本文件适用。\n")
    front = {**edition.front, "record_number": "12345-2024", "ccs": "A 12"}
    assert cover_of(replace(edition, front=front), DAY).codes == ("CCS A 12", "备案号：12345-2024")


def test_a_draft_says_which_stage_it_is_at():
    edition = an_edition("# 范围 {#s}\n\n本文件适用。\n")
    draft = replace(edition, implemented=None, front={**edition.front, "stage": "送审稿"})
    assert cover_of(draft, DAY).stage == "送审稿"
