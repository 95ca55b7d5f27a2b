"""The answers a judging must find."""

import pyarrow as pa
import pyarrow.parquet as pq

from guiju.demo.known_answers import ANSWERS, ANSWERS_SCHEMA, KnownAnswers, count_by


def test_answers_are_counted_by_check_and_outcome(tmp_path):
    rows = [
        {"check_id": "TG-201/x", "key": key, "outcome": outcome, "fault": "f"}
        for key, outcome in (("1", "nonconforming"), ("2", "nonconforming"), ("3", "undetermined"))
    ]
    pq.write_table(pa.Table.from_pylist(rows, schema=ANSWERS_SCHEMA), tmp_path / ANSWERS)
    known = KnownAnswers(tmp_path, {}, {}, {})
    assert known.expected() == {("TG-201/x", "nonconforming"): 2, ("TG-201/x", "undetermined"): 1}


def test_rows_are_counted_by_the_value_of_a_column():
    assert count_by(pa.table({"fault": ["a", "b", "a"]}), "fault") == {"a": 2, "b": 1}
