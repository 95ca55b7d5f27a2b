"""Days and instants as people write them."""

from datetime import date, datetime

import click
import pytest

from guiju.cli.moments import DAY, INSTANT


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("2024-08-31", datetime(2024, 8, 31, 23, 59, 59)),
        ("2024-08-31T17:00", datetime(2024, 8, 31, 17)),
        ("2024-08-31 17:00:05", datetime(2024, 8, 31, 17, 0, 5)),
    ],
)
def test_a_day_alone_means_its_last_second(written, instant):
    assert INSTANT.convert(written, None, None) == instant


def test_a_day():
    assert DAY.convert("2024-02-29", None, None) == date(2024, 2, 29)


@pytest.mark.parametrize("written", ["2024-02-30", "昨天", "2024-08-31T17:00"])
def test_what_is_no_day_is_refused_with_an_example(written):
    with pytest.raises(click.BadParameter, match="如 2024-08-31"):
        DAY.convert(written, None, None)


@pytest.mark.parametrize("written", ["2024-02-30", "2024-08-31T17:00+08:00", "17:00"])
def test_what_is_no_local_time_is_refused_with_an_example(written):
    with pytest.raises(click.BadParameter, match="当地时间"):
        INSTANT.convert(written, None, None)
