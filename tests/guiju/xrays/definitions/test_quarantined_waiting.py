"""Rows that were kept out and wait to be corrected."""

from guiju.model.snapshot import Batch
from guiju.xrays.seen import State
from tests.guiju.xrays.subjects import a_subject, looked

WAITING = (
    "办件编号,来源文件,行号,原因,怎么改\nA1,a.csv,7,受理时间读不懂。,请改成日期。\nA2,a.csv,9,没有编号。,请补上。\n"
)


def a_batch(source, quarantined):
    """An import of ten rows."""
    return Batch(f"b-{source}", source, "00", "m", 10, 10 - quarantined, quarantined, 0, 0, "case")


def sight(folder, *batches, files=()):
    """What is seen of some imports and quarantine files."""
    subject = a_subject(folder, {}, batches=batches)
    for name in files:
        (subject.quarantine / name).write_text(WAITING, "utf-8-sig")
    return looked(subject, folder, "quarantined-waiting")


def test_each_row_waits_with_its_reason_and_line(tmp_path):
    kept = sight(tmp_path, a_batch("a.csv", 2), files=["q.csv"])
    assert kept.sights["quarantined-waiting"].within().of == 10
    first, second = kept.spots("quarantined-waiting")
    assert first.spot.said == "a.csv 第 7 行：受理时间读不懂。"
    assert second.spot.place == "quarantine/q.csv 第3行"


def test_a_file_sent_back_waits_no_longer(tmp_path):
    kept = sight(tmp_path, a_batch("a.csv", 2), a_batch("q.csv", 0), files=["q.csv"])
    assert kept.sights["quarantined-waiting"].state() is State.CLEAN


def test_where_the_files_are_gone_nothing_is_told(tmp_path):
    kept = sight(tmp_path, a_batch("a.csv", 2))
    assert kept.sights["quarantined-waiting"].state() is State.UNDETERMINED
