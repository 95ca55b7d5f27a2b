"""What stands below the text of an official paper."""

from datetime import date

from guiju.text.word.closing import COPIES, SIGNATURE, closing_lines
from guiju.text.word.source import read_source
from tests.guiju.text.word.documents import docx, p


def test_signature_date_and_copies_are_known_and_text_is_not():
    body = [
        p("各科室应执行。"),
        p("市行政审批局"),
        p("2024年1月5日"),
        p("抄送：市纪委。"),
        p("市行政审批局办公室  2024年1月5日印发"),
    ]
    lines, signed = closing_lines(read_source(docx(*body), "a").pieces, 0)
    assert lines == {1: SIGNATURE, 2: SIGNATURE, 3: COPIES, 4: COPIES}
    assert signed == date(2024, 1, 5)


def test_a_date_in_a_sentence_signs_nothing():
    assert closing_lines(read_source(docx(p("自2024年1月5日起施行。")), "a").pieces, 0) == ({}, None)
