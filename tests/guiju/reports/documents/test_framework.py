"""The general framework as one document."""

import pytest

from guiju.errors import TextError, UsageError
from guiju.reports.document import Heading, Listing, Picture, Table, plain
from guiju.reports.documents.framework import make
from guiju.reports.request import Request
from guiju.reports.writers import writers
from guiju.text import read_library
from tests.guiju.standard_system.systems import DAY, write_city


@pytest.fixture
def document(tmp_path):
    """Make the document of the small city, for a body if one is named."""

    def made(body=None, **files):
        folder = write_city(tmp_path, **files)
        return make(Request(read_library(folder), folder, DAY, body))

    return made


def blocks(document, kind):
    return [block for block in document.blocks() if isinstance(block, kind)]


def test_policy_goals_duties_and_both_charts_are_there(document):
    made = document()
    assert [each.title for each in blocks(made, Heading) if each.level == 1] == [
        "标准化方针", "标准化目标", "标准化职责", "组织架构", "标准体系结构", "标准统计和覆盖",
    ]  # fmt: skip
    assert [plain(each.caption) for each in blocks(made, Picture)] == ["标准化组织架构", "标准体系结构"]
    assert [plain(cell) for cell in blocks(made, Table)[0].rows[0]] == ["1", "按时办结率", "100%", "—", "TG-201", "—"]


def test_a_list_ends_in_a_full_stop(document):
    first = blocks(document(), Listing)[0]
    assert [plain(item.line) for item in first.items] == ["依法：有依据；", "便民：少跑路。"]


def test_figures_and_tables_are_numbered_as_the_text_refers_to_them(document):
    made = document()
    assert [each.number for each in (*blocks(made, Picture), *blocks(made, Table))] == ["1", "2", "1", "2"]


def test_a_body_has_its_own(document):
    made = document("公共资源交易中心")
    assert made.title == "某市政务服务标准体系总体框架（公共资源交易中心）"
    assert "交易科" in blocks(made, Picture)[0].content.decode()
    assert "大厅" not in blocks(made, Picture)[0].content.decode()


def test_an_unknown_body_is_refused(document):
    with pytest.raises(UsageError, match="大厅"):
        document("大厅")


def test_a_city_without_the_file_says_that_nothing_is_laid_down(document):
    made = document(framework=None)
    assert [each.number for each in blocks(made, Picture)] == ["1"]
    assert blocks(made, Table)[0].number == "1"


def test_a_system_that_cannot_be_read_is_told_in_full(document):
    with pytest.raises(TextError):
        document(planned="code\n")


@pytest.mark.parametrize("ending", ["docx", "html", "pdf", "xml"])
def test_every_form_can_be_written(document, ending):
    assert writers()[ending](document())
