"""Blocks of a clause."""

import pytest

from tests.guiju.text.texts import an_edition, codes, problems_in

CHECK = "```check\nid: accepted-in-time\nholds: 受理时间 不为空\n```\n"
QUIZ = "```quiz\nid: q\nquestion: 几天？\noptions: [一天, 两天]\nanswer: 一天\nbecause: a\n```\n"


def a_block(text):
    (clause,) = an_edition("# 受理 {#a}\n\n" + text).clauses
    return clause.blocks[0]


def problems(text):
    return problems_in("# 受理 {#a}\n\n" + text)


def test_a_check_has_its_fields_as_written_and_the_place_of_each():
    block = a_block(
        "```check\nid: c\nof: 办件\nholds: |\n  工作日数(收件时间, 受理时间)\n  <= 2\njudged_at: [受理时间]\ntarget: 0.99\n```\n"
    )
    assert (block.kind, block.clause_id, block.place.line) == ("check", "a", 10)
    assert block.fields == {
        "id": "c", "of": "办件", "holds": "工作日数(收件时间, 受理时间)\n<= 2", "judged_at": ["受理时间"], "target": 0.99,
    }  # fmt: skip
    assert (block.places["holds"].line, block.places["holds"].column) == (14, 3)
    assert block.places["holds"].clause == "1"
    assert (block.places["judged_at.0"].line, block.places["judged_at.0"].column) == (16, 13)


def test_an_error_at_a_column_of_an_expression_points_into_the_file():
    source = "# 受理 {#a}\n\n  ~~~ check\n  id: c\n  holds:   '受理时间 <= 未知'\n  ~~~\n"
    edition = an_edition(source)
    block = edition.clauses[0].blocks[0]
    place, column = block.places["holds"], block.fields["holds"].index("未知")
    assert edition.source.splitlines()[place.line - 1][place.column - 1 + column :].startswith("未知")


def test_a_procedure_keeps_its_transitions_with_their_places():
    block = a_block(
        "```procedure\nid: p\nstart: 收件\nsteps: [收件, 受理]\ntransitions:\n  - {from: 收件, to: [受理]}\nend: [受理]\n```\n"
    )
    assert block.fields["transitions"] == [{"from": "收件", "to": ["受理"]}]
    assert block.places["transitions.0.to.0"].line == 15


def test_blocks_of_other_kinds_are_left_alone():
    (clause,) = an_edition("# 受理 {#a}\n\n```mermaid\ngraph TD\n```\n\n```\ntext\n```\n").clauses
    assert clause.blocks == ()


@pytest.mark.parametrize(
    ("fence", "meant"), [("chek", "check"), ("Check", "check"), ("terms", "term"), ("inspection", "inspect"), ("检查", "check"), ("督查", "inspect")]
)  # fmt: skip
def test_a_near_miss_of_a_kind_is_answered_with_the_right_one(fence, meant):
    (problem,) = problems(CHECK.replace("check", fence))
    assert (problem.code, problem.place.line) == ("unknown_block_kind", 10)
    assert problem.remedy == f"是否想写 {meant}？"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (CHECK.replace("holds", "hold"), "unknown_field", 12),
        (CHECK.replace("holds: 受理时间 不为空\n", ""), "missing_field", 11),
        (CHECK.replace("holds:", "goal: 高\nholds:"), "wrong_type", 12),
        (CHECK.replace("holds:", "severity: high\nholds:"), "bad_value", 12),
        (CHECK.replace("accepted-in-time", "受理及时"), "bad_value", 11),
        (CHECK.replace("holds:", "\tholds:"), "tab_in_yaml", 12),
        (CHECK.replace("holds:", "id: x\nholds:"), "duplicate_key", 12),
        (CHECK.removesuffix("```\n"), "unclosed_fence", 10),
        (QUIZ.replace("answer: 一天", "answer: 三天"), "answer_not_among_options", 14),
        (QUIZ.replace("[一天, 两天]", "[一天, 一天]"), "bad_options", 13),
        (QUIZ.replace("[一天, 两天]", "[一天]"), "bad_options", 13),
        ("- 甲\n\n  " + CHECK.replace("\n", "\n  "), "nested_block", 12),
        ("> " + CHECK.replace("\n", "\n> ").removesuffix("> "), "nested_block", 10),
        ("```check\n```\n", "missing_field", 10),
        ("```term\nname: 已 受理\nenglish: a\nexpression: x\n```\n", "bad_value", 11),
    ],
)
def test_what_is_wrong_with_a_block_is_named_with_its_line(text, code, line):
    assert (code, line) in codes(problems(text))
    assert {problem.place.clause for problem in problems(text)} == {"1"}


def test_a_block_needs_a_clause_with_an_id():
    (problem,) = problems_in("# 受理\n\n" + CHECK)
    assert (problem.code, problem.place.line) == ("clause_without_id", 10)


def test_all_problems_of_all_blocks_are_named_at_once():
    text = (
        CHECK.replace("holds", "hold")
        + "\n"
        + QUIZ.replace("answer: 一天", "answer: 三天").replace("because: a", "becose: a")
    )
    assert [problem.code for problem in problems(text)] == [
        "missing_field", "unknown_field", "missing_field", "answer_not_among_options", "unknown_field",
    ]  # fmt: skip


def test_a_question_may_have_several_answers():
    assert a_block(QUIZ.replace("answer: 一天", "answer: [一天, 两天]")).fields["answer"] == ["一天", "两天"]


def test_blocks_with_windows_line_ends_read_alike():
    block = a_block(CHECK.replace("\n", "\r\n"))
    assert block.fields == {"id": "accepted-in-time", "holds": "受理时间 不为空"}
    assert block.places["holds"].line == 12
