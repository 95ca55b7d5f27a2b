"""The 前言 paragraph by paragraph."""

import pytest

from guiju.lint.manuscript import Manuscript
from guiju.lint.preface import Saying, place_before, read_preface, said, saying_of
from guiju.lint.surroundings import Surroundings
from tests.guiju.lint.editions import edition_of

TEXT = """# 前言

本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

本文件代替Q/QHZW TG201—2022，主要技术变化如下：

- 更改了受理期限。

谨向参加试点的窗口致谢。

本文件由市行政审批局提出并归口。

# 范围

本文件规定了收件。
"""


def lines(text=TEXT):
    return read_preface(Manuscript(edition_of(text), Surroundings()))


def test_every_paragraph_is_known_by_what_it_says():
    assert [each.saying for each in lines()] == [Saying.BASIS, Saying.REPLACEMENT, None, Saying.CHARGE]
    assert [each.listing is not None for each in lines()] == [False, True, False, False]


@pytest.mark.parametrize(
    ("words", "saying"),
    [
        ("本文件是《政务服务规范》的第2部分。", Saying.RELATION),
        ("本标准修改采用ISO 9001:2015。", Saying.ADOPTION),
        ("请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。", Saying.PATENTS),
        ("本标准由市行政审批局提出。", Saying.CHARGE),
        ("本文件起草单位：市行政审批局。", Saying.DRAFTING_OFFICES),
        ("本文件主要起草人：李办事。", Saying.DRAFTERS),
        ("本文件为首次发布。", Saying.HISTORY),
        ("本文件及其所代替文件的历次版本发布情况为：", Saying.HISTORY),
        ("谨向参加试点的窗口致谢。", None),
    ],
)
def test_what_a_paragraph_says(words, saying):
    assert saying_of(words) is saying


def test_a_missing_paragraph_belongs_before_the_first_that_comes_later():
    found = lines()
    assert place_before(found, Saying.PATENTS) == said(found, Saying.CHARGE).prose.offset
    assert place_before(found, Saying.HISTORY) is None


def test_a_text_without_preface_has_no_paragraphs():
    assert lines("# 范围\n\n本文件规定了收件。") == ()
    assert said((), Saying.BASIS) is None


def test_every_saying_has_a_name_for_remarks():
    assert all(each.chinese for each in Saying)
