"""An old register is taken over, and no line of it is lost."""

import csv
import io

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from guiju.errors import RecordError
from guiju.model.text import Library
from guiju.standard_system.external import read_external
from guiju.standard_system.importing import import_register
from guiju.standard_system.planned import read_planned
from guiju.standard_system.register_files import with_rows
from guiju.standard_system.system import StandardSystem, read_system
from guiju.standard_system.taxonomy_files import read_taxonomies
from tests.guiju.standard_system.systems import write_city

HEAD = "序号,标准编号（代号）,标准名称,实施日期,责任部门,备注\n"
SYSTEM = StandardSystem(Library({}), read_taxonomies()[0])


@pytest.fixture
def taken(tmp_path):
    """Take over a register into the small city."""
    system = read_system(write_city(tmp_path / "standards"))[0]

    def reading(text, name="明细表.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return import_register(path, system)

    return reading


def test_others_standards_and_own_ones_are_told_apart_by_their_number(taken):
    found = taken(
        HEAD
        + "1,GB/T 34417-2017,公开规范,2018-02-01,综合科,\n2,Q/LX TG 351-2021,安保规范,,综合科,\n3,,评比规程,,督查科,\n"
    )
    assert [(row["number"], row["implemented"], row["level"]) for row in found.external] == [
        ("GB/T 34417—2017", "2018-02-01", "国家")
    ]
    assert [(row["code"], row["title"], row["function_type"]) for row in found.planned] == [
        ("TG-351", "安保规范", "规范"),
        ("NEW-901", "评比规程", "规程"),
    ]
    assert found.external[0]["ground"] == "导入自 明细表.csv"


def test_headings_of_groups_place_the_lines_below_them(taken):
    found = taken(HEAD + ",一、服务通用基础标准体系,,,,\n1,,术语表,,科,\n,二、（三）安全应急,,,,\n2,,疏散规程,,科,\n")
    assert found.groups == 2
    assert [row["placement"] for row in found.planned] == ["TY", "GL8"]
    assert [row["code"] for row in found.planned] == ["TY-901", "GL-901"]


@pytest.mark.parametrize(
    ("written", "placement"),
    [("TG2.03", "TG2"), ("BZ203", "gbt24421-2009:BZ203"), ("工作流程", "TG2"), ("信息与电子政务标准", "GL10")],
)
def test_a_line_is_placed_by_its_number_or_the_name_of_its_part(taken, written, placement):
    found = taken(f"标准体系编号,标准名称,归口部门\n{written},某规范,科\n")
    assert found.planned[0]["placement"] == placement
    assert not found.left


@pytest.mark.parametrize(
    "written", ["2018-02-01", "2018/2/1", "2018.2.1", "2018年2月1日", "20180201", "2018-02-01 00:00:00"]
)
def test_days_are_read_as_people_write_them(taken, written):
    assert taken(HEAD + f"1,GB/T 34417-2017,公开规范,{written},,\n").external[0]["implemented"] == "2018-02-01"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1,GB/T 1.1-2020,导则,,,", "GB/T 1.1—2020 已经登记，照旧"),
        ("1,GB/T 8,导则,,,", "GB/T 8 没有年份，没有列入"),
        ("1,ISO 9001-2015,要求,,,", "不是国内标准"),
        ("1,Q/LX TG201-2024,受理规范,,,", "TG-201 已经有了，照旧"),
        ("1,GB/T 9999-2019,,2020-01-01,,", "没有标准名称"),
    ],
)
def test_a_line_that_finds_no_place_is_kept_with_the_reason(taken, line, reason):
    found = taken(HEAD + line + "\n")
    assert reason in found.left[0].reason
    assert not found.left[0].is_taken
    assert not found.planned
    assert not found.external


def test_a_cell_without_a_place_is_kept_though_the_line_is_taken(taken):
    found = taken(HEAD + "1,GB/T 34417-2017,公开规范,明年,,重要\n")
    assert found.external[0]["implemented"] == ""
    (left,) = found.left
    assert left.is_taken
    assert "“明年”读不出是哪一天" in left.reason
    assert left.cells["备注"] == "重要"
    assert found.unused == ("备注",)


def test_what_an_own_standard_has_no_column_for_is_kept(taken):
    (left,) = taken(HEAD + "1,Q/LX TG351-2021,安保规范,2021-03-01,科,\n").left
    assert "“标准编号（代号）”、“实施日期”没有列可放" in left.reason


def test_a_workbook_of_several_sheets_is_read_as_a_whole(tmp_path):
    path = tmp_path / "明细表.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, title in (("服务提供", "收件规范"), ("职业健康", "心理关怀规范")):
            page = book.add_worksheet(name)
            page.merge_range(0, 0, 0, 2, "某市标准明细表")
            page.write_row(1, 0, ["序号", "标准名称", "责任部门"])
            page.write_row(2, 0, [1, title, "科"])
    found = import_register(path, read_system(write_city(tmp_path / "standards"))[0])
    assert [(row["title"], row["placement"]) for row in found.planned] == [("收件规范", "TG"), ("心理关怀规范", "GL9")]


def test_an_old_encoding_is_read(taken):
    assert taken(HEAD + "1,,安保规范,,科,\n", encoding="gb18030").planned[0]["title"] == "安保规范"


def test_an_empty_file_is_refused(taken):
    with pytest.raises(RecordError):
        taken("")


def test_a_state_is_taken_over_and_what_is_in_use_waits_for_its_text(taken):
    head = "标准编号,标准名称,状态,适用主体\n"
    found = taken(
        head + "GB/T 5-2001,甲,作废,\n,乙规范,征求意见,公共资源交易中心、大厅\n,丙规范,现行,全部\n,丁规范,不知道,\n"
    )
    assert found.external[0]["status"] == "废止"
    assert [row["state"] for row in found.planned] == ["征求意见", "起草", "计划"]
    assert found.planned[0]["bodies"] == "公共资源交易中心"
    assert [("大厅" in each.reason, "文本还没有导入" in each.reason, "不知道" in each.reason) for each in found.left] == [
        (True, False, False), (False, True, False), (False, False, True),
    ]  # fmt: skip


def test_what_was_taken_over_is_read_back_without_a_problem(taken, tmp_path):
    found = taken(HEAD + "1,GB/T 34417-2017,“公开”规范,2018-02-01,综合科,\n2,,安保，保洁规范,,综合科,\n")
    for name, rows in (("planned.csv", found.planned), ("external.csv", found.external)):
        path = tmp_path / "standards" / name
        path.write_text(with_rows(path.read_text("utf-8"), (), rows), "utf-8")
    planned, problems = read_planned(tmp_path / "standards")
    external, more = read_external(tmp_path / "standards")
    assert (problems, more) == ((), ())
    assert planned[-1].title == "安保，保洁规范"
    assert external.standards[-1].title == "“公开”规范"


CELL = st.sampled_from(
    ["", "GB/T 1.1-2020", "GB/T 5-2001", "Q/LX TG1-2020", "受理规范", "TG2", "2020-01-01", "现行", "其他"]
)


@given(st.lists(st.tuples(*[CELL] * 5), max_size=8))
def test_every_line_is_taken_over_or_left_over_or_a_heading(tmp_path_factory, lines):
    path = tmp_path_factory.mktemp("register") / "明细表.csv"
    text = io.StringIO(newline="")
    csv.writer(text).writerows([["标准编号", "标准名称", "标准体系编号", "实施日期", "备注"], *lines])
    path.write_text(text.getvalue(), "utf-8")
    found = import_register(path, SYSTEM)
    whole = [each for each in found.left if not each.is_taken]
    assert found.rows == sum(any(line) for line in lines)
    assert found.rows == len(found.planned) + len(found.external) + found.groups + len(whole)
