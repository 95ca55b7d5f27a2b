"""What a judging found, beside what was planted."""

from datetime import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guiju.demo.detection import Detection, detection
from guiju.demo.known_answers import ANSWERS, ANSWERS_SCHEMA, PLANTED, PLANTED_SCHEMA
from guiju.model.run import Run
from guiju.verdicts.runs import JudgedRun

LATE, UNKNOWN = ("TG-1/in-time", "A1", "nonconforming"), ("TG-1/in-time", "A2", "undetermined")
EVERYDAY = ("GL-302/satisfied-share", "P1", "nonconforming")
RUN = Run("r", "s", datetime(2024, 8, 31), "duckdb", "0.1.0", "china", "policy", {}, "g", datetime(2024, 9, 1))


@pytest.fixture
def compared(tmp_path):
    """Compare a judging that found so with answers that are known to be so; two faults of two kinds are planted."""

    def compare(found, expected):
        faults = [{"fault": name, "population": "case", "key": name} for name in ("late", "gone")]
        answers = [
            dict(zip(("check_id", "key", "outcome"), each, strict=True)) | {"fault": "late"} for each in expected
        ]
        pq.write_table(pa.Table.from_pylist(faults, PLANTED_SCHEMA), tmp_path / PLANTED)
        pq.write_table(pa.Table.from_pylist(answers, ANSWERS_SCHEMA), tmp_path / ANSWERS)
        (tmp_path / "findings").mkdir()
        rows = [{"key": key, "findings": [{"check": check, "outcome": outcome}]} for check, key, outcome in found]
        kind = pa.list_(pa.struct([("check", pa.string()), ("outcome", pa.string())]))
        schema = pa.schema([("key", pa.string()), ("findings", kind)])
        pq.write_table(pa.Table.from_pylist(rows, schema), tmp_path / "findings" / "case.parquet")
        return detection(tmp_path, JudgedRun(RUN, tmp_path))

    return compare


def test_all_that_was_planted_and_nothing_else(compared):
    found = compared([LATE, UNKNOWN], [LATE, UNKNOWN])
    assert found == Detection(faults=2, kinds_of_faults=2, expected=2, missed=0, false_alarms=0)
    assert found.is_complete


@pytest.mark.parametrize(
    ("found", "expected", "missed", "false_alarms"),
    [
        ([LATE], [LATE, UNKNOWN], 1, 0),
        ([LATE, UNKNOWN], [LATE], 0, 1),
        ([("TG-1/in-time", "A1", "undetermined")], [LATE], 1, 1),
    ],
)
def test_what_was_missed_and_what_was_made_up_are_counted_apart(compared, found, expected, missed, false_alarms):
    compared_counts = compared(found, expected)
    assert (compared_counts.missed, compared_counts.false_alarms) == (missed, false_alarms)
    assert not compared_counts.is_complete


def test_everyday_nonconformity_of_a_share_is_no_false_alarm_but_an_unknown_is(compared):
    unknown = ("GL-302/satisfied-share", "P2", "undetermined")
    assert compared([EVERYDAY, unknown], []).false_alarms == 1
