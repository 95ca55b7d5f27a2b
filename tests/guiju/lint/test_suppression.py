"""Allowances: a rule is broken on purpose, where it says so and why."""

import pytest

from guiju.lint import lint_edition
from tests.guiju.lint.editions import edition_of, source_of

ALLOW = "<!-- lint-allow heading_ends_without_punctuation：名称如此 -->"
ONLY = ["heading_ends_without_punctuation", "clause_has_siblings", "no_hanging_paragraph"]


def said(text):
    return [(each.rule, each.place.line) for each in lint_edition(edition_of(text), only=ONLY)]


def names(text):
    return [rule for rule, _ in said(text)]


def test_under_a_heading_it_counts_for_the_clause_and_all_below():
    text = "# 受理。\n\n{}\n\n## 期限。\n\n窗口应当日受理。\n\n## 凭证\n\n窗口应出具凭证。\n\n# 办结。\n\n窗口应当日办结。\n"
    assert names(text.format("")) == ["heading_ends_without_punctuation"] * 3
    assert said(text.format(ALLOW)) == [("heading_ends_without_punctuation", 21)]


def test_behind_the_front_matter_it_counts_for_the_whole_edition():
    text = source_of("# 受理。\n\n窗口应当日受理。\n\n# 办结。\n\n窗口应当日办结。\n")
    assert len(names(text)) == 2
    assert not names(text.replace("---\n\n#", f"---\n\n{ALLOW}\n\n#", 1))


HANGING = "# 受理\n\n窗口应当场收件。\n\n{}\n\n{}\n\n## 期限\n\n窗口应当日受理。\n\n## 凭证\n\n窗口应出具凭证。\n"


def test_before_an_element_it_counts_for_that_element_only():
    allow = "<!-- lint-allow no_hanging_paragraph：待并入 5.1 -->"
    assert names(HANGING.format(allow, "窗口应当场登记。")) == ["no_hanging_paragraph", "nothing_to_allow"]


def test_one_comment_may_name_several_rules():
    allow = "<!-- lint-allow heading_ends_without_punctuation、clause_has_siblings：沿用旧版 -->"
    assert not names(f"# 受理。\n\n{allow}\n\n## 期限\n\n窗口应当日受理。\n")


@pytest.mark.parametrize(
    ("comment", "complaint"),
    [
        ("lint-allow heading_ends_without_punctuation", "allowed_without_reason"),
        ("lint-allow heading_ends_without_punctuation：", "allowed_without_reason"),
        ("lint-allow heading_ends_with_punctuation：名称如此", "allowed_rule_is_unknown"),
        ("lint-allow clause_has_siblings：名称如此", "nothing_to_allow"),
    ],
)
def test_an_allowance_that_does_nothing_or_says_nothing_is_told(comment, complaint):
    assert complaint in names(f"# 受理。\n\n<!-- {comment} -->\n\n窗口应当日受理。\n")


def test_a_rule_that_was_not_asked_for_is_no_useless_allowance():
    text = "# 受理\n\n<!-- lint-allow clause_has_siblings：沿用旧版 -->\n\n窗口应当日受理。\n"
    assert not lint_edition(edition_of(text), only=["N10"])


def test_complaints_about_allowances_cannot_be_allowed():
    text = "# 受理\n\n<!-- lint-allow nothing_to_allow：就这样 -->\n\n窗口应当日受理。\n"
    assert names(text) == ["allowed_rule_is_unknown"]


def test_other_comments_are_left_alone():
    assert not names("# 受理\n\n<!-- 待与法制办核对：lint-allow 怎么写 -->\n\n窗口应当日受理。\n")


def test_before_a_block_it_counts_for_the_block():
    block = "```quiz\nid: q\nquestion: 几天？\noptions:\n  - 一\n  - 二\nanswer: 一\nbecause: a\n```"
    text = f"# 受理 {{#a}}\n\n窗口应当日受理。\n\n{ALLOW}\n\n{block}\n\n# 办结。\n\n窗口应当日办结。\n"
    assert names(text) == ["nothing_to_allow", "heading_ends_without_punctuation"]


def test_inside_an_item_it_counts_for_what_follows_in_that_item():
    text = f"# 受理\n\n窗口应：\n\n- 收件；\n\n  {ALLOW}\n\n  当日；\n- 登记。\n\n# 办结。\n\n窗口应当日办结。\n"
    assert names(text) == ["nothing_to_allow", "heading_ends_without_punctuation"]
