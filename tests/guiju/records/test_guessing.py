"""A free table is guessed: its kind, its columns, and what was left over."""

import pytest

from guiju.records.guessing import guess_mapping
from guiju.records.mapping import WRITTEN, Merge, Take
from guiju.records.mapping_file import load_mapping, read_mapping
from guiju.records.mapping_text import write_mapping
from guiju.records.readers import sample
from tests.guiju.records.tables import write_csv, write_xes

FREE = load_mapping("free")


@pytest.fixture
def guess(tmp_path):
    def guessed(columns: dict[str, list[str]]):
        path = write_csv(tmp_path / "a.csv", list(columns), list(zip(*columns.values(), strict=True)))
        return guess_mapping(sample(path), FREE)

    return guessed


def log(tmp_path, *events, case=None):
    return guess_mapping(
        sample(write_xes(tmp_path / "a.xes", [({"concept:name": "A1", **(case or {})}, events)])), FREE
    )


def event(name: str, at: str, transition: str = "complete") -> dict[str, str]:
    return {"concept:name": name, "time:timestamp": at, "lifecycle:transition": transition}


@pytest.mark.parametrize(
    ("columns", "of"),
    [
        ({"业务流水号": ["1", "2"], "受理日期": ["2024-01-02"] * 2}, "case"),
        ({"unique key": ["1", "2"], "created date": ["2024-01-02"] * 2, "closed date": [""] * 2}, "case"),
        ({"评价编号": ["1", "2"], "满意度": ["非常满意", "满意"], "评价时间": ["2024-01-02"] * 2}, "rating"),
        ({"留言编号": ["1", "2"], "留言主题": ["a", "b"], "留言时间": ["2024-01-02"] * 2}, "complaint"),
        ({"事项编码": ["1", "2"], "事项名称": ["a", "b"], "设定依据": ["x", "y"]}, "item"),
        ({"办件编号": ["1", "1"], "环节名称": ["收", "办"], "结束时间": ["2024-01-02"] * 2}, "stage"),
    ],
)
def test_the_file_decides_the_kind(guess, columns, of):
    assert of in [feed.kind for feed in guess(columns).mapping.feeds]


def test_a_list_of_events_makes_stages_and_their_cases(guess):
    guessed = guess(
        {
            "case:concept:name": ["A", "A", "B"],
            "case:enddate": ["2024-01-09", "2024-01-09", "2024-01-08"],
            "case:startdate": ["2024-01-01"] * 3,
            "concept:name": ["收", "办", "收"],
            "time:timestamp": ["2024-01-02", "2024-01-03", "2024-01-02"],
        }
    )
    stage, case = guessed.mapping.feeds
    assert (stage.kind, case.kind, case.merge) == ("stage", "case", Merge.GROUP)
    assert {each.field for each in case.sources} == {"case_no", "received_at", "closed_at"}


def test_what_changes_within_a_case_is_no_attribute_of_it(guess):
    guessed = guess(
        {
            "办件编号": ["A", "A", "B"],
            "环节名称": ["收", "办", "收"],
            "结束时间": ["2024-01-02"] * 3,
            "受理时间": ["2024-01-01", "2024-01-05", "2024-01-01"],
        }
    )
    assert all(feed.source("accepted_at") is None for feed in guessed.mapping.feeds)


def test_a_log_without_case_attributes_dates_cases_by_their_first_event(tmp_path):
    guessed = log(tmp_path, event("收", "2024-01-02"), event("办", "2024-01-03"))
    case = next(feed for feed in guessed.mapping.feeds if feed.kind == "case")
    assert case.source("received_at").take is Take.EARLIEST


def test_the_start_of_a_stage_dates_its_case_before_its_end(guess):
    columns = {"case id": ["A", "A"], "activity": ["收", "办"], "start time": ["2024-01-01", "2024-01-02"]}
    guessed = guess({**columns, "end time": ["2024-01-03", "2024-01-04"]})
    case = next(feed for feed in guessed.mapping.feeds if feed.kind == "case")
    assert case.source("received_at").columns == ("start time", "end time")


def test_only_completed_events_are_stages(tmp_path):
    guessed = log(tmp_path, event("收", "2024-01-02"), event("办", "2024-01-03", "schedule"))
    stage = next(feed for feed in guessed.mapping.feeds if feed.kind == "stage")
    assert [each.values for each in stage.where] == [("complete",)]


def test_starts_and_ends_are_paired_where_both_are_logged(tmp_path):
    guessed = log(tmp_path, event("办", "2024-01-02", "start"), event("办", "2024-01-03", "complete"))
    stage = next(feed for feed in guessed.mapping.feeds if feed.kind == "stage")
    assert (stage.pair.start, stage.pair.end) == (("start",), ("complete",))


@pytest.mark.parametrize(("at", "zone"), [("2024-01-02T00:00:00+02:00", WRITTEN), ("2024-01-02T00:00:00Z", None)])
def test_an_offset_shows_the_senders_own_clock_unless_it_is_utc(tmp_path, at, zone):
    assert log(tmp_path, event("收", at)).mapping.timezone == zone


def test_the_guess_is_shown_with_what_is_left_over(guess):
    lines = guess({"办件编号": ["1"], "受理时间": ["2024-01-02"], "备注": ["x"]}).lines
    assert lines[0] == "“办件编号” → 办件的“办件编号”（把握 100%，名称相同，样本 100% 能识别）"
    assert lines[-1] == "没有用到的列：备注"


def test_a_guess_can_be_kept_as_a_mapping_file(guess):
    mapping = guess({"办件编号": ["1"], "受理时间": ["03/25/2024"], "渠道": ["网上"]}).mapping
    assert read_mapping(write_mapping(mapping), "free.yaml") == mapping
    assert not mapping.guess


def test_nothing_recognised_is_no_feed(guess):
    assert guess({"甲": ["1"], "乙": ["2"]}).mapping.feeds == ()
