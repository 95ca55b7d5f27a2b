"""A 规程 compiled, and traces held against it."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from guiju.checks import judge_trace
from guiju.checks.procedure import compile_procedure
from guiju.errors import Place
from guiju.model.procedure import Automaton
from guiju.model.text import Block

GENERAL = {
    "id": "general",
    "start": "收件",
    "steps": ["收件", "补正告知", "补正完成", "受理", "审查", "决定", "办结", "送达"],
    "transitions": [
        {"from": "收件", "to": ["补正告知", "受理"]},
        {"from": "补正告知", "to": "补正完成"},
        {"from": "补正完成", "to": "受理"},
        {"from": "受理", "to": "审查"},
        {"from": "审查", "to": "决定"},
        {"from": "决定", "to": "办结"},
        {"from": "办结", "to": "送达"},
    ],
    "end": ["办结", "送达"],
    "forbidden": ["重复受理"],
}


def compiled(**changes):
    """Compile the general procedure with changed fields; each field stands on the line of its number."""
    fields = GENERAL | changes
    places = {name: Place("TG-210.md", line, 1) for line, name in enumerate(fields, 1)}
    block = Block("procedure", fields, places, Place("TG-210.md", 1), "x")
    return compile_procedure(block, "TG-210/general@2022-11-01")


def automaton():
    found, problems = compiled()
    assert not problems
    return found


def sentences(**changes):
    found, problems = compiled(**changes)
    assert found is None
    return [str(each).partition("：")[2] for each in problems]


def verdict(*steps):
    found = judge_trace(automaton(), steps)
    return found.conforms, found.prefix_conforms, found.position, found.step


def test_a_procedure_becomes_an_automaton():
    found = automaton()
    assert found.id == "TG-210/general@2022-11-01"
    assert found.moves[""] == {"收件": "收件"}
    assert found.moves["收件"] == {"补正告知": "补正告知", "受理": "受理"}
    assert found.accepting == {"办结", "送达"}
    assert found.alphabet == {*GENERAL["steps"], "重复受理"}


@pytest.mark.parametrize(
    ("steps", "answer"),
    [
        ("收件 受理 审查 决定 办结", (True, True, None, None)),
        ("收件 补正告知 补正完成 受理 审查 决定 办结 送达", (True, True, None, None)),
        ("收件 受理 决定 办结", (False, False, 2, "决定")),
        ("受理 审查 决定 办结", (False, False, 0, "受理")),
        ("收件 受理 审查", (False, True, 3, "决定")),
        ("收件", (False, True, 1, "受理")),
        ("", (False, True, 0, "收件")),
        ("收件 打印 受理 喝茶 审查 决定 办结 归档", (True, True, None, None)),
        ("收件 受理 重复受理 审查 决定 办结", (False, False, 2, "重复受理")),
        ("收件 受理 审查 决定 办结 送达 送达", (False, False, 6, "送达")),
    ],
)
def test_the_first_violating_stage_is_named(steps, answer):
    assert verdict(*steps.split()) == answer


def test_what_is_missing_at_the_end_is_the_next_step_on_the_shortest_way():
    ways = {"transitions": [{"from": "收件", "to": ["受理", "审查"]}, {"from": "受理", "to": "办结"}, {"from": "审查", "to": "办结"}],
            "steps": ["收件", "受理", "审查", "办结"], "end": "办结", "forbidden": []}  # fmt: skip
    found, _ = compiled(**ways)
    assert judge_trace(found, ["收件"]).step == "受理或审查"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"start": "收键"},
         "规程 general 中，“收键”不在 steps 所列的环节之中。没有列出的环节会被当作无关的记录略过。是否想写 收件？"),
        ({"end": ["办结", "送到"]},
         "规程 general 中，“送到”不在 steps 所列的环节之中。没有列出的环节会被当作无关的记录略过。是否想写 送达？"),
        ({"steps": [*GENERAL["steps"], "收件"]},
         "规程 general 中，环节“收件”在 steps 中写了两次。同名的环节分不清是哪一个。请删去多余的一处，或者换一个名称。"),
        ({"forbidden": ["决定"]},
         "规程 general 中，环节“决定”既列在 steps 中，又列在 forbidden 中。同一个环节不能又要走、又不许走。请删去其中一处。"),
        ({"transitions": [*GENERAL["transitions"], {"from": "收件", "to": "受理"}]},
         "规程 general 中，从“收件”到“受理”的转移写了两次。重复的转移多半是笔误，真正要写的那条就缺了。"
         "请删去多余的一处，或者改正环节名称。"),
        ({"transitions": [*GENERAL["transitions"], {"from": "办结", "to": "收件", "when": "x"}]},
         "规程 general 中，转移带有条件 when。规程只按环节的先后判定，不读记录的值，这个条件不会生效。"
         "请删去 when，把条件写成一个检查。"),
        ({"steps": [*GENERAL["steps"], "听证"]},
         "规程 general 中，从起点走不到环节“听证”。走不到的环节一旦发生，总会被判为不符合。请补写通向它的转移，或者删去它。"),
        ({"steps": [*GENERAL["steps"], "听证"], "transitions": [*GENERAL["transitions"], {"from": "审查", "to": "听证"}]},
         "规程 general 中，从环节“听证”走不到终点。走到这里的办件怎样办都不符合。请补写从它出发的转移，或者把它列入 end。"),
        ({"start": None}, "规程 general 中，start 没有列出环节。没有起点和终点，就判不了一个办件走得对不对。请至少写一个环节。"),
    ],
)  # fmt: skip
def test_what_cannot_be_walked_is_told(changes, sentence):
    assert sentences(**changes) == [sentence]


def test_every_mistake_of_a_procedure_is_told():
    moves = [{"from": "收件", "to": ["受里", "补正"]}, {"from": "审察", "to": "决定"}]
    assert len(sentences(start="收见", transitions=moves, forbidden=["决定", "决定"])) == 6


def test_a_mistake_points_at_its_own_line():
    _, problems = compiled(end="没有")
    assert [str(each.place) for each in problems] == ["TG-210.md 第5行第1列"]


# The automaton against a simulation that knows nothing of it: the set of all ways the written transitions allow.

STEPS = "甲乙丙丁"


@st.composite
def procedures(draw):
    """Return the fields of a procedure that can be walked."""
    moves = {step: draw(st.sets(st.sampled_from(STEPS))) for step in STEPS}
    fields = {
        "start": sorted(draw(st.sets(st.sampled_from(STEPS), min_size=1))),
        "steps": list(STEPS),
        "transitions": [{"from": step, "to": sorted(to)} for step, to in moves.items() if to],
        "end": sorted(draw(st.sets(st.sampled_from(STEPS), min_size=1))),
        "forbidden": ["禁"],
    }
    assume(not compiled(**fields)[1])
    return fields


def may_begin(fields, steps):
    """Whether a sequence is the beginning of some way, by the written transitions alone."""
    pairs = {(move["from"], to) for move in fields["transitions"] for to in move["to"]}
    known = [step for step in steps if step in (*STEPS, "禁")]
    starts_right = not known or known[0] in fields["start"]
    return starts_right and all(pair in pairs for pair in pairwise(known)) and "禁" not in known


@given(procedures(), st.lists(st.sampled_from([*STEPS, "禁", "旁"]), max_size=7))
def test_a_verdict_is_what_a_naive_walk_finds_and_the_violation_is_the_first(fields, steps):
    found = judge_trace(compiled(**fields)[0], steps)
    assert found.prefix_conforms is may_begin(fields, steps)
    if not found.prefix_conforms:
        assert may_begin(fields, steps[: found.position])
        assert not may_begin(fields, steps[: found.position + 1])
        assert found.step == steps[found.position]
    else:
        last = [step for step in steps if step in STEPS][-1:]
        assert found.conforms is bool(last and last[0] in fields["end"])


@given(procedures(), st.lists(st.sampled_from(STEPS), max_size=4))
def test_the_step_expected_next_leads_on(fields, steps):
    automaton = compiled(**fields)[0]
    found = judge_trace(automaton, steps)
    if found.prefix_conforms and not found.conforms:
        for step in found.step.split("或"):
            assert judge_trace(automaton, [*steps, step]).prefix_conforms


def test_an_automaton_without_an_end_expects_nothing():
    assert judge_trace(Automaton("x", frozenset("甲"), {"": {"甲": "甲"}}, frozenset()), []).step is None
