"""Filters and small components of the pages."""

from datetime import date, datetime

import pytest
from django.test import RequestFactory

from guiju.goals.figure import Tally
from guiju_web.ui.templatetags import ui


def test_shares_are_cut_off_and_never_rounded_up():
    assert (ui.share_of(0.99996), ui.share_of(1.0), ui.share_of(None)) == ("99.99%", "100.00%", "—")


def test_values_are_said_in_words():
    assert [ui.said(each) for each in (True, None, 3.0, ["甲", "乙"], datetime(2024, 3, 1, 9), date(2024, 3, 1))] == [
        "是", "（缺）", "3", "甲、乙", "2024-03-01 09:00", "2024-03-01",
    ]  # fmt: skip
    assert (ui.count(1234567), ui.count(None), ui.month(date(2024, 3, 1)), ui.month(None)) == (
        "1,234,567",
        "—",
        "2024-03",
        "—",
    )


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("conforming", "符合"),
        ("not_met", "未达到"),
        ("excluded:作废", "剔除：作废"),
        ("excluded:<b>", "剔除：&lt;b&gt;"),
    ],
)
def test_an_outcome_is_a_word_with_a_tone(value, word):
    assert word in ui.outcome(value)


def test_a_link_keeps_the_filters_of_its_page():
    context = {"request": RequestFactory().get("/goals/?period=2023&after=A1")}
    assert ui.with_query(context, after=None, office="B") == "?period=2023&office=B"
    assert ui.with_query(context, after=None, period=None) == "?"


def test_bars_say_their_numbers_and_the_highest_is_full():
    drawn = ui.bars([(date(2024, 1, 1), Tally(9, 1)), (date(2024, 2, 1), Tally(8, 2)), (date(2024, 3, 1), Tally(10))])
    assert drawn.count("<rect") == 3
    assert "2024-02：例外 2 / 10，20.00%" in drawn
    assert 'height="28.0"' in drawn
    assert ui.bars([]) == '<span class="faint">—</span>'


def test_tallies_are_counted():
    assert (ui.exceptions(Tally(1, 2, 3)), ui.conforming_share(Tally(1, 1)), ui.conforming_share(Tally())) == (
        5,
        "50.00%",
        "—",
    )
