"""A mapping chosen by hand imports what was chosen, and a choice unchanged reads as guessed."""

from guiju.records.choosing import choose
from guiju.records.mapping import Merge
from guiju.records.mapping_file import load_mapping, read_mapping
from guiju.records.mapping_text import write_mapping
from guiju.records.previewing import preview
from tests.guiju.records.tables import write_csv

FREE = load_mapping("free")


def chosen_of(table):
    found = {}
    for each in table.recognised:
        found.setdefault(each.kind, {})[each.column] = each.field
    return {table.table: found}


def test_the_guess_confirmed_is_the_guess(tmp_path):
    columns = ("办件编号", "事项名称", "机构名称", "受理时间", "办件类型")
    path = write_csv(tmp_path / "a.csv", columns, [("A1", "x", "住建局", "03/31/2024", "承诺件")] * 3)
    found = preview(path, FREE)
    again = choose(path, "a.csv", found.mappings["a.csv"], chosen_of(found.tables[0]))
    assert again.feeds == found.mappings["a.csv"].feeds
    assert read_mapping(write_mapping(again), "a.yaml").feeds == again.feeds


def test_a_column_chosen_by_hand_is_read_as_its_field(tmp_path, city):
    path = write_csv(tmp_path / "a.csv", ("号", "何时来"), [("A1", "31/03/2024"), ("A2", "01/04/2024")])
    mapping = choose(path, "a.csv", FREE, {"": {"case": {"号": "case_no", "何时来": "received_at"}}})
    report = city.imports(mapping, path)
    assert (report.kept, report.quarantined) == (2, 0)
    assert city.records("case", ["received_at::DATE::VARCHAR"]) == [("2024-03-31",), ("2024-04-01",)]


def test_two_columns_for_one_field_give_the_first_that_is_filled(tmp_path, city):
    path = write_csv(
        tmp_path / "a.csv", ("号", "受理日", "登记日"), [("A1", "", "2024-01-02"), ("A2", "2024-01-03", "")]
    )
    columns = {"号": "case_no", "受理日": "accepted_at", "登记日": "accepted_at"}
    city.imports(choose(path, "a.csv", FREE, {"": {"case": columns}}), path)
    assert city.records("case", ["accepted_at::DATE::VARCHAR"]) == [("2024-01-02",), ("2024-01-03",)]


def test_a_kind_without_columns_is_left_out(tmp_path):
    path = write_csv(tmp_path / "a.csv", ("号", "x"), [("A1", "y")])
    assert choose(path, "a.csv", FREE, {"": {"case": {}, "rating": {"号": ""}}}).feeds == ()


def test_a_case_beside_its_stages_is_made_of_all_its_rows(tmp_path):
    path = write_csv(tmp_path / "a.csv", ("号", "环节", "何时", "事"), [("A1", "受理", "2024-01-02", "x")])
    stage = {"号": "case_no", "环节": "stage_name", "何时": "ended_at"}
    mapping = choose(path, "a.csv", FREE, {"": {"stage": stage, "case": {"号": "case_no", "事": "item_name"}}})
    assert {each.kind: each.merge for each in mapping.feeds} == {"stage": Merge.REPLACE, "case": Merge.GROUP}
