"""Modal verbs, by sentences labelled by hand (`modal_sentences.yaml`) and the traps one by one."""

import pytest

from docs.reference.modal_verbs import GROUPS, labelled, measured
from guiju.text.modals import Modality, modals, without_quotations

# What was measured; a change of the dictionary may only better it. docs/explanation/modal-verbs.md says it verb by verb.
MEASURED = {"tuning": (0.993, 1.0), "held_out": (0.993, 0.986)}


def verbs(sentence):
    return [each.verb for each in modals(sentence)]


@pytest.mark.parametrize("group", GROUPS)
def test_precision_and_recall_do_not_fall(group):
    tally = measured(group)
    assert (tally.precision() >= MEASURED[group][0], tally.recall() >= MEASURED[group][1]) == (True, True)


def test_half_of_the_sentences_are_held_out_and_half_are_not_ours():
    sources = {group: [source for source, _ in labelled(group)] for group in GROUPS}
    assert len(sources["tuning"]) == len(sources["held_out"])
    everything = [source for each in sources.values() for source in each]
    assert len(everything) >= 300
    assert sum(map(bool, everything)) * 2 >= len(everything)


def test_no_sentence_is_on_both_sides():
    assert not {text for _, text in labelled("tuning")} & {text for _, text in labelled("held_out")}


@pytest.mark.parametrize(
    ("verb", "modality"),
    [
        ("应", "要求"), ("不应", "要求"), ("应当", "要求"), ("不得", "要求"), ("不可", "要求"), ("须", "要求"), ("需要", "要求"),
        ("必须", "外部约束"), ("宜", "推荐"), ("不宜", "推荐"), ("可", "允许"), ("可以", "允许"), ("不必", "允许"), ("无需", "允许"),
        ("能", "能力"), ("不能", "能力"), ("可能", "可能性"), ("不可能", "可能性"),
    ],
)  # fmt: skip
def test_a_verb_has_its_class(verb, modality):
    (found,) = modals(f"窗口{verb}受理申请。")
    assert (found.verb, found.modality, found.start, found.end) == (verb, Modality(modality), 2, 2 + len(verb))


@pytest.mark.parametrize("verb", ["应", "不应", "应该", "宜", "可", "可以", "不必", "能", "能够", "可能"])
def test_the_verbs_of_annex_c_are_prescribed(verb):
    assert modals(f"窗口{verb}受理申请。")[0].is_prescribed


@pytest.mark.parametrize("verb", ["应当", "不得", "必须", "需要", "须", "不可", "无需"])
def test_other_verbs_are_not(verb):
    assert not modals(f"窗口{verb}受理申请。")[0].is_prescribed


def test_on_the_spot_and_shall_are_told_apart():
    assert verbs("窗口应当场受理，应当告知理由，应当面向社会公布。") == ["应", "应当", "应当"]


def test_facing_something_and_shall_towards_something_are_told_apart():
    assert verbs("应对突发事件的预案见附录B。") == []
    assert verbs("窗口应对材料逐项核对。") == ["应"]


@pytest.mark.parametrize("said", ["“应当”", "《突发事件应对法》", "`应`", "<!-- 应改 -->", "[第五条](#应)"])
def test_what_others_say_makes_no_provision(said):
    assert verbs(f"见{said}的说明。") == []


def test_blotting_out_moves_nothing():
    text = "见“应当”和《应急条例》，窗口应受理。"
    assert len(without_quotations(text)) == len(text)
    assert [text[each.start : each.end] for each in modals(text)] == ["应"]
    assert modals(text)[0].start == text.rindex("应")


def test_a_text_without_any_of_the_characters_has_none():
    assert modals("窗口受理申请。") == ()
    assert modals("") == ()
