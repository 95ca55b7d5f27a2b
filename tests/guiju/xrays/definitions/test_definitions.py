"""The X-rays over records, by cases in the users' words: `<x-ray>.yaml` beside this file; and what every X-ray has."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from guiju.errors import UsageError
from guiju.xrays.definitions import fingerprint, xray, xrays
from guiju.xrays.lines import Share, Standing
from guiju.xrays.questions import Question
from guiju.xrays.seen import State
from guiju.xrays.xray import Side
from tests.guiju.xrays.subjects import a_subject, keys, looked

HERE = Path(__file__).parent
CASES = {
    path.stem.replace("_", "-"): YAML(typ="safe").load(path.read_text("utf-8")) for path in sorted(HERE.glob("*.yaml"))
}
OVER_RECORDS = [each.name for each in xrays() if isinstance(each.look, Share | Standing | Question)]


@pytest.mark.parametrize("name", CASES)
def test_an_x_ray_finds_what_it_should_and_nothing_else(tmp_path, name):
    case = CASES[name]
    kept = looked(a_subject(tmp_path, case["given"]), tmp_path, name)
    sight, tally = kept.sights[name], kept.sights[name].within()
    assert sorted(keys(kept, name)) == sorted(case["found"])
    assert (tally.found, tally.of, tally.undetermined) == (len(case["found"]), case["of"], case.get("unknown", 0))
    assert sight.excluded == case.get("excluded", {})
    assert sight.state() is (State.FOUND if case["found"] else State.CLEAN)


def test_every_x_ray_over_records_has_cases():
    assert set(OVER_RECORDS) == set(CASES)


def test_without_records_nothing_is_told_and_nothing_is_clean(tmp_path):
    kept = looked(a_subject(tmp_path, {}), tmp_path, *OVER_RECORDS)
    assert {sight.state() for sight in kept.sights.values()} == {State.UNDETERMINED}
    assert all("没有" in sight.reason for sight in kept.sights.values())


NEEDS = [
    (each.name, need)
    for each in xrays()
    if isinstance(each.look, Share | Question)
    for need in each.look.needs
    if "." in need and need.partition(".")[2] not in ("case_no", "stage_name", "office_code")
]


def test_a_field_nobody_filled_in_is_named(tmp_path):
    stages = [{"case_no": "A1", "stage_name": "审查", "ended_at": None, "handler": "甲"}]
    kept = looked(a_subject(tmp_path, {"case": [{}], "stage": stages}), tmp_path, "opinions-identical", "back-entered")
    assert kept.sights["opinions-identical"].reason == "不能判断：环节没有“环节处理意见”这一列。"
    assert (
        kept.sights["back-entered"].reason == "不能判断：办件没有“受理录入时间”这一列，办件没有“办结录入时间”这一列。"
    )


def test_what_an_x_ray_cannot_do_without_is_a_field_of_some_kind():
    from guiju.records.kinds import kind

    for _, need in NEEDS:
        name, _, field = need.partition(".")
        assert kind(name).field(field) is not None, need


@pytest.mark.parametrize("each", xrays(), ids=lambda each: each.name)
def test_an_x_ray_says_why_how_and_what_to_do(each):
    assert all(text.endswith("。") for text in (each.why, each.counted, each.remedy))
    assert each.chinese
    assert each.english
    module = Path(fingerprint.__wrapped__.__code__.co_filename).parent / f"{each.name.replace('-', '_')}.py"
    assert module.exists()


def test_they_are_found_by_side_the_graver_ones_first():
    assert len(xrays()) >= 25
    assert [side for side in Side if any(each.side is side for each in xrays())] == list(Side)
    assert [each.side for each in xrays()] == sorted((each.side for each in xrays()), key=list(Side).index)


def test_a_name_nobody_knows_gets_the_nearest():
    with pytest.raises(UsageError, match="back-entered"):
        xray("back-enterd")
