"""Formulas on one line."""

from xml.etree.ElementTree import fromstring

import pytest

from guiju.text.word.formulas import linear
from tests.guiju.text.word.documents import NAMES


def r(text):
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("made", "line"),
    [
        (f"{r('R=')}<m:f><m:num>{r('a+b')}</m:num><m:den>{r('c')}</m:den></m:f>", "R=(a+b)/c"),
        (f"<m:sSubSup><m:e>{r('x')}</m:e><m:sub>{r('1')}</m:sub><m:sup>{r('n+1')}</m:sup></m:sSubSup>", "x_1^(n+1)"),
        (f"<m:rad><m:deg/><m:e>{r('x')}</m:e></m:rad>", "√(x)"),
        (f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{r("i=1")}</m:sub><m:sup>{r("n")}</m:sup><m:e>{r("x")}</m:e></m:nary>', "∑_(i=1)^n(x)"),
        (f'<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>{r("a")}</m:e></m:d>', "[a]"),
        (f"<m:limLow><m:e>{r('max')}</m:e><m:lim>{r('i')}</m:lim></m:limLow>", "maxi"),
    ],
)  # fmt: skip
def test_a_formula_reads_as_it_is_typed(made, line):
    assert linear(fromstring(f"<m:oMath {NAMES}>{made}</m:oMath>")) == line
