from datetime import date

import pytest

from guiju.clock.calendar import load_calendar
from guiju.clock.notices import notice_of, parse_notice, read_notice, write_notice
from guiju.errors import RecordError

NOTICES = load_calendar().notices
PASTED = {
    2026: """各省、自治区、直辖市人民政府：
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。""",
    2019: """一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。""",
    2007: """一、元旦：1月1日—3日放假，共3天。其中1月1日为法定假日，将12月30日（星期六）、31日（星期日）两个公休日分别调至\
1月2日、3日，12月30日（星期六）、31日（星期日）上班。
二、春节：2月18日—24日（即农历大年初一至初七）放假，共7天。24日（星期六）照常公休，2月17日、25日上班。
三、“五一”：5月1日—7日放假，共7天。5月5日（星期六）、6日（星期日）照常公休，4月28日、29日上班。
四、“十一”：10月1日—7日放假，共7天。9月29日、30日上班。""",
}


@pytest.mark.parametrize("year", PASTED)
def test_the_words_of_a_notice_give_the_days_the_calendar_has(year):
    calendar = load_calendar("china", [parse_notice(PASTED[year], year, "通知")])
    shipped = load_calendar()
    days = [date(year - 1, 12, day) for day in range(25, 32)]
    days += [
        date.fromordinal(number) for number in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal())
    ]
    assert [calendar.is_workday(day) for day in days] == [shipped.is_workday(day) for day in days]


def test_a_day_advised_but_not_given_off_is_no_holiday():
    notice = parse_notice(
        "二、春节：2月10日至17日放假调休，共8天。2月4日上班。鼓励职工在除夕2月9日休息。", 2024, "通知"
    )
    assert date(2024, 2, 9) not in {day.on for day in notice.days}


def test_a_day_made_up_on_a_weekday_betrays_the_wrong_year():
    with pytest.raises(RecordError, match="不可能是春节的补班日") as caught:
        parse_notice(PASTED[2026], 2025, "通知.txt")
    assert {problem.code for problem in caught.value.problems} == {"make_up_day_on_weekday"}
    assert caught.value.problems[0].place.file == "通知.txt"


@pytest.mark.parametrize(
    "text", ["", "没有日期的话。", "一、元旦：放假一天。", "一、元旦：2月30日放假。", "一、元旦：5月9日至1日放假。"]
)
def test_text_without_days_off_is_refused(text):
    with pytest.raises(RecordError, match="读不出"):
        parse_notice(text, 2026, "通知")


@pytest.mark.parametrize("year", NOTICES)
def test_writing_a_notice_and_reading_it_gives_the_same(year):
    assert read_notice(write_notice(NOTICES[year]), year, f"{year}.csv") == NOTICES[year]


def test_all_unreadable_rows_are_named():
    with pytest.raises(RecordError) as caught:
        read_notice(
            "# 通知\ndate,day,name\n2026-13-01,休,元旦\n2026-01-01,休,元旦\n2026-01-02,假,元旦\n", 2026, "2026.csv"
        )
    assert [problem.place.line for problem in caught.value.problems] == [3, 5]


def test_a_notice_of_days_orders_them():
    notice = notice_of(2027, {date(2027, 1, 3): "元旦", date(2027, 1, 1): "元旦"}, {date(2027, 1, 2): "元旦"}, "")
    assert [(day.on.day, day.is_workday) for day in notice.days] == [(1, False), (2, True), (3, False)]
