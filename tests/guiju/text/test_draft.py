"""A draft to begin with."""

from datetime import date

import pytest

from guiju.errors import UsageError
from guiju.model.text import ProvisionType
from guiju.text.draft import new_standard
from guiju.text.front import FUNCTION_TYPES
from guiju.text.library import read_library

DAY = date(2024, 3, 1)


def begin(
    folder, code="TG-299", subsystem="provision", title="预约服务规范", function_type="规范", owner="市行政审批局"
):
    return new_standard(folder, code, subsystem, title, function_type, owner, DAY)


@pytest.mark.parametrize("function_type", FUNCTION_TYPES)
def test_a_new_draft_of_any_type_reads_without_problems(tmp_path, function_type):
    path = begin(tmp_path, function_type=function_type)
    draft = read_library(tmp_path).standards["TG-299"].draft
    assert path == tmp_path / "provision/TG-299/draft.md"
    assert (draft.function_type, draft.number, draft.front["owner"]) == (function_type, "TG-299—2024", "市行政审批局")
    assert [clause.title for clause in draft.clauses[:4]] == ["前言", "范围", "规范性引用文件", "术语和定义"]


@pytest.mark.parametrize(
    ("function_type", "kind", "provision"),
    [
        ("规范", "check", ProvisionType.REQUIREMENT), ("规程", "procedure", ProvisionType.INSTRUCTION),
        ("术语", "term", ProvisionType.STATEMENT), ("标志", "inspect", ProvisionType.REQUIREMENT),
        ("评价", "check", ProvisionType.REQUIREMENT), ("试验", "inspect", ProvisionType.INSTRUCTION),
    ],
)  # fmt: skip
def test_it_holds_an_example_of_what_its_type_is_about(tmp_path, function_type, kind, provision):
    begin(tmp_path, function_type=function_type)
    clauses = list(read_library(tmp_path).standards["TG-299"].draft.walk())
    assert kind in {block.kind for clause in clauses for block in clause.blocks}
    assert provision in {each.provision for clause in clauses for each in clause.paragraphs}


def test_a_title_may_hold_any_signs(tmp_path):
    title = '服务: "一窗" #1 $title {x} 规范'
    begin(tmp_path, title=title)
    assert read_library(tmp_path).standards["TG-299"].draft.title == title


def test_a_code_that_is_taken_is_refused_and_nothing_is_overwritten(tmp_path):
    path = begin(tmp_path, subsystem="general")
    before = path.read_bytes()
    with pytest.raises(UsageError, match="general/TG-299"):
        begin(tmp_path, title="别的")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "TG 299"}, {"code": "../x"}, {"subsystem": "a/b"}, {"function_type": "规范性"}, {"title": " "},
        {"title": "一\n二"}, {"owner": ""},
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_before_anything_is_written(tmp_path, wrong):
    with pytest.raises(UsageError):
        begin(tmp_path, **wrong)
    assert not list(tmp_path.iterdir())
