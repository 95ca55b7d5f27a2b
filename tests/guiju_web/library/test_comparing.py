"""What a comparison shows."""

from guiju.model.comparison import Change
from guiju.text.comparison import compare
from guiju_web.library.comparing import clauses_of, cover_of
from guiju_web.library.queries import standard_of
from guiju_web.ui.city import city


def comparison():
    old, new = standard_of(city().library, "TG-201").editions
    return compare(old, new)


def test_only_what_differs_is_shown_unless_all_is_asked_for(site):
    found = comparison()
    changed, whole = clauses_of(found, False), clauses_of(found, True)
    assert len(whole) == len(found.clauses) > len(changed)
    for each, _, _ in changed:
        assert each.change is not Change.SAME or any(block.change is not Change.SAME for block in each.blocks)


def test_what_became_of_the_blocks_stands_with_their_clause(site):
    told = [line for _, _, blocks in clauses_of(comparison(), False) for line in blocks]
    assert ("更改", "检查", "accepted-in-time") in [line[:3] for line in told]


def test_no_clause_says_its_title_twice(site):
    for each, lines, _ in clauses_of(comparison(), True):
        titles = {clause.title for clause in each.new}
        assert not [line for line in lines if line.is_same and line.new in titles]


def test_the_cover_is_compared_word_by_word(site):
    assert ("实施日期", "2022-11-01", "2024-01-01") in cover_of(comparison())
