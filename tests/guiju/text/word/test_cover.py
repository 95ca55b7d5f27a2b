"""Covers of standards, rule books and official papers."""

from datetime import date

import pytest

from guiju.text.word.cover import read_cover
from guiju.text.word.source import read_source
from tests.guiju.text.word.documents import docx, p, t, tbl


def cover(*body):
    return read_cover(read_source(docx(*body), "a.docx").pieces)


def test_the_cover_of_a_standard_is_the_front_matter():
    found = cover(
        p("ICS 03.160"), p("CCS A 12"), p("江苏省地方标准"), p("DB32／T 1088 — 2024"), p("代替 DB32/T 1088-2019"),
        p(t("综合窗口", size=52), jc="center"), p(t("服务规范", size=52), jc="center"), p("Specification for window service"),
        p("（征求意见稿）"), p("2024-03-01 发布", "<w:r><w:tab/></w:r>", "2024-04-01 实施"), p("江苏省市场监督管理局  发 布"),
        p("前　言"), p("本文件……。"),
    )  # fmt: skip
    assert found.front == {
        "ics": "03.160", "ccs": "A12", "number": "DB32/T 1088—2024", "replaces": ["DB32/T 1088—2019"],
        "title": "综合窗口服务规范", "title_en": "Specification for window service", "issued": date(2024, 3, 1),
        "implemented": date(2024, 4, 1), "publisher": "江苏省市场监督管理局",
    }  # fmt: skip
    assert found.end == 11


def test_a_red_head_is_a_cover():
    found = cover(
        p("启东市行政审批局文件"), p("启审批〔2023〕15号"), p(t("考勤制度", size=44)), p("各科室："), p("现印发……。")
    )
    assert (found.front, found.end, found.paper_number) == (
        {"owner": "启东市行政审批局", "title": "考勤制度"},
        3,
        "启审批〔2023〕15号",
    )


def test_a_rule_book_has_only_its_title():
    found = cover(p(t("考勤制度", bold=True), jc="center"), p("（2023年5月1日局务会通过）"), p("第一条 应打卡。"))
    assert (found.front, found.end) == ({"title": "考勤制度"}, 2)


def test_bold_headings_below_the_title_are_no_cover():
    assert cover(p(t("用语规范", size=44)), p(t("基本要求", bold=True)), p("应文明。")).end == 1


@pytest.mark.parametrize("first", ["第一条 应打卡。", "一、总则", "本制度适用于大厅。", "1 范围"])
def test_a_document_may_have_no_cover(first):
    assert cover(p(first), p("乙")).end == 0


def test_a_table_of_codes_and_dates_is_part_of_a_cover():
    found = cover(p(t("服务规范", size=44)), tbl(["文件编号", "QS-01"], ["版本", "A/0"], ["批准", "王"]), p("1 范围"))
    assert found.end == 2


def test_minutes_begin_with_their_time_and_not_with_a_date_of_issue():
    assert "issued" not in cover(p(t("局务会纪要", size=44)), p("时间：2024年3月1日"), p("会议议定：")).front


def test_an_office_above_the_title_is_who_made_it():
    found = cover(
        p(t("市政务服务管理办公室", size=36), jc="center"), p(t("评分细则", size=36), jc="center"), p("一、对象")
    )
    assert found.front == {"owner": "市政务服务管理办公室", "title": "评分细则"}


def test_tables_that_only_set_a_cover_are_part_of_it():
    found = cover(
        tbl(["ICS 03.160", "Q/QD 001-2023"]), p(t("档案管理规范", size=52), jc="center"),
        tbl(["2023-05-01发布", "2023-06-01实施"]), p("启东市政务服务中心 发布"), p("前言"),
    )  # fmt: skip
    assert (found.end, found.front["number"], found.front["implemented"]) == (4, "Q/QD 001—2023", date(2023, 6, 1))


def test_a_table_of_the_text_is_no_cover():
    assert cover(p(t("办事指南", size=44)), tbl(["事项名称", "食品经营许可"], ["受理条件", "有执照"])).end == 1
