"""The outline of a text, and what would be swallowed unseen."""

import pytest

from tests.guiju.text.texts import FRONT, an_edition, codes, problems_in, problems_of


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("# 甲\n### 乙\n", "heading_level_skipped", 9),
        ("## 甲\n", "heading_level_skipped", 8),
        ("# 甲 {#a}\n# 乙 {#a}\n", "duplicate_clause_id", 9),
        ("# 甲\n####### 乙\n", "heading_too_deep", 9),
        ("# 甲\n\n文\n##乙\n", "heading_without_space", 11),
        ("# 甲\n\n＃ 乙\n", "heading_without_space", 10),
        ("# 甲\n\n乙\n---\n", "underlined_heading", 10),
        ("# 甲\n\n- # 乙\n", "nested_heading", 10),
        ("# 甲\n\n<!-- 乙\n# 丙\n", "unclosed_comment", 10),
        ("# 甲\n\n<style>\n# 丙\n", "unclosed_comment", 10),
        ("# 甲\n\n<div>\n# 丙\n", "heading_inside_html", 10),
        ("# 甲\n\n~~~\n# 乙\n", "unclosed_fence", 10),
        ("文\n\n# 甲\n", "text_before_first_heading", 8),
        ("```check\nid: c\nholds: x\n```\n\n# 甲\n", "text_before_first_heading", 8),
    ],
)
def test_what_would_be_lost_is_named_with_its_line(body, code, line):
    assert (code, line) in codes(problems_in(body))


def test_a_body_without_headings_says_so():
    assert [problem.code for problem in problems_of(FRONT.format(function_type="规范") + "只有文字。\n")] == [
        "no_clauses"
    ]


def test_five_levels_below_the_chapter_are_allowed():
    edition = an_edition("# 一\n## 二\n### 三\n#### 四\n##### 五\n###### 六\n")
    assert [clause.number for clause in edition.walk()][-1] == "1.1.1.1.1.1"


def test_hidden_headings_are_none():
    edition = an_edition("# 甲\n\n<!-- # 乙 -->\n\n    # 丙\n\n```\n# 丁\n```\n\n\\# 戊\n")
    assert len(edition.clauses) == 1


def test_a_comment_and_a_rule_may_stand_before_the_first_heading():
    assert an_edition("<!-- 起草说明 -->\n\n---\n\n# 甲\n").clauses[0].title == "甲"


def test_all_problems_are_named_at_once():
    assert codes(problems_in("# 5 甲 {#a}\n### 乙 {#a}\n##丙\n")) == [
        ("typed_number", 8),
        ("heading_level_skipped", 9),
        ("duplicate_clause_id", 9),
        ("heading_without_space", 10),
    ]
