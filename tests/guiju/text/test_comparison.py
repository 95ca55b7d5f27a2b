"""Comparing two editions as whoever revises a standard sees it."""

from guiju.model.comparison import Change
from guiju.text.comparison import compare
from guiju.text.confirmation import confirm
from tests.guiju.text.revisions import CHAPTER, CHECK, a_clause, an_edition_of

OLD = an_edition_of(
    2023,
    CHAPTER
    + a_clause("limit", "受理期限", "窗口应在2个工作日内受理。", block=CHECK.format(days=2))
    + a_clause("notice", "受理通知书", "窗口应出具受理通知书。"),
)


def changes(comparison):
    """Return what became of each clause, by title."""
    return {
        "、".join(clause.title for clause in each.new or each.old): each.change.value for each in comparison.clauses
    }


def test_a_clause_that_was_added_changes_no_other_though_numbers_move():
    new = an_edition_of(
        2024,
        CHAPTER
        + a_clause("receipt", "收件登记", "窗口应登记收件时间，并出具收件凭证。")
        + a_clause("limit", "受理期限", "窗口应在2个工作日内受理。", block=CHECK.format(days=2))
        + a_clause("notice", "受理通知书", "窗口应出具受理通知书。"),
    )
    comparison = compare(OLD, new)
    assert changes(comparison) == {"受理": "same", "收件登记": "new", "受理期限": "same", "受理通知书": "same"}
    assert [each.is_renumbered for each in comparison.clauses] == [False, False, True, True]


def test_words_and_check_that_change_together_need_no_confirmation():
    new = an_edition_of(
        2024, CHAPTER + a_clause("limit", "受理期限", "窗口应在1个工作日内受理。", block=CHECK.format(days=1))
    )
    (limit,) = compare(OLD, new).only(Change.CHANGED)
    assert [(piece.change.value, piece.text) for piece in limit.lines[1].pieces] == [
        ("same", "窗口应在"),
        ("removed", "2"),
        ("new", "1"),
        ("same", "个工作日内受理。"),
    ]
    assert [(each.change, each.fields) for each in limit.blocks] == [(Change.CHANGED, ("holds",))]
    assert limit.unconfirmed == ()


def test_a_check_left_behind_by_its_words_waits_until_it_is_confirmed_for_them():
    body = CHAPTER + a_clause("limit", "受理期限", "窗口应在1个工作日内受理。", block=CHECK.format(days=2))
    new = an_edition_of(2024, body)
    (limit,) = compare(OLD, new).only(Change.CHANGED)
    assert [block.fields["id"] for block in limit.unconfirmed] == ["in-time"]
    confirmed = confirm(new, ["in-time"])
    (limit,) = compare(OLD, confirmed).only(Change.CHANGED)
    assert limit.unconfirmed == ()
    reworded = an_edition_of(2024, confirmed.source.split("---\n", 2)[2].replace("1个", "3个"))
    (limit,) = compare(OLD, reworded).only(Change.CHANGED)
    assert [block.fields["id"] for block in limit.unconfirmed] == ["in-time"]


def test_the_removed_clause_stands_where_it_was():
    comparison = compare(OLD, an_edition_of(2024, CHAPTER + a_clause("limit", "受理期限", "窗口应在2个工作日内受理。")))
    assert [(each.change.value, (each.new or each.old)[0].title) for each in comparison.clauses] == [
        ("same", "受理"),
        ("same", "受理期限"),
        ("removed", "受理通知书"),
    ]
    assert [each.change.value for each in comparison.clauses[1].blocks] == ["removed"]


def test_a_block_that_moves_to_another_clause_is_not_new():
    new = an_edition_of(
        2024,
        CHAPTER
        + a_clause("limit", "受理期限", "窗口应在2个工作日内受理。")
        + a_clause("notice", "受理通知书", "窗口应出具受理通知书。", block=CHECK.format(days=2)),
    )
    found = {each.new[0].id: [block.change.value for block in each.blocks] for each in compare(OLD, new).clauses}
    assert found == {"acceptance": [], "limit": [], "notice": ["same"]}


def test_the_cover_tells_what_differs():
    assert [(each.name, each.old, each.new) for each in compare(OLD, an_edition_of(2024, CHAPTER)).cover] == [
        ("number", "Q/QHZW TG201—2023", "Q/QHZW TG201—2024"),
        ("implemented", "2023-01-01", "2024-01-01"),
    ]


def test_an_edition_compared_with_itself_is_the_same_throughout():
    comparison = compare(OLD, OLD)
    assert {each.change for each in comparison.clauses} == {Change.SAME}
    assert comparison.cover == ()
