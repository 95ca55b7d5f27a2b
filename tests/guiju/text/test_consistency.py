"""What only the whole edition shows."""

from tests.guiju.text.texts import an_edition, codes, problems_in

CHECK = "```check\nid: c\nholds: x\n```\n"
QUIZ = "```quiz\nid: q\nquestion: 几天？\noptions: [一天, 两天]\nanswer: 一天\nbecause: {}\n```\n"


def test_two_blocks_of_an_edition_do_not_share_an_id():
    (problem,) = problems_in(f"# 甲 {{#a}}\n\n{CHECK}\n# 乙 {{#b}}\n\n{CHECK}")
    assert (problem.code, problem.place.line) == ("duplicate_block_id", 18)
    assert "第10行" in problem.what


def test_a_question_rests_on_a_clause_of_the_edition():
    an_edition("# 甲 {#accept}\n\n" + QUIZ.format("accept"))
    (problem,) = problems_in("# 甲 {#accept}\n\n" + QUIZ.format("acept"))
    assert (problem.code, problem.place.line) == ("because_points_nowhere", 15)
    assert problem.remedy == "是否想写 accept？"


def test_a_clause_is_either_checked_or_not_checkable():
    assert codes(problems_in('# 甲 {#a not_checkable="无"}\n\n' + CHECK)) == [("reason_beside_block", 10)]
    an_edition('# 甲 {#a not_checkable="无"}\n\n' + QUIZ.format("a"))


def test_a_reference_leads_to_a_clause():
    an_edition("# 甲 {#a}\n\n见[乙](#b)和[网页](https://example.org)。\n\n# 乙 {#b}\n")
    assert codes(problems_in("# 甲 {#a}\n\n| 见 |\n|---|\n| [乙](#b) |\n")) == [("dangling_reference", 12)]
