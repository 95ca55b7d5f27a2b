"""What lies around an edition."""

from guiju.lint import Surroundings
from guiju.model.text import Library, Standard
from tests.guiju.lint.editions import edition_of, library_of


def test_own_standards_are_found_by_number_without_a_year():
    library = library_of({"provision/TG-201/2024-01-01.md": "应办。"})
    assert Surroundings(library).own == {"Q/QHZW TG201": library.standards["TG-201"]}


def test_a_draft_counts_with_the_number_it_has():
    draft = edition_of("应办。", {"number": "Q/QHZW TG299—2024"}, "provision/TG-299/draft.md")
    library = Library({"TG-299": Standard("TG-299", "provision", (), draft)})
    assert list(Surroundings(library).own) == ["Q/QHZW TG299"]


def test_an_edition_may_be_linted_alone():
    assert not Surroundings().own
