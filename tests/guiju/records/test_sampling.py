"""A sample answers what columns hold."""

import pytest

from guiju.records.kinds import kind
from guiju.records.mapping import FieldSource
from guiju.records.readers import sample
from guiju.records.sampling import Sample
from tests.guiju.records.tables import write_csv

COLUMNS = ("编号", "类别", "时间", "区划", "时刻")
ROWS = [
    ("A1", " 甲", "2024-01-02", "X", "2024-01-02T01:00:00+08:00"),
    ("A1", "乙", "2024-01-03", "X", "2024-01-02T01:00:00Z"),
    ("A2", "甲", "后天", "Y", ""),
]


@pytest.fixture
def asked(tmp_path):
    with Sample(sample(write_csv(tmp_path / "a.csv", COLUMNS, ROWS))) as found:
        yield found


def test_the_share_of_readable_cells_is_counted(asked):
    closed = kind("case").field("closed_at")
    assert asked.readable("", closed, FieldSource("closed_at", ("时间",))) == pytest.approx(2 / 3)
    assert asked.readable("", closed, FieldSource("closed_at", ("时刻",))) == 1


def test_repeating_unique_and_dependent_columns_are_told_apart(asked):
    assert asked.repeats("", "编号")
    assert asked.is_unique("", "时间")
    assert not asked.is_unique("", "编号")
    assert asked.depends_on("", "区划", "编号")
    assert not asked.depends_on("", "类别", "编号")


def test_words_are_listed_by_frequency(asked):
    assert asked.words("", "类别") == ("甲", "乙")


def test_offsets_other_than_that_of_utc_are_the_senders_own_clock(asked):
    assert asked.has_local_offsets("", "时刻")
    assert not asked.has_local_offsets("", "时间")
