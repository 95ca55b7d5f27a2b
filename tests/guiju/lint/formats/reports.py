"""A report on one edition, for tests of the formats."""

from guiju.errors import Place, Problem
from guiju.lint import Remark, lint_edition
from guiju.lint.report import Report
from tests.guiju.lint.editions import PATH, edition_of

TEXT = "# 受理 <甲>。\n\n窗口应在1个工作日内受理。\n\n## 期限\n\n窗口应当日办结。\n"


def report():
    edition = edition_of(TEXT)
    broken = Remark.of(Problem(Place("a b.md"), "文件不是 UTF-8 编码。", "", "请另存。", "not_utf8"))
    return Report(2, (broken, *lint_edition(edition, only=["N05", "N10"])), texts={PATH: edition.text})
