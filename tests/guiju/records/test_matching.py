"""Headers are matched to fields by name first and by what the cells hold second."""

import pytest

from guiju.records.kinds import kind
from guiju.records.mapping_file import load_mapping
from guiju.records.matching import matched
from guiju.records.readers import sample
from guiju.records.sampling import Sample
from tests.guiju.records.tables import write_csv

HINTS = {
    feed.kind: {source.field: source for source in feed.sources} for feed in load_mapping("free").feeds
}  # fmt: skip


@pytest.fixture
def match(tmp_path):
    def found(columns: dict[str, list[str]], of: str = "case"):
        path = write_csv(tmp_path / "a.csv", list(columns), list(zip(*columns.values(), strict=True)))
        with Sample(sample(path)) as asked:
            matches = matched(kind(of), HINTS[of], list(columns), "", asked)
        return {each.source.field: each for each in matches}

    return found


def test_names_are_matched_and_the_reason_is_said(match):
    found = match({"办件编号": ["A1"], "受理时间（必填）": ["2024-01-02"]})
    assert found["accepted_at"].source.columns == ("受理时间（必填）",)
    assert found["accepted_at"].why == "名称相同，样本 100% 能识别"
    assert found["accepted_at"].confidence == 1.0


def test_a_slip_of_the_pen_is_matched_with_less_confidence(match):
    found = match({"办件编号": ["A1"], "承诺办结时限单位 位": ["工作日"]})
    assert 0.5 < found["promised_unit"].confidence < 0.75


def test_a_column_that_holds_something_else_is_not_the_field(match):
    assert "accepted_at" not in match({"办件编号": ["A1"], "受理时间": ["张三"]})


def test_the_surest_column_wins_and_serves_one_field(match):
    found = match({"编号": ["1"], "办件编号": ["A1"], "受理时间": ["2024-01-02"]})
    assert found["case_no"].source.columns == ("办件编号",)


@pytest.mark.parametrize(
    ("dates", "form", "is_sure"),
    [
        (["25/03/2024", "01/02/2024"], "%d/%m/%Y", True),
        (["03/25/2024", "01/02/2024"], "%m/%d/%Y", True),
        (["03/25/2024 09:30:00 PM", "01/02/2024 01:00:00 AM"], "%m/%d/%Y", True),
        (["01/02/2024", "03/04/2024"], "%d/%m/%Y", False),
    ],
)
def test_the_sample_decides_between_forms_of_dates(match, dates, form, is_sure):
    found = match({"办件编号": ["A1", "A2"], "受理时间": dates})["accepted_at"]
    assert found.source.dates[0] == form
    assert (found.confidence > 0.7) is is_sure


def test_a_closed_set_that_some_cells_leave_takes_other_for_them(match):
    channels = ["窗口"] * 19 + ["飞鸽"]
    found = match({"办件编号": [f"A{n}" for n in range(20)], "申报来源": channels})
    assert found["channel"].source.otherwise == "其他"


def test_a_key_without_a_known_name_is_found_by_its_look(match):
    found = match({"案卷号": ["1", "2"], "受理时间": ["2024-01-02", "2024-01-02"]})
    assert found["case_no"].source.columns == ("案卷号",)
    assert found["case_no"].confidence == 0.5


def test_a_name_serves_as_code_where_there_is_none(match):
    found = match({"办件编号": ["A1"], "受理部门": ["审批局"], "受理时间": ["2024-01-02"]})
    assert found["office_code"].source.columns == found["office_name"].source.columns == ("受理部门",)


def test_attributes_of_a_case_are_known_behind_their_prefix(match):
    assert match({"case:concept:name": ["A1"], "case:startdate": ["2024-01-02"]})["received_at"].is_moment
