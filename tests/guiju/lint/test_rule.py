"""Rules as modules state them."""

from types import ModuleType

import pytest

from guiju.lint.manuscript import Manuscript
from guiju.lint.profile import OFFICIAL, Profile
from guiju.lint.remark import Fault, Fix, Level
from guiju.lint.rule import rule_of
from guiju.lint.surroundings import Surroundings
from tests.guiju.lint.editions import edition_of

PAGE = """no_shouting: a text does not shout.

Nonconforming:  窗口应受理！

Conforming:
    ## 受理

    - 窗口应受理；
      - 当场。
"""


def look(text):
    at = text.text.find("！")
    if at >= 0:
        yield Fault(at, at + 1, "用了感叹号。", "请改为句号。")


def rule(**settings):
    module = ModuleType("guiju.lint.rules.no_shouting", PAGE)
    usual = {"CODE": "W99", "TITLE": "不喊。", "CLAUSE": "9", "LEVEL": Level.INFO, "FIX": Fix.REPORT, "WHY": "吵人。"}
    vars(module).update({**usual, "look": look, **settings})
    return rule_of(module)


def remarks(rule, **front):
    return list(rule.remarks(Manuscript(edition_of("窗口应受理！", front), Surroundings())))


def test_a_fault_becomes_a_remark_with_the_words_of_its_rule():
    (remark,) = remarks(rule())
    assert (remark.rule, remark.code, remark.level, remark.why) == ("no_shouting", "W99", Level.INFO, "吵人。")
    assert (remark.place.line, remark.place.clause) == (11, "1")


@pytest.mark.parametrize(("number", "asked"), [("GB/T 1—2020", 1), ("Q/QHZW TG201—2023", 0)])
def test_a_rule_for_official_standards_leaves_others_alone(number, asked):
    assert len(remarks(rule(PROFILES=OFFICIAL), number=number)) == asked


@pytest.mark.parametrize(("function_type", "asked"), [("规程", 1), ("规范", 0)])
def test_a_rule_for_a_function_type_leaves_others_alone(function_type, asked):
    assert len(remarks(rule(FUNCTION_TYPES=("规程",)), function_type=function_type)) == asked


def test_a_rule_without_profiles_is_for_all():
    assert rule().profiles == frozenset(Profile)


def test_examples_are_read_from_the_page_in_a_line_or_in_a_block():
    assert rule().examples() == ("窗口应受理！", "## 受理\n\n- 窗口应受理；\n  - 当场。")
