"""The intake types files by their own mappings and leaves nothing behind when one cannot be used."""

import pytest

from guiju.errors import RecordError
from guiju.records.importing import workroom
from guiju.records.intake import Desk, take_in
from tests.guiju.records.importing_given import CASES, KEY, STAGES, a_mapping
from tests.guiju.records.staged_given import AT, COLUMNS, ROWS
from tests.guiju.records.tables import write_csv


@pytest.fixture
def taken(city, tmp_path):
    """Take files in by a mapping, and by own ones of single files."""

    def take(*files, mapping=CASES, own=None):
        with workroom(city.store) as (con, folder):
            desk = Desk(con, folder, tmp_path / "quarantine", AT, KEY, "Asia/Shanghai")
            return take_in(
                desk, files, a_mapping(mapping), {name: a_mapping(text) for name, text in (own or {}).items()}
            )

    return take


def test_each_file_is_read_by_its_own_mapping(taken, tmp_path):
    cases = write_csv(tmp_path / "办件.csv", COLUMNS, ROWS)
    stages = write_csv(tmp_path / "环节.csv", ("编号", "环节", "时间"), [("A1", "受理", "2024-01-02")])
    found = taken(cases, stages, own={"环节.csv": STAGES})
    assert [[part.kind for part in each.parts] for each in found] == [["case"], ["stage"]]
    assert [(each.rows, each.kept, each.quarantined) for each in found] == [(3, 1, 2), (1, 1, 0)]


def test_a_quarantine_file_is_read_as_ours_whatever_the_mapping_says_of_the_senders_files(taken, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("一月办件\n制表：张三\n编号,事项,受理\nA1,x,后天\n", "gb18030")
    mapping = "header: 3\nencoding: gb18030\n" + CASES
    ((quarantine,),) = (each.quarantine for each in taken(path, mapping=mapping))
    quarantine.write_text(quarantine.read_text("utf-8-sig").replace("后天", "2024-01-04"), "utf-8-sig")
    (again,) = taken(quarantine, mapping=mapping)
    assert (again.kept, again.healed, again.unmapped) == (1, 1, ())


def test_one_unusable_file_leaves_nothing_of_the_others(taken, tmp_path):
    empty = tmp_path / "空.csv"
    empty.write_text("")
    with pytest.raises(RecordError, match="空的"):
        taken(write_csv(tmp_path / "a.csv", COLUMNS, ROWS), empty)
    assert not list((tmp_path / "quarantine").glob("*"))
