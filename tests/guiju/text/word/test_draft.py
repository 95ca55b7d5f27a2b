"""A document becomes a draft: it always reads back, and no word of the document is lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given

from guiju.text import read_edition, write_edition
from guiju.text.word.draft import draft_from_word
from tests.guiju.text.word.documents import docx, note, p, t
from tests.guiju.text.word.printed import printed
from tests.guiju.text.word.strategies import documents

FILES = Path(__file__).parent / "files"


@given(documents())
def test_a_draft_reads_back_whatever_was_in_the_document(made):
    draft = draft_from_word(made.content, "旧制度.docx")
    assert not draft.problems
    assert write_edition(read_edition(draft.text, "draft.md")) == draft.text


@given(documents())
def test_every_word_of_the_document_is_in_the_draft_or_in_the_account(made):
    draft = draft_from_word(made.content, "旧制度.docx")
    account = [each.text for each in draft.account.left_out] + [each.text for _, each in draft.account.omissions]
    assert not [word for word in made.words if not (word in draft.text or any(word in text for text in account))]


@given(documents())
def test_what_the_account_says_is_carried_stands_at_the_line_it_says(made):
    draft = draft_from_word(made.content, "旧制度.docx")
    lines = draft.text.split("\n")
    for entry in draft.account.carried:
        for word in re.findall(r"词\d+尾", entry.text):
            assert word in lines[entry.line - 1]


@given(documents())
def test_every_picture_of_the_text_becomes_a_file_that_the_draft_shows(made):
    draft = draft_from_word(made.content, "旧制度.docx")
    assert set(re.findall(r"\]\((figures/[^)]+)\)", draft.text)) == set(draft.figures)


def test_numbers_that_change_are_told_old_beside_new():
    draft = draft_from_word(docx(p("第一章 总则"), p("第一条 窗口应受理。"), p("第二条 窗口应答复。")), "a.docx")
    assert [(each.before, each.after) for each in draft.account.renumbered] == [
        ("第1章", "1"),
        ("第1条", "1.1"),
        ("第2条", "1.2"),
    ]


def test_a_notice_gives_way_to_the_rule_book_it_issues():
    body = [
        p("关于印发《考勤办法》的通知", jc="center"),
        p("各科室："),
        p("现印发，请执行。"),
        p("考勤办法"),
        p("第一条 应打卡。"),
    ]
    draft = draft_from_word(docx(*body), "a.docx")
    assert draft.edition.title == "考勤办法"
    assert [each.text for each in draft.account.left_out if "通知" in each.why][-1] == "现印发，请执行。"


def test_a_footnote_stands_at_the_end_of_its_clause():
    body = p("1 时限"), p("五日", '<w:r><w:footnoteReference w:id="2"/></w:r>', "。"), p("2 其他"), p("无。")
    draft = draft_from_word(docx(*body, parts={"footnotes": note(2, p(t("工作日。")))}), "a.docx")
    assert "五日[^1]。\n\n[^1]: 工作日。\n\n# 其他" in draft.text


def test_a_whole_standard_with_cover_contents_and_annex_reads_back():
    body = [
        p("ICS 03.160"), p("DB32/T 1088—2024"), p(t("窗口服务规范", size=52), jc="center"), p("2024-03-01 发布  2024-04-01 实施"),
        p("江苏省市场监督管理局  发布"), p("目次"), p("1 范围\t1"), p("前言"), p("本文件由甲提出并归口。"), p("1 范围"), p("本文件规定了要求，见附录A。"),
        p("附录A"), p("（规范性）"), p("编码"), p("A.1 规则"), p("见第1章。"),
    ]  # fmt: skip
    draft = draft_from_word(docx(*body), "a.docx")
    assert not draft.problems
    assert [clause.number for clause in draft.edition.walk()] == ["", "1", "A", "A.1"]
    assert draft.edition.front["publisher"] == "江苏省市场监督管理局"


def test_what_our_own_writer_prints_comes_back_clause_for_clause(tmp_path):
    edition, content = printed(tmp_path)
    draft = draft_from_word(content, "TG-900.docx")
    clauses = [(clause.number, clause.title) for clause in edition.walk()]
    assert [(clause.number, clause.title) for clause in draft.edition.walk()][: len(clauses)] == clauses
    assert {name: draft.edition.front.get(name) for name in edition.front} == dict(edition.front)
    for line in ("### {#clause-3-1-2}", "   2. 出具凭证；", "| 确认 | — |", "注：单位为工作日。", "[^1]: 按季节。"):
        assert line in draft.text
    assert "见[3.2](#limits)和[附录A](#annex-a)" in draft.text


@pytest.mark.parametrize(
    ("name", "clauses", "kept"),
    [
        (
            "libreoffice-from-html.docx",
            ["1 总则", "2 考勤管理", "2.1 上下班", "2.2 请假", "3 附则"],
            ["2. 下午5:30下班：\n   - 夏季顺延；", "| 类别 | 天数 在编 | 天数 聘用 |", "| 病假 | 按规定 | 按规定 |"],
        ),
        (
            "libreoffice-from-odt.docx",
            [" 前言", "1 范围", "2 规范性引用文件", "3 术语和定义", "4 服务要求", "4.1 人员", "4.1.1 ", "4.1.2 ", "4.2 环境",
             "4.3 人员再说一次", "A 评价表", "A.1 评价项目"],
            ["2. 使用普通话：\n   1. 问候；", "# 附录 评价表 {#annex-a .normative}", "见[第4章](#service-requirements)"],
        ),
    ],
)  # fmt: skip
def test_what_libreoffice_wrote_keeps_its_numbers_lists_and_tables(name, clauses, kept):
    draft = draft_from_word((FILES / name).read_bytes(), name)
    assert [f"{clause.number} {clause.title}" for clause in draft.edition.walk()] == clauses
    assert all(each in draft.text for each in kept)
