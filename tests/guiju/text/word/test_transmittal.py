"""A notice that issues a rule book."""

from guiju.text.word.source import read_source
from guiju.text.word.transmittal import start_of_issued
from tests.guiju.text.word.documents import docx, p

PIECES = read_source(docx(p("各科室："), p("现印发。"), p("考勤办法（试行）"), p("第一条 甲。")), "a").pieces


def test_the_rule_book_is_found_behind_the_notice():
    assert start_of_issued(PIECES, "关于印发《考勤办法》的通知", 0) == 2


def test_a_notice_that_issues_nothing_is_itself_the_text():
    assert start_of_issued(PIECES, "关于放假的通知", 0) is None
    assert start_of_issued(PIECES, "关于印发《着装办法》的通知", 0) is None
