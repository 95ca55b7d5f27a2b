"""Rows as text."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal

from guiju_web.config.rows import Exactly, Serializer
from guiju_web.jobs.models import Job


def test_instants_are_written_to_the_microsecond():
    said = [datetime(2024, 9, 1, 8, 0, 0, 123456, tzinfo=UTC), time(8, 0, 0, 1), date(2024, 9, 1), Decimal("1.5")]
    written = json.loads(json.dumps(said, cls=Exactly))
    assert written == ["2024-09-01T08:00:00.123456+00:00", "08:00:00.000001", "2024-09-01", "1.5"]


def test_a_row_is_a_line_with_every_field():
    at = datetime(2024, 9, 1, 8, 0, 0, 123456, tzinfo=UTC)
    line = Serializer().serialize([Job(pk=7, kind="goals.judge", subject="三月", asked_at=at)])
    row = json.loads(line)
    assert line.endswith("\n")
    assert (row["model"], row["pk"], row["fields"]["subject"]) == ("jobs.job", 7, "三月")
    assert datetime.fromisoformat(row["fields"]["asked_at"]) == at
