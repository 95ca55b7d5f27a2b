"""A standard chosen, assembled, and what is known about it."""

from dataclasses import replace
from datetime import date

import pytest

from guiju.errors import CheckError, TextError, UsageError
from guiju.reports.documents.standard import chosen, make, status_of
from guiju.reports.request import Request
from guiju.text import read_library
from tests.guiju.reports.printing import DAY, FOLDER, SHIPPED, hall, shipped

REQUEST = Request(read_library(SHIPPED), SHIPPED, DAY, "TG-201")


def test_the_edition_in_force_is_printed_unless_another_is_named():
    assert chosen(REQUEST)[1].implemented == date(2024, 1, 1)
    assert chosen(replace(REQUEST, on=date(2023, 5, 1)))[1].implemented == date(2022, 11, 1)
    assert chosen(replace(REQUEST, edition="2022-11-01"))[1].implemented == date(2022, 11, 1)


def test_before_the_first_day_the_newest_edition_is_printed():
    assert chosen(replace(REQUEST, on=date(2020, 1, 1)))[1].implemented == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"subject": "TG-210x"}, "是否想写 TG-210"), ({"edition": "2030-01-01"}, "现有：2022-11-01、2024-01-01")],
)
def test_what_does_not_exist_is_refused_with_what_does(changes, said):
    with pytest.raises(UsageError, match=said):
        chosen(replace(REQUEST, **changes))


@pytest.mark.parametrize(
    ("edition", "on", "status"),
    [
        ("2022-11-01", date(2022, 10, 31), "即将实施"),
        ("2022-11-01", date(2022, 11, 1), "现行"),
        ("2022-11-01", date(2024, 1, 1), "已被代替"),
    ],
)
def test_the_status_of_an_edition_follows_from_the_day(edition, on, status):
    assert status_of(*chosen(replace(REQUEST, edition=edition)), on) == status


def test_a_draft_is_a_draft_on_every_day():
    assert hall("draft").facts[0] == ("状态", "草案，征求意见中")


def test_terms_of_the_terminology_standard_and_of_the_standard_itself_are_at_hand():
    assert dict(shipped("TG-201").definitions)["窗口"].startswith("面向服务对象收件")
    assert dict(hall().definitions)["过号"].startswith("叫号达到规定次数")


def test_a_figure_outside_the_folder_of_the_standard_is_not_read(tmp_path):
    folder = tmp_path / "provision" / "TG-1"
    folder.mkdir(parents=True)
    (tmp_path / "secret.svg").write_text("<svg/>")
    text = (FOLDER / "provision/TG-900/2024-05-01.md").read_text("utf-8")
    (folder / "2024-05-01.md").write_text(text.replace("figures/flow.svg", "../../secret.svg"), "utf-8")
    with pytest.raises(TextError, match="找不到图的文件"):
        make(Request(read_library(tmp_path), tmp_path, DAY, "TG-1"))


def test_a_check_without_meaning_is_not_printed(tmp_path):
    folder = tmp_path / "provision" / "TG-1"
    folder.mkdir(parents=True)
    text = (FOLDER / "provision/TG-900/2024-05-01.md").read_text("utf-8")
    (folder / "2024-05-01.md").write_text(text.replace("applies: 受理时间 不为空", "applies: 已受理"), "utf-8")
    with pytest.raises(CheckError, match="已受理"):
        make(Request(read_library(tmp_path), tmp_path, DAY, "TG-1"))
