"""Why a record was judged as it was: its clock line by line, then every check with its words and what it read."""

from dataclasses import replace

import pytest

from guiju.checks import say
from guiju.engines.memory.nearby import key_of
from guiju.errors import UsageError
from guiju.verdicts.account import explain_record, plain
from tests.guiju.cities import (
    CONTEXT,
    HANDLING,
    a_case,
    a_check,
    a_plan,
    a_procedure_check,
    a_rating,
    a_snapshot,
    a_version,
    an_item,
    at,
    on,
    stages,
)

VISITS = a_check(a_version("visits <= 1", applies="channel = '窗口'"), name="visits")
IN_TIME = a_check("date_of(closed_at) <= promised_due_on", name="in-time")


def explained(folder, key, tables, *asked, population="case", **options):
    """The account of a record."""
    plan = a_plan(*asked, automata=[HANDLING])
    return explain_record(plan, a_snapshot(folder, tables), CONTEXT, key, population, **options)


def a_hearing(number, started, ended, **fields):
    """A hearing of case A1, which stops both clocks."""
    return {"case_no": "A1", "suspension_no": number, "suspension_type": "听证", "started_at": at(started)} | {
        "ended_at": at(ended),
        **fields,
    }


OVERLAPPING = {
    "case": [a_case(promised_limit=10.0, closed_at=at("2024-04-10 10"), source_due_at=at("2024-04-01 17"))],
    "suspension": [a_hearing(1, "2024-03-06 09", "2024-03-20 09"), a_hearing(2, "2024-03-15 09", "2024-03-27 09")],
}


def test_overlapping_pauses_are_told_one_by_one_and_counted_once(tmp_path):
    clock = explained(tmp_path, "A1", OVERLAPPING, IN_TIME).clock
    assert len([line for line in clock if line.startswith("特别程序“听证”")]) == 2
    assert "停止承诺计时的特别程序合并计算，重叠部分只计一次，共 15 个工作日。" in clock


def test_the_clock_ends_with_the_day_due_and_the_verdict(tmp_path):
    clock = explained(tmp_path, "A1", OVERLAPPING, IN_TIME).clock
    assert any("承诺到期日：2024-04-09" in line for line in clock)
    assert any("晚于承诺到期日 1 天：超期" in line for line in clock)


def test_another_day_due_of_the_source_is_told_and_not_believed(tmp_path):
    account = explained(tmp_path, "A1", OVERLAPPING, IN_TIME)
    assert "不采信" in account.clock[-1]
    assert account.checks[0].values["clock.promised_due_on"] == on("2024-04-09")


def test_where_no_check_asks_the_clock_it_is_not_told(tmp_path):
    assert explained(tmp_path, "A1", OVERLAPPING, VISITS).clock == ()


def test_a_check_is_told_with_its_clause_its_words_and_what_it_read(tmp_path):
    (told,) = explained(tmp_path, "A1", {"case": [a_case(visits=2)]}, VISITS).checks
    (version,) = VISITS.versions
    assert (told.check, told.title, told.outcome) == ("TG-1/visits", "visits", "nonconforming")
    assert (told.edition, told.clause) == ("TG-1/2022-11-01", "4.1 limits")
    assert (told.applies, told.holds) == (say(version.applies), say(version.holds))
    assert told.values == {"channel": "窗口", "visits": 2}


def test_what_is_wrong_is_told_first_and_what_does_not_apply_only_when_asked_for(tmp_path):
    asked = (
        a_check("visits <= 9", name="a"),
        a_check("fee_due = 0", name="b"),
        a_check(a_version("visits <= 1", applies="channel = '网上'"), name="c"),
        a_check("visits <= 1", name="d"),
        a_check(a_version("visits <= 1", until="2023-01-01"), name="e"),
    )
    city = {"case": [a_case(visits=2)]}
    told = explained(tmp_path, "A1", city, *asked).checks
    assert [each.check[-1] for each in told] == ["d", "b", "a"]
    everything = explained(tmp_path, "A1", city, *asked, everything=True).checks
    assert [(each.check[-1], each.outcome) for each in everything[3:]] == [("c", "not_applicable")]


def test_the_words_are_those_that_judged_though_the_edition_changed_them(tmp_path):
    halves = (
        replace(a_version("visits <= 2", until="2024-03-01"), edition="TG-1/2022-11-01"),
        replace(a_version("visits <= 1", since="2024-03-01"), edition="TG-1/2022-11-01"),
    )
    (told,) = explained(tmp_path, "A1", {"case": [a_case(visits=2)]}, a_check(*halves)).checks
    assert (told.outcome, told.holds) == ("nonconforming", say(halves[1].holds))


def test_a_record_without_a_day_is_told_by_the_newest_words(tmp_path):
    versions = (a_version("visits <= 2", until="2024-01-01"), a_version("visits <= 1", since="2024-01-01"))
    undated = {"case": [a_case(accepted_at=None, received_at=None)]}
    (told,) = explained(tmp_path, "A1", undated, a_check(*versions)).checks
    assert (told.outcome, told.edition, told.holds) == ("undetermined", "", say(versions[1].holds))


def test_a_procedure_tells_its_step_and_when_it_happened(tmp_path):
    city = {"case": [a_case()], "stage": stages("A1", ("收件", "2024-03-04 08"), ("决定", "2024-03-06 10"))}
    (told,) = explained(tmp_path, "A1", city, a_procedure_check()).checks
    trace = f"trace.{HANDLING.id}"
    assert told.values == {f"{trace}.conforms": False, f"{trace}.step": "决定", f"{trace}.at": at("2024-03-06 10")}


def test_an_account_says_where_the_record_came_from(tmp_path):
    city = {"case": [a_case("A0"), a_case(source_batch="b7", source_row=21)]}
    assert explained(tmp_path, "A1", city, VISITS).source == "批次 b7 第 21 行"


def test_a_record_of_another_kind_reads_its_case_and_the_case_its_item(tmp_path):
    check = a_check("case.item.item_type != '行政许可'", name="licence", population="rating")
    city = {
        "case": [a_case("B1"), a_case()],
        "item": [an_item(item_type="行政许可")],
        "rating": [a_rating(case_no="B1")],
    }
    (told,) = explained(tmp_path, "R1", city, check, population="rating").checks
    assert (told.outcome, told.values) == ("nonconforming", {"case.item.item_type": "行政许可"})


def test_a_record_with_a_key_of_several_parts_is_found(tmp_path):
    city = {"case": [a_case()], "suspension": [a_hearing(1, "2024-03-06 09", "2024-03-07 09", reason=None)]}
    check = a_check("reason is not null", population="suspension")
    (told,) = explained(tmp_path, "A1|1", city, check, population="suspension").checks
    assert told.outcome == "nonconforming"


@pytest.mark.parametrize("number", ["A|1", "甲-1/2", " "])
def test_a_number_may_have_any_characters(tmp_path, number):
    city = {
        "case": [a_case(number, visits=9)],
        "suspension": [a_hearing(1, "2024-03-06 09", "2024-03-07 09") | {"case_no": number}],
    }
    assert explained(tmp_path, number, city, VISITS).checks
    check = a_check("reason is not null", population="suspension")
    assert explained(tmp_path, f"{number}|1", city, check, population="suspension").checks


def test_a_key_nobody_has_is_refused_with_the_kind_that_was_searched(tmp_path):
    with pytest.raises(UsageError, match="快照 1 里没有编号为“Z9”的办件"):
        explained(tmp_path, "Z9", {"case": [a_case()]}, VISITS)


def test_a_missing_part_of_a_key_is_empty():
    assert key_of("stage", {"case_no": "A1", "position": None}) == "A1|"
    assert key_of("stage", {"case_no": "A1", "position": 0}) == "A1|0"


def test_an_account_can_be_written_as_json(tmp_path):
    told = explained(tmp_path, "A1", {"case": [a_case(visits=2)]}, VISITS).as_dict()
    assert told["checks"][0]["values"] == {"channel": "窗口", "visits": 2}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "（缺）"),
        (True, "是"),
        (False, "否"),
        (3.0, "3"),
        (3.25, "3.25"),
        (0, "0"),
        (at("2024-03-04 09:05:59"), "2024-03-04 09:05"),
        (on("2024-03-04"), "2024-03-04"),
        ("甲", "甲"),
    ],
)
def test_values_are_told_as_people_read_them(value, said):
    assert plain(value) == said
