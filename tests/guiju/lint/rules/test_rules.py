"""The rules of drafting, by cases in the users' words: `<rule>.yaml` beside this file, and the examples of their pages.

A case is `conforming: <text>`, on which the rule says nothing, or `nonconforming: <text>` with the text its remarks
stand `at`; `fixed` is that text after its edits. `front` changes the front matter (null takes a field away), `library`
gives other standards by path, `external` registered ones, `preferred` words to use for others, `on` the day. What the
first case gives holds for the examples of the page too.
"""

from functools import cache
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from guiju.lint.remark import Fix
from guiju.lint.rules import rules
from tests.guiju.lint.editions import edition_of, judged, mended, source_of

HERE = Path(__file__).parent
SENTENCE_ENDS = ("。", "？", "。”")
NAMES = sorted(rules())
SURROUNDINGS = ("library", "external", "preferred", "on")


@cache
def cases_of(rule):
    path = HERE / f"{rule}.yaml"
    return YAML(typ="safe").load(path.read_text("utf-8")) if path.exists() else []


CASES = [
    pytest.param({"rule": rule, **case}, id=f"{rule}-{number}")
    for rule in NAMES
    for number, case in enumerate(cases_of(rule), 1)
]


@pytest.mark.parametrize("case", CASES)
def test_a_rule_judges_its_cases_as_they_say(case):
    edition, remarks = judged(case)
    if "conforming" in case:
        assert not [(edition.text[each.start : each.end], each.what) for each in remarks]
        return
    wanted = case["at"] if isinstance(case["at"], list) else [case["at"]]
    assert [edition.text[each.start : each.end] for each in remarks] == wanted
    assert case.get("says", "") in "".join(f"{each.what}{each.why}{each.remedy}" for each in remarks)
    if "fixed" in case:
        assert mended(edition, remarks) == source_of(case["fixed"], case.get("front"))


@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_has_two_cases_of_either_kind(rule):
    kinds = ["conforming" if "conforming" in case else "nonconforming" for case in cases_of(rule)]
    assert (kinds.count("conforming") >= 2, kinds.count("nonconforming") >= 2) == (True, True)


@pytest.mark.parametrize("rule", NAMES)
def test_the_examples_of_a_page_are_judged_as_it_says(rule):
    nonconforming, conforming = rules()[rule].examples()
    first = cases_of(rule)[0]
    around = {name: first[name] for name in SURROUNDINGS if name in first}
    around["front"] = dict(first.get("example_front", {}))
    assert judged({"rule": rule, "nonconforming": nonconforming, **around})[1]
    assert not judged({"rule": rule, "conforming": conforming, **around})[1]


@pytest.mark.parametrize("rule", NAMES)
def test_a_page_begins_with_the_name_of_its_rule_and_remarks_are_sentences(rule):
    found = rules()[rule]
    assert found.page.startswith(f"{rule}: ")
    assert all(said.endswith(SENTENCE_ENDS) for said in (found.title, found.why))
    for case in cases_of(rule):
        for remark in judged({"rule": rule, **case})[1] if "nonconforming" in case else ():
            assert all(said.endswith(SENTENCE_ENDS) for said in (remark.what, remark.remedy)), remark


def test_no_two_rules_have_one_code():
    codes = [rule.code for rule in rules().values()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("rule", [name for name in NAMES if rules()[name].fix is Fix.AUTOMATIC])
def test_what_a_rule_mends_by_itself_has_a_case_that_shows_it(rule):
    assert any("fixed" in case for case in cases_of(rule))


def test_a_case_may_be_one_sentence_without_heading_or_front_matter():
    assert edition_of("窗口应当场收件。").clauses[0].title == "要求"
