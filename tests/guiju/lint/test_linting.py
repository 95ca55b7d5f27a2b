"""Linting an edition and a library: all rules at once, in reading order."""

from guiju.lint import Surroundings, lint_edition, lint_library
from guiju.lint.linting import lint_editions
from guiju.model.text import Library, Standard
from tests.guiju.lint.editions import edition_of

TEXT = "# 受理。\n\n窗口应当场收件。\n\n## 期限；\n\n窗口应在1个工作日内受理。\n"
RULES = ["heading_ends_without_punctuation", "clause_has_siblings", "no_hanging_paragraph"]


def codes(remarks):
    return [each.code for each in remarks]


def test_remarks_come_in_reading_order():
    remarks = lint_edition(edition_of(TEXT), only=RULES)
    assert codes(remarks) == ["N10", "N09", "N05", "N10"]
    assert [each.start for each in remarks] == sorted(each.start for each in remarks)


def test_a_rule_is_asked_for_by_name_or_by_code():
    assert codes(lint_edition(edition_of(TEXT), only=["N05"])) == ["N05"]
    assert codes(lint_edition(edition_of(TEXT), only=["clause_has_siblings"])) == ["N05"]


def test_all_rules_are_asked_when_none_is_named():
    assert set(codes(lint_edition(edition_of(TEXT)))) >= {"N05", "N09", "N10"}


def test_a_library_is_linted_by_code_with_its_drafts():
    def standard(code):
        edition = edition_of(TEXT, path=f"provision/{code}/2024-01-01.md")
        draft = edition_of(TEXT, {"implemented": None}, f"provision/{code}/draft.md")
        return Standard(code, "provision", (edition,), draft)

    library = Library({code: standard(code) for code in ("TG-2", "TG-1")})
    found = list(lint_library(library, Surroundings(library), only=["N05"]))
    assert [each.place.file for each in found] == [
        "provision/TG-1/2024-01-01.md",
        "provision/TG-1/draft.md",
        "provision/TG-2/2024-01-01.md",
        "provision/TG-2/draft.md",
    ]


def test_many_editions_shared_out_among_processes_get_the_same_remarks():
    editions = [edition_of(TEXT), edition_of("应办。")] * 60
    alone = lint_editions(editions, Surroundings(), only=RULES)
    assert lint_editions(editions, Surroundings(), only=RULES, processes=2) == alone
    assert [codes(each) for each in alone[:2]] == [["N10", "N09", "N05", "N10"], []]
