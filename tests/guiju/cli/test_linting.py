"""What guiju lint gathers, apart from how it is said: the desk with the standards of a path."""

from datetime import datetime

import pytest

from guiju.cli.linting import Desk, Wish
from guiju.lint import Level
from guiju.lint.profile import Profile
from tests.guiju.lint.editions import source_of

NOW = datetime(2024, 6, 30, 9, 0)
TEXT = "# 受理。\n\n窗口应当场收件。\n\n## 期限\n\n窗口应在1个工作日内受理。\n"


@pytest.fixture
def library(tmp_path):
    root = tmp_path / "standards"
    for code, name, front in (("TG-1", "2024-01-01", {}), ("TG-1", "draft", {}), ("TG-2", "2024-01-01", {})):
        folder = root / "provision" / code
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.md").write_text(source_of(TEXT, front), "utf-8")
    return root


def codes(report):
    return [each.code for each in report.remarks]


def test_every_edition_and_draft_of_a_folder_is_linted(library):
    report = Desk(library, NOW).report(Wish(rules=["N05"]))
    assert (report.standards, codes(report)) == (2, ["N05"] * 3)
    assert [each.place.file for each in report.remarks] == sorted(each.place.file for each in report.remarks)


def test_a_wish_leaves_out_what_weighs_less(library):
    desk = Desk(library / "provision" / "TG-2", NOW)
    assert codes(desk.report(Wish(rules=["N05", "N09", "N10"]))) == ["N10", "N09", "N05"]
    assert codes(desk.report(Wish(rules=["N05", "N09", "N10"], level=Level.ERROR))) == ["N05"]


def test_only_what_lies_at_the_path_is_mended(library):
    desk = Desk(library / "provision" / "TG-2", NOW)
    mended = desk.mend(Wish(rules=["N10"]))
    assert [each.place.file for each in mended] == ["provision/TG-2/2024-01-01.md"]
    assert "# 受理。" in (library / "provision" / "TG-1" / "draft.md").read_text("utf-8")
    assert codes(desk.report(Wish(rules=["N10"]), mended)) == []


def test_an_unreadable_file_is_one_error_among_the_others(library):
    (library / "provision" / "TG-2" / "2024-01-01.md").write_text("没有封面\n", "utf-8")
    report = Desk(library, NOW).report(Wish())
    assert "front_matter_missing" in codes(report)
    assert report.standards == 2


def test_a_profile_may_be_chosen(library):
    assert Wish(profile=Profile.LOCAL).profile is Profile.LOCAL
    assert Desk(library, NOW).report(Wish(rules=["N05"], profile=Profile.LOCAL)).has_errors
