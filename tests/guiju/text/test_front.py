"""Front matter."""

from datetime import date

import pytest

from guiju.text.front import date_of_file, is_draft
from guiju.text.reader import read_edition
from tests.guiju.text.texts import PATH, codes, problems_of

WHOLE = {
    "number": "Q/QHZW TG201—2024",
    "title": "收件与受理规范",
    "function_type": "规范",
    "issued": "2023-12-01",
    "implemented": "2024-01-01",
}


def a_text(**changes):
    fields = {name: value for name, value in (WHOLE | changes).items() if value is not None}
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + "---\n# 范围\n"


def test_the_cover_becomes_the_edition():
    edition = read_edition(a_text(drafters="[李办事, 王首席]", applies_to="{posts: [综合窗口]}"), PATH)
    assert (edition.code, edition.number, edition.title) == ("TG-201", "Q/QHZW TG201—2024", "收件与受理规范")
    assert (edition.issued, edition.implemented) == (date(2023, 12, 1), date(2024, 1, 1))
    assert edition.front["drafters"] == ["李办事", "王首席"]
    assert edition.front["applies_to"] == {"posts": ["综合窗口"]}


@pytest.mark.parametrize("name", ["number", "title", "function_type", "implemented"])
def test_an_edition_must_say_what_it_is_and_since_when(name):
    (problem,) = problems_of(a_text(**{name: None}))
    assert problem.code == "missing_field"
    assert name in problem.what


def test_a_draft_needs_neither_number_nor_date():
    draft = read_edition(a_text(number=None, implemented=None, issued=None), "provision/TG-201/draft.md")
    assert draft.implemented is None


def test_a_draft_that_names_a_date_is_still_a_draft():
    assert read_edition(a_text(), "provision/TG-201/draft.md").implemented is None


@pytest.mark.parametrize(
    ("changes", "code", "line"),
    [
        ({"function_type": "规范性"}, "bad_value", 4),
        ({"object_type": "人员"}, "bad_value", 7),
        ({"issued": "2024-01-02"}, "implemented_before_issued", 6),
        ({"implemented": "2024-01-02"}, "date_differs_from_file_name", 6),
        ({"implemented": "一月"}, "wrong_type", 6),
        ({"withdrawn": "2024-01-01"}, "withdrawn_before_implemented", 7),
        ({"withdrwan": "2025-01-01"}, "unknown_field", 7),
    ],
)
def test_a_wrong_cover_is_named_with_its_line(changes, code, line):
    assert (code, line) in codes(problems_of(a_text(**changes)))


@pytest.mark.parametrize(
    ("source", "code"),
    [("# 范围\n", "front_matter_missing"), ("", "front_matter_missing"), ("---\ntitle: a\n", "front_matter_unclosed")],
)
def test_a_text_without_a_whole_cover_says_so(source, code):
    assert codes(problems_of(source)) == [(code, 1)]


def test_a_date_twice_on_the_cover_is_refused():
    assert codes(problems_of(a_text().replace("issued:", "number: x\nissued:"))) == [("duplicate_key", 5)]


def test_a_byte_order_mark_is_no_part_of_the_cover():
    assert read_edition("\ufeff" + a_text(), PATH).title == "收件与受理规范"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("a/TG-1/2024-02-29.md", date(2024, 2, 29)),
        ("2023-02-29.md", None),
        ("20240229.md", None),
        ("2024-02-29.txt", None),
        ("draft.md", None),
    ],
)
def test_a_file_name_states_a_date_or_none(name, day):
    assert date_of_file(name) == day


def test_only_draft_md_is_a_draft():
    assert is_draft("provision/TG-1/draft.md")
    assert not is_draft("provision/draft.md/2024-01-01.md")
