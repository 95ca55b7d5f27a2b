"""Standards become checks."""

from datetime import date

import pytest

from guiju.checks import compile_expression, compile_library
from guiju.errors import CheckError, Place
from guiju.model.expression import Read
from guiju.model.facts import TraceFact
from guiju.model.types import Type
from guiju.standard_system.vocabulary import Vocabulary
from tests.guiju.checks.cities import a_library, a_term, compiled

IN_TIME = "check\nid: in-time\ntitle: 受理不超期\nholds: 工作日数(收件时间, 受理时间) <= {days}\n"
TERM = "term\nname: 及时\nenglish: is_prompt\nof: 办件\nexpression: 工作日数(收件时间, 受理时间) <= {days}\n"
HANDLING = (
    "procedure\nid: handling\nstart: [收件]\nsteps: [收件, 受理]\ntransitions: [{from: 收件, to: 受理}]\nend: [受理]\n"
)


def in_time(days, more=""):
    return IN_TIME.format(days=days) + more


def sentences(**standards):
    return [str(each) for each in compile_library(a_library(**standards)).problems]


def test_a_check_is_known_by_its_standard_and_its_id_across_editions():
    (check,) = compiled(TG201={"2022-11-01": (in_time(2),), "2024-01-01": (in_time(1),)}).checks
    assert check.id == "TG201/in-time"
    assert [(v.since, v.until, v.edition, v.holds.right.value) for v in check.versions] == [
        (date(2022, 11, 1), date(2024, 1, 1), "TG201/2022-11-01", 2.0),
        (date(2024, 1, 1), None, "TG201/2024-01-01", 1.0),
    ]


def test_an_edition_that_repeats_a_check_still_judges_under_its_own_name():
    (check,) = compiled(TG201={"2022-11-01": (in_time(2),), "2024-01-01": (in_time(2),)}).checks
    assert [version.edition for version in check.versions] == ["TG201/2022-11-01", "TG201/2024-01-01"]


def test_a_check_that_a_later_edition_drops_ends_with_the_earlier_one():
    other = in_time(1).replace("in-time", "other")
    first, second = compiled(TG201={"2022-11-01": (in_time(2), other), "2024-01-01": (other,)}).checks
    assert first.versions[-1].until == date(2024, 1, 1)
    assert second.versions[-1].until is None


def test_a_version_is_split_on_the_day_a_term_it_uses_changes():
    check = "check\nid: prompt\nholds: 及时\n"
    (found,) = compiled(
        TG201={"2022-11-01": (check,)},
        TY101={
            "2022-11-01": (TERM.format(days=2),),
            "2023-06-01": (TERM.format(days=1),),
            "2024-01-01": (TERM.format(days=1),),
        },
    ).checks
    assert [(v.since, v.until, v.holds.right.value) for v in found.versions] == [
        (date(2022, 11, 1), date(2023, 6, 1), 2.0),
        (date(2023, 6, 1), None, 1.0),
    ]


def test_a_check_carries_what_its_block_says_and_where_it_stands():
    (check,) = compiled(
        TG201={"2022-11-01": (in_time(2, "goal: 2\nseverity: minor\ntarget: 0.99\nactor: 督查科\n"),)}
    ).checks
    (version,) = check.versions
    assert (check.title, check.population, check.judged_at) == (
        "受理不超期", "case", ("accepted_at", "received_at", "applied_at")
    )  # fmt: skip
    assert (check.goal, check.severity, check.target, check.actor) == (2, "minor", 0.99, "督查科")
    assert (version.clause_id, version.clause_number, version.place.line) == ("general", "1", 12)
    assert version.holds_text == "工作日数(收件时间, 受理时间) <= 2"
    assert version.fingerprint
    assert (version.applies, version.waived, check.procedure) == (None, None, None)


def test_a_check_without_a_title_has_its_clause_s():
    (check,) = compiled(TG201={"2022-11-01": ("check\nid: a\nholds: 受理时间 不为空\n",)}).checks
    assert (check.title, check.severity) == ("总则", "major")


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("judged_at: 决定时间", ("decided_at",)),
        ("judged_at: [决定时间, 受理时间]", ("decided_at", "accepted_at")),
        ("of: 评价\njudged_at: [办件.受理时间, rated_at]", ("case.accepted_at", "rated_at")),
        ("of: rating", ("rated_at",)),
    ],
)
def test_a_record_is_dated_by_the_named_fields_else_by_those_of_its_kind(written, names):
    holds = "差评答复时间 不为空" if "of:" in written else "受理文书编号 不为空"
    (check,) = compiled(TG201={"2022-11-01": (f"check\nid: a\nholds: {holds}\n{written}\n",)}).checks
    assert check.judged_at == names


def test_a_procedure_becomes_a_check_of_its_automaton():
    found = compiled(TG210={"2022-11-01": (HANDLING,), "2024-01-01": (HANDLING + "applies: 办件类型 = '承诺件'\n",)})
    (check,) = found.checks
    assert list(found.automata) == ["TG210/handling@2022-11-01", "TG210/handling@2024-01-01"]
    assert check.procedure == "TG210/handling@2024-01-01"
    assert isinstance(check.versions[0].holds, Read)
    assert check.versions[0].holds.fact.source == TraceFact("TG210/handling@2022-11-01", "conforms")
    assert check.versions[0].applies is None
    assert check.versions[1].applies is not None


def test_a_waiver_is_bound_like_any_condition():
    (check,) = compiled(TG201={"2022-11-01": (in_time(2, "waived_when: 办结结果 = '作废'\n"),)}).checks
    assert check.versions[0].waived.type is Type.BOOLEAN


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        ("check\nid: a\nholds: 受理日期 不为空\n",
         "provision/TG201/2022-11-01.md 第14行第8列 条款 1：检查 a 的 holds 中，用到名称 受理日期，办件中没有这个字段，也没有这个术语。"
         "不认识的名称读不出值。办件中这个字段叫“受理时间”（accepted_at），请改写。"),
        ("check\nid: a\nholds: 受理时间 不为空\napplies: 受理时间\n",
         "provision/TG201/2022-11-01.md 第15行第10列 条款 1：检查 a 的 applies 中，这里应当得出是非值，写的却是时间。"
         "类型不对，判定时用不上这个结果。请把它写成一个比较，例如 … <= 5。"),
        ("check\nid: a\nof: 办事\nholds: 受理时间 不为空\n",
         "provision/TG201/2022-11-01.md 第14行第5列 条款 1：检查 a 的 of 中，“办事”不是任何一种记录。"
         "不知道检查哪种记录，就读不出字段。"),
        ("check\nid: a\nholds: 受理时间 不为空\njudged_at: [受理时间, 受理人员]\n",
         "provision/TG201/2022-11-01.md 第15行第19列 条款 1：检查 a 的 judged_at 中，“受理人员”不是办件的日期或者时间字段。"
         "判定日期决定用哪个版本的标准来判定一条记录。"),
        ("check\nid: a\nholds: 受理时间 不为空\ntarget: 0\n",
         "provision/TG201/2022-11-01.md 第15行第9列 条款 1：检查 a 的 target 中，目标占比是 0。"
         "目标占比要大于 0、不超过 1，否则无论怎样都算达标。请写成小数，例如 0.99。"),
        ("check\nid: a\nholds: 截至时间 > 2022-11-01\n",
         "provision/TG201/2022-11-01.md 第14行第8列 条款 1：检查 a 的 holds 中，条件没有读取记录的任何字段。"
         "与记录无关的条件，结论对谁都一样。请写出要核对的字段。"),
        ("procedure\nid: a\nstart: [收件]\nsteps: [收件, 受理]\ntransitions: [{from: 收件, to: 受里}]\nend: [受理]\n",
         "provision/TG201/2022-11-01.md 第16行第30列 条款 1：规程 a 中，“受里”不在 steps 所列的环节之中。"
         "没有列出的环节会被当作无关的记录略过。是否想写 受理？"),
        ("term\nname: 甲\nenglish: a_term\nof: 办件\nexpression: 受理日期 不为空\n",
         "provision/TG201/2022-11-01.md 第16行第13列 条款 1：术语 甲 中，用到名称 受理日期，办件中没有这个字段，也没有这个术语。"
         "不认识的名称读不出值。办件中这个字段叫“受理时间”（accepted_at），请改写。"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place_in_the_file(block, sentence):
    (found,) = sentences(TG201={"2022-11-01": (block,)})
    assert found.startswith(sentence)


def test_an_edition_may_not_judge_other_records_under_the_same_id():
    rating = "check\nid: in-time\nof: 评价\nholds: 差评答复时间 不为空\n"
    assert sentences(TG201={"2022-11-01": (in_time(2),), "2024-01-01": (rating,)}) == [
        "provision/TG201/2024-01-01.md 第12行第1列 条款 1：检查 in-time 的 judged_at 中，"
        "TG201/2024-01-01 按 rated_at 确定判定日期，TG201/2022-11-01 按 accepted_at、received_at、applied_at。"
        "一条记录归哪个版本管，会有两个答案或者没有答案。请沿用原来的 judged_at，或者给新的检查另取一个标识。",
        "provision/TG201/2024-01-01.md 第14行第5列 条款 1：检查 in-time 的 of 中，"
        "TG201/2024-01-01 判定的是评价，TG201/2022-11-01 判定的是办件。同一个检查的结果要能前后相比。请给新的检查另取一个标识。",
    ]


def test_a_term_defined_later_than_its_check_is_told():
    (sentence,) = sentences(
        TG201={"2022-11-01": ("check\nid: a\nholds: 及时\n",)}, TY101={"2023-06-01": (TERM.format(days=2),)}
    )
    assert "术语“及时”在 2022-11-01 没有生效的定义" in sentence


def test_every_problem_of_a_library_is_told_and_sound_checks_are_kept():
    broken = "check\nid: b\napplies: 受理日 = 1 且 工作日(1)\nholds: 办件类型 = '承诺'\n"
    found = compile_library(a_library(TG201={"2022-11-01": (in_time(2), broken)}))
    assert [check.id for check in found.checks] == ["TG201/in-time"]
    assert len(found.problems) == 3


def test_a_term_of_every_population_needs_a_meaning_in_one_of_them():
    term = "term\nname: 甲\nenglish: a_term\nexpression: {0} 不为空\n"
    assert not sentences(TY101={"2022-11-01": (term.format("评价时间"),)})
    (sentence,) = sentences(TY101={"2022-11-01": (term.format("没有"),)})
    assert "术语 甲 中，用到名称 没有" in sentence


def test_a_library_without_standards_has_no_checks():
    assert compile_library(a_library()).checks == ()


def test_one_expression_can_be_compiled_for_a_measure():
    assert compile_expression("办结时间", "case", expected=Type.INSTANT).fact.name == "closed_at"
    vocabulary = Vocabulary((a_term("已受理", "受理时间 不为空", since="2024-01-01"),))
    assert compile_expression("已受理", "办件", vocabulary=vocabulary).type is Type.BOOLEAN
    with pytest.raises(CheckError, match="在 2023-01-01 没有生效的定义"):
        compile_expression("已受理", "办件", vocabulary=vocabulary, on=date(2023, 1, 1))


def test_all_problems_of_one_expression_are_raised_at_once():
    with pytest.raises(CheckError) as raised:
        compile_expression("受理日 = 1 且 工作日(1)", "办件", place=Place("goals/goal2.py", 7, 3))
    assert [str(each.place) for each in raised.value.problems] == [
        "goals/goal2.py 第7行第3列",
        "goals/goal2.py 第7行第13列",
    ]
