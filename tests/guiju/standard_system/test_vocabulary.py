"""The vocabulary of the checks."""

from datetime import date

import pytest

from guiju.model.text import Library, Standard
from guiju.standard_system.vocabulary import build_vocabulary
from tests.guiju.standard_system.libraries import a_library, an_edition

FIRST, SECOND, THIRD = date(2022, 11, 1), date(2023, 6, 1), date(2024, 1, 1)


def a_term(name="已受理", english="is_accepted", expression="受理时间 不为空", of="办件"):
    of = f"of: {of}\n" if of else ""
    return f"# {name} {{#{english}}}\n\n```term\nname: {name}\nenglish: {english}\nexpression: {expression}\n{of}unit: 件\n```\n\n"


def a_vocabulary(*bodies, **texts):
    days = dict(zip(map(str, (FIRST, SECOND, THIRD)), bodies, strict=False))
    vocabulary, problems = build_vocabulary(a_library(TY_101=days, **texts) if bodies else a_library(**texts))
    assert not problems
    return vocabulary


def problems(**texts):
    return build_vocabulary(a_library(**texts))[1]


def test_a_term_is_known_by_both_its_names_in_its_population():
    vocabulary = a_vocabulary(a_term())
    term = vocabulary.lookup("已受理", "case", FIRST)
    assert vocabulary.lookup("is_accepted", "case", FIRST) == term
    assert (term.expression, term.population, term.unit, term.edition) == (
        "受理时间 不为空",
        "case",
        "件",
        "TY-101/2022-11-01",
    )
    assert vocabulary.lookup("已受理", "rating", FIRST) is None


def test_the_place_of_a_term_is_that_of_its_expression():
    place = a_vocabulary(a_term()).lookup("已受理", "case", FIRST).place
    assert (place.file, place.line, place.column) == ("provision/TY-101/2022-11-01.md", 12, 13)


def test_a_term_without_a_population_belongs_to_all():
    vocabulary = a_vocabulary(a_term(of=""))
    assert vocabulary.lookup("已受理", "rating", FIRST) == vocabulary.lookup("已受理", "case", FIRST)


def test_the_edition_of_the_day_defines_the_term():
    vocabulary = a_vocabulary(a_term(expression="甲"), a_term(expression="乙"))
    expressions = {
        day: term.expression
        for day in (FIRST, date(2023, 5, 31), SECOND, THIRD)
        if (term := vocabulary.lookup("已受理", "case", day))
    }
    assert expressions == {FIRST: "甲", date(2023, 5, 31): "甲", SECOND: "乙", THIRD: "乙"}
    assert vocabulary.lookup("已受理", "case", date(2022, 10, 31)) is None
    assert [(term.since, term.until) for term in vocabulary.versions("已受理", "case")] == [
        (FIRST, SECOND),
        (SECOND, None),
    ]


def test_meaning_changes_on_the_days_on_which_the_words_do():
    same = a_term(expression="甲   且 乙")
    assert a_vocabulary(a_term(expression="甲 且 乙"), same).breakpoints("已受理", "case") == (FIRST,)
    assert a_vocabulary(a_term(), a_term(expression="丙")).breakpoints("is_accepted", "case") == (FIRST, SECOND)
    assert a_vocabulary(a_term(), "# 空\n", a_term()).breakpoints("已受理", "case") == (FIRST, SECOND, THIRD)
    assert a_vocabulary(a_term(), "# 空\n").breakpoints("已受理", "case") == (FIRST, SECOND)
    assert a_vocabulary(a_term()).breakpoints("已办结", "case") == ()


def test_a_withdrawn_edition_takes_its_terms_with_it():
    edition = an_edition("TY-101", str(FIRST), a_term(), withdrawn=str(SECOND))
    vocabulary, _ = build_vocabulary(Library({"TY-101": Standard("TY-101", "general", (edition,))}))
    assert vocabulary.breakpoints("已受理", "case") == (FIRST, SECOND)
    assert vocabulary.lookup("已受理", "case", SECOND) is None


def test_a_draft_defines_nothing():
    draft = an_edition("TY-101", str(FIRST), a_term())
    vocabulary, _ = build_vocabulary(Library({"TY-101": Standard("TY-101", "general", (), draft)}))
    assert vocabulary.terms == ()


def test_names_are_offered_for_suggestions():
    vocabulary = a_vocabulary(a_term() + a_term("已评价", "is_rated", of="评价"))
    assert vocabulary.names("case") == ("is_accepted", "已受理")


@pytest.mark.parametrize(
    "other",
    [a_term(english="other"), a_term(name="别的"), a_term(of=""), a_term(expression="别的")],
    ids=["chinese name", "english name", "all populations", "other words"],
)
def test_one_word_has_one_meaning_at_a_time(other):
    (problem,) = problems(TY_101=a_term(), TY_102=other)
    assert (problem.code, problem.place.file) == ("duplicate_term", "provision/TY-102/2024-01-01.md")
    assert "TY-101" in problem.what


def test_the_same_word_may_be_said_of_other_records_or_at_other_times():
    assert not problems(TY_101=a_term(), TY_102=a_term(of="评价"))
    earlier = an_edition("TY-101", str(FIRST), a_term(), withdrawn=str(SECOND))
    later = an_edition("TY-102", str(SECOND), a_term(expression="乙"))
    library = Library({each.code: Standard(each.code, "general", (each,)) for each in (earlier, later)})
    assert build_vocabulary(library)[1] == ()


def test_a_term_in_doubt_is_left_out():
    vocabulary, _ = build_vocabulary(a_library(TY_101=a_term(expression="甲"), TY_102=a_term(expression="乙")))
    assert [term.expression for term in vocabulary.terms] == ["甲"]


def test_a_population_that_is_no_kind_of_record_is_named():
    (problem,) = problems(TY_101=a_term(of="办键"))
    assert problem.code == "unknown_population"
    assert "是否想写 办件？" in problem.remedy


def test_a_term_does_not_bear_the_name_of_a_field():
    (problem,) = problems(TY_101=a_term(name="受理时间"))
    assert (problem.code, problem.place.line) == ("term_named_as_field", 10)
