"""A plan said in words before anything runs."""

from guiju.checks import say
from guiju.plan.explain import explain_plan
from tests.guiju.cities import HANDLING, a_check, a_measure, a_plan, a_procedure_check, a_version


def lines(*asked):
    return explain_plan(a_plan(*asked, automata=[HANDLING])).splitlines()


def line(said, beginning):
    """The one line that begins so."""
    (found,) = (each.strip() for each in said if each.strip().startswith(beginning))
    return found


def test_it_begins_with_the_instant_as_of_which_everything_is_judged():
    assert lines(a_check("visits <= 1"))[0] == "截至 2024-08-31 23:59:59，1 类记录。"


def test_every_kind_tells_how_much_is_asked_of_it():
    said = lines(a_check("visits <= 1"), a_measure("visits <= 1"), a_check("level <= 3", population="rating"))
    assert line(said, "办件（case）") == "办件（case）：检查 1 项，目标口径 1 条"
    assert line(said, "评价（rating）") == "评价（rating）：检查 1 项，目标口径 0 条"


def test_facts_stand_under_where_they_come_from():
    said = lines(a_check("promised_due_on is not null"), a_check("materials_count > 0", name="second"))
    assert "clock.promised_due_on" in line(said, "由时钟推算一次：")
    assert "gathered.materials_count" in line(said, "由所属记录汇总一次：")
    assert "item.item_type" in line(said, "关联读取：")
    assert "accepted_at" in line(said, "原样读取：")
    assert not any("由环节汇总一次" in each for each in said)


def test_checks_are_said_back_in_words_under_what_dates_them():
    version = a_version("visits <= 1", applies="channel = '窗口'")
    said = lines(a_check(version, judged_at=("closed_at", "accepted_at")))
    assert line(said, "按 ") == "按 closed_at，其次 accepted_at 选版本、归月份的检查 1 项："
    words = f"若{say(version.applies)}，则{say(version.holds)}"
    assert line(said, "TG-1/check") == f"TG-1/check（TG-1/2022-11-01）：{words}"


def test_every_edition_of_a_check_is_said():
    said = lines(a_check(a_version("visits <= 2", until="2024-01-01"), a_version("visits <= 1", since="2024-01-01")))
    assert len([each for each in said if "TG-1/check" in each]) == 2


def test_procedures_are_counted_and_named():
    said = lines(a_procedure_check())
    assert line(said, "规程自动机") == f"规程自动机 1 个：{HANDLING.id}。每种不同的环节顺序只判一次。"
    assert f"trace.{HANDLING.id}.step" in line(said, "由规程判定一次：")


def test_a_measure_says_what_counts_and_what_meets_it():
    measure = a_measure("visits <= 1", counted="channel = '窗口'")
    words = f"计入 {say(measure.counted)}；达标 {say(measure.conforms)}"
    assert line(lines(measure), "口径 goal2") == f"口径 goal2 ：{words}"
