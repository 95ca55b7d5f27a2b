"""The number at the head of a paragraph."""

import pytest

from guiju.text.word.markers import Family, marker_of, marker_of_label

NUMBERED = {
    "第一章 总  则": (Family.CHAPTER, (1,), "总  则"),
    "第十二条之一　甲": (Family.ARTICLE, (12,), "甲"),
    "第三节：办理": (Family.SECTION, (3,), "办理"),
    "第一部分：总则": (Family.PART, (1,), "总则"),
    "5.2.1 受理": (Family.DOTTED, (5, 2, 1), "受理"),
    "1.1受理": (Family.DOTTED, (1, 1), "受理"),
    "2.1 人员": (Family.DOTTED, (2, 1), "人员"),
    "5.2 工作日": (Family.DOTTED, (5, 2), "工作日"),
    "4 项目管理": (Family.ARABIC, (4,), "项目管理"),
    "A.2 样式": (Family.DOTTED, (1, 2), "样式"),
    "1 范围": (Family.ARABIC, (1,), "范围"),
    "1.范围": (Family.ARABIC, (1,), "范围"),
    "1、范围": (Family.ARABIC, (1,), "范围"),
    "一、总体要求": (Family.CHINESE, (1,), "总体要求"),
    "（十二）受理": (Family.CHINESE_PAREN, (12,), "受理"),
    "(3)甲": (Family.ARABIC_PAREN, (3,), "甲"),
    "3）甲": (Family.ARABIC_PAREN, (3,), "甲"),
    "b) 乙": (Family.LETTER, (2,), "乙"),
    "②乙": (Family.CIRCLED, (2,), "乙"),
    "——丙；": (Family.DASH, (), "丙；"),
    "● 丙": (Family.DASH, (), "丙"),
    "附 录 B": (Family.ANNEX, (2,), ""),
    "附录A（规范性）编码": (Family.ANNEX, (1,), "（规范性）编码"),
    "附件2：评分表": (Family.ANNEX, (2,), "评分表"),
    "附件": (Family.ANNEX, (), ""),
}


@pytest.mark.parametrize("text", NUMBERED)
def test_a_number_is_taken_apart(text):
    found = marker_of(text)
    assert (found.family, found.values, found.rest) == NUMBERED[text]
    assert found.written + found.rest == text


@pytest.mark.parametrize(
    "text",
    ["5 个工作日", "3.5万元", "2023 年", "12345热线", "第三条规定的情形", "第三条、第四条", "一窗受理", "附录A给出了编码。",
     "附件：1.评分表", "附件材料", "附则", "-------", "A类事项", "99.9%", "3 小时内", "1.2 米", "", "2024-01-01"],
)  # fmt: skip
def test_words_that_only_begin_like_a_number(text):
    assert marker_of(text) is None


def test_an_automatic_number_is_read_like_a_typed_one():
    assert marker_of_label("第三条", "窗口应受理。", False).values == (3,)
    assert marker_of_label("5.2", "受理", False).family is Family.DOTTED
    assert marker_of_label("5.2", "工作日的计算", False).rest == "工作日的计算"
    assert marker_of_label("•", "甲", True).family is Family.DASH
    assert marker_of_label("Rule 3", "甲", False).family is Family.OTHER
    assert marker_of_label("", "甲", False) is None
