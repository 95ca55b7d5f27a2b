"""The front matter of a draft."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from guiju.text import read_edition
from guiju.text.word.front_matter import front_matter, function_type


def test_the_foreword_tells_who_drafted_it():
    said = ["本文件由市数据局提出并归口。", "本文件起草单位：甲局、乙中心。", "本文件主要起草人：张三、李 四、王五。"]
    text = front_matter({"title": "着装规范", "issued": date(2024, 1, 1)}, said, "x.docx")
    assert "owner: 市数据局\ndrafting_offices:\n  - 甲局\n  - 乙中心\ndrafters:\n  - 张三\n  - 李四\n  - 王五" in text


def test_the_stage_goes_from_the_title_into_its_field():
    text = front_matter({"title": "着装规范（征求意见稿）"}, [], "x.docx")
    assert "title: 着装规范\n" in text
    assert "stage: 征求意见稿" in text


def test_for_want_of_a_title_the_file_has_one_and_dates_that_contradict_are_left_out():
    text = front_matter({"issued": date(2024, 2, 1), "implemented": date(2024, 1, 1)}, [], "旧制度.docx")
    assert "title: 旧制度\n" in text
    assert "implemented" not in text


def test_the_function_type_is_what_the_title_speaks_of():
    titles = ("窗口服务规范", "岗位工作流程", "办事指南", "窗口评估办法", "着装制度", "标志设置")
    assert [function_type(each) for each in titles] == ["规范", "规程", "指南", "评价", "规范", "标志"]


@given(st.text(min_size=1, max_size=20), st.lists(st.text(max_size=8), max_size=2))
def test_whatever_a_cover_says_can_be_read_back(title, drafters):
    text = front_matter({"title": title, "drafters": drafters or ["甲"]}, [], "x.docx")
    read_edition(text + "\n\n# 范围 {#scope}\n", "draft.md")
