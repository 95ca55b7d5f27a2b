"""Reports: counts, excerpts, suggestions."""

from guiju.errors import Place
from guiju.lint.remark import Edit, Fix, Level, Remark
from guiju.lint.report import Excerpt, Report, suggestions

TEXT = "第一行\r\n窗口不得收费。\r\n"


def remark(line, column, start=0, end=0, level=Level.ERROR, edits=()):
    return Remark("r", "R", level, Fix.ASK, Place("a.md", line, column), start, end, "什么。", "", "怎么办。", edits)


def test_an_excerpt_is_the_line_cut_around_what_is_meant():
    report = Report(1, (), texts={"a.md": TEXT})
    assert report.excerpt(remark(2, 3, 7, 9)) == Excerpt("窗口", "不得", "收费。")
    assert report.excerpt(remark(2, 3, 7, 99)) == Excerpt("窗口", "不得收费。", "")


def test_what_has_no_line_or_no_text_has_no_excerpt():
    report = Report(1, (), texts={"a.md": TEXT})
    assert report.excerpt(remark(None, None)) is None
    assert report.excerpt(remark(99, 1)) is None
    assert Report(1, ()).excerpt(remark(2, 3)) is None


def test_only_errors_make_a_report_bad():
    assert Report(1, (remark(1, 1),)).has_errors
    mild = Report(1, (remark(1, 1, level=Level.WARNING), remark(1, 1, level=Level.INFO)))
    assert not mild.has_errors
    assert [mild.count(level) for level in Level] == [0, 1, 1]


def test_a_suggestion_is_what_an_edit_puts_in():
    assert suggestions(remark(1, 1, edits=(Edit(0, 2, "不应"), Edit(3, 4, "")))) == ("不应",)
