"""What a revision touches."""

from datetime import date

from guiju.model.text import Library, Standard
from guiju.standard_system.touched import touched
from guiju.text.comparison import compare
from guiju.text.reader import read_edition
from tests.guiju.text.revisions import CHAPTER, CHECK, a_clause, an_edition_of

POSTS = "applies_to:\n  posts: [{posts}]\n"
QUIZ = "```quiz\nid: how-long\nquestion: 几日？\noptions: [一日, 二日]\nanswer: 一日\nbecause: limit\n```"
OLD = an_edition_of(
    2023,
    CHAPTER
    + a_clause("limit", "受理期限", "窗口应在2个工作日内受理。", block=CHECK.format(days=2))
    + a_clause("note", "说明", "本条说明背景。", block=QUIZ),
    POSTS.format(posts="首席代表岗位"),
)
NEW = an_edition_of(
    2024,
    CHAPTER
    + a_clause("limit", "受理期限", "窗口应在1个工作日内受理。", block=CHECK.format(days=2))
    + a_clause("note", "说明", "本条说明新的背景。", block=QUIZ),
    POSTS.format(posts="综合窗口岗位"),
)


def other(number):
    """A standard in force whose clause names a number."""
    text = "---\nnumber: Q/QHZW GW401—2023\ntitle: 岗位规范\nfunction_type: 规范\nimplemented: 2023-01-01\n---\n"
    text += f"# 前言\n\n{number}\n\n# 受理 {{#a}}\n\n受理按{number}的规定。\n"
    edition = read_edition(text, "posts/GW-401/2023-01-01.md")
    return Library({"GW-401": Standard("GW-401", "posts", (edition,))})


def test_a_changed_requirement_names_its_blocks_and_the_quizzes_that_rest_on_it():
    (requirement,) = touched(compare(OLD, NEW), Library({}), date(2024, 1, 1)).requirements
    assert [block.fields["id"] for block in requirement.blocks] == ["in-time"]
    assert [block.fields["id"] for block in requirement.quizzes] == ["how-long"]
    assert [block.fields["id"] for block in requirement.unconfirmed] == ["in-time"]


def test_posts_before_and_after_have_to_be_told():
    assert touched(compare(OLD, NEW), Library({}), date(2024, 1, 1)).posts == ("综合窗口岗位", "首席代表岗位")


def test_standards_that_name_it_are_found_by_number_whatever_the_year():
    found = touched(compare(OLD, NEW), other("Q/QHZW TG201—2023"), date(2024, 1, 1)).citing
    assert [(each.edition, each.clause) for each in found] == [("GW-401/2023-01-01", "1")]
    assert touched(compare(OLD, NEW), other("Q/QHZW TG2011"), date(2024, 1, 1)).citing == ()
