"""Rows put right by hand, or in a spreadsheet, are committed with the rest; no row is lost or counted twice."""

import csv
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guiju.errors import RecordError
from guiju.records.correcting import correct_from_file, correct_rows, quarantined_rows
from guiju.records.staged_import import discard_staged, read_staged
from guiju.records.workspace import create_workspace
from tests.guiju.records.staged_given import COLUMNS, cases, commit, stage
from tests.guiju.records.tables import write_csv, write_xlsx


def places(found):
    return [(each.file, each.row) for each in quarantined_rows(found)]


def test_quarantined_rows_are_told_with_reason_and_cells(staged):
    first, second = quarantined_rows(staged)
    assert (first.source, first.row, first.cells["受理"]) == ("a.csv", 2, "后天")
    assert "不是能识别的日期" in first.reason
    assert "缺少" in second.reason
    assert quarantined_rows(staged, after=(first.file, first.row), limit=1) == [second]


def test_a_row_put_right_is_committed_with_the_rest(workspace, staged):
    place = places(staged)[0]
    found = correct_rows(workspace, staged, {place: {"受理": "2024-01-04"}})
    assert (found.rows, found.kept, found.quarantined, found.healed) == (3, 2, 1, 1)
    commit(workspace, read_staged(workspace, "s1"))
    assert cases(workspace) == [("A1", "2024-01-02"), ("A2", "2024-01-04")]
    (left,) = workspace.quarantine.glob("*.csv")
    assert "后天" not in left.read_text("utf-8-sig")


def test_a_row_still_wrong_stays_with_its_new_cells_and_reason(workspace, staged):
    place = places(staged)[1]
    found = correct_rows(workspace, staged, {place: {"编号": "A3", "受理": "昨天"}})
    assert found.quarantined == 2
    row = quarantined_rows(found)[1]
    assert (row.file, row.row, row.cells["编号"], row.cells["受理"]) == (*place, "A3", "昨天")
    assert "不是能识别的日期" in row.reason
    assert correct_rows(workspace, found, {place: {"受理": "2024-01-06"}}).quarantined == 1


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_quarantine_file_comes_back_put_right(workspace, staged, tmp_path, form):
    with staged.tables[0].quarantine[0].open(newline="", encoding="utf-8-sig") as stream:
        header, *rows = csv.reader(stream)
    rows = [["A9" if not cell and place == 0 else cell for place, cell in enumerate(row)] for row in rows]
    rows = [[cell.replace("后天", "2024-01-04") for cell in row] for row in rows]
    if form == "csv":
        path = write_csv(tmp_path / "改好.csv", header, rows, encoding="gb18030")
    else:
        path = write_xlsx(tmp_path / "改好.xlsx", {"隔离": [header, *rows]})
    found = correct_from_file(workspace, staged, path)
    assert (found.quarantined, found.healed) == (0, 2)
    commit(workspace, found)
    assert cases(workspace, "case_no") == [("A1",), ("A2",), ("A9",)]
    assert not list(workspace.quarantine.glob("*.csv"))


def test_a_file_with_other_rows_is_refused_and_nothing_changes(workspace, staged, tmp_path):
    with pytest.raises(RecordError, match="没有这次隔离的行"):
        correct_from_file(workspace, staged, write_csv(tmp_path / "b.csv", COLUMNS, [("A1", "x", "", "")]))
    with pytest.raises(RecordError, match="不是这次隔离的行"):
        correct_rows(workspace, staged, {(places(staged)[0][0], 77): {}})
    with pytest.raises(RecordError):
        correct_rows(workspace, staged, {("没有.csv", 1): {}})
    assert read_staged(workspace, "s1").quarantined == 2


def test_a_broken_line_can_be_written_out_as_a_row(workspace, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("编号,事项,受理\nA1,x,2024-01-02\nA2,2024-01-03\n")
    staged = stage(workspace, path)
    (row,) = quarantined_rows(staged)
    assert row.raw == "A2,2024-01-03"
    found = correct_rows(workspace, staged, {(row.file, row.row): {"编号": "A2", "受理": "2024-01-03"}})
    assert found.quarantined == 0
    commit(workspace, found)
    assert cases(workspace, "case_no") == [("A1",), ("A2",)]


@settings(max_examples=6, deadline=None)
@given(st.lists(st.sampled_from(["2024-01-02", "后天", ""]), min_size=1, max_size=6), st.data())
def test_no_row_is_lost_or_counted_twice(tmp_path_factory, days, drawn):
    folder = tmp_path_factory.mktemp("rows")
    workspace = create_workspace(folder / "城", "城")
    rows = [(f"A{n}", "x", day, "") for n, day in enumerate(days)]
    found = stage(workspace, write_csv(folder / "a.csv", COLUMNS, rows))
    open_ones = places(found)
    for place in drawn.draw(st.lists(st.sampled_from(open_ones), unique=True)) if open_ones else []:
        word = drawn.draw(st.sampled_from(["明天", (date(2024, 1, 1) + timedelta(place[1])).isoformat()]))
        found = correct_rows(workspace, found, {place: {"受理": word}})
        assert found.rows == found.kept + found.quarantined + found.skipped == len(days)
        assert len(quarantined_rows(found)) == found.quarantined
    if commit(workspace, found).snapshot:
        assert len(cases(workspace)) == found.kept
    discard_staged(workspace, found.id)
