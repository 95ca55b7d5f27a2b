"""What stands around the text of a standard."""

from datetime import date

from guiju_web.library import reading
from guiju_web.library.queries import standard_of
from guiju_web.ui.city import city

TODAY = date(2024, 8, 31)
ADDRESS = "/library/TG-201/2024-01-01/"


def read(browser, address=ADDRESS):
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_editions_stand_newest_first_with_how_long_they_hold(site):
    newest, oldest = reading.standings(standard_of(city().library, "TG-201"), TODAY)
    assert (newest.status, newest.until, newest.before) == ("现行", None, oldest.edition)
    assert (oldest.status, oldest.until, oldest.before) == ("已被代替", date(2024, 1, 1), None)


def test_an_edition_that_is_over_says_so_and_leads_to_the_one_in_force(signed_in):
    assert "现行的是 2024-01-01 实施的版本" in read(signed_in(), "/library/TG-201/2022-11-01/")
    assert "现行的是" not in read(signed_in())


def test_a_standard_says_whom_it_binds_and_what_it_rests_on(signed_in):
    page = read(signed_in())
    bar = page.split('class="bar"')[1].split("</nav>")[0]
    assert "综合窗口岗位、首席代表岗位" in bar
    assert "GB/T 36114—2018" in bar
    assert 'href="/library/TY-101/"' in bar


def test_a_stranger_sees_how_a_clause_is_carried_out_and_neither_results_nor_answers(signed_in):
    page = read(signed_in())
    assert "暗访，每季度：按服务指南准备齐全后" in page
    assert "1 题" in page
    assert "/goals/checks/" not in page
    assert "不符合，介绍信不在服务指南公布的受理条件之内" not in page


def test_those_who_may_see_results_are_led_to_the_check_of_the_clause(signed_in):
    page = read(signed_in("li"))
    assert 'href="/goals/checks/TG-201/accepted-in-time/"' in page
    assert "不符合，介绍信不在服务指南公布的受理条件之内" not in page


def test_answers_are_for_those_who_examine(signed_in):
    assert "不符合，介绍信不在服务指南公布的受理条件之内" in read(signed_in("qian"))
    assert "不符合，介绍信不在服务指南公布的受理条件之内" not in read(signed_in("feng"))


def test_the_edition_of_a_day_is_found_and_a_day_without_one_says_so(signed_in):
    assert signed_in().get("/library/TG-201/?on=2023-01-01").url == "/library/TG-201/2022-11-01/"
    page = read(signed_in(), "/library/TG-201/?on=2020-01-01")
    assert "没有有效的版本" in page
    assert 'href="/library/TG-201/2022-11-01/"' in page
