"""Which system a command is asked about, and on which day."""

from datetime import date

import pytest

from guiju.cli.standard_system import Asked, asked_system
from guiju.errors import UsageError
from guiju.records.workspace import create_workspace
from guiju.standard_system.system import StandardSystem
from tests.guiju.standard_system.systems import write_city


@pytest.fixture
def asked(tmp_path):
    return asked_system(tmp_path, write_city(tmp_path), date(2024, 8, 31))


def test_a_folder_of_standards_is_enough(asked):
    assert (asked.system.framework.city, asked.day) == ("某市", date(2024, 8, 31))
    assert asked.remarks == ()


def test_a_workspace_is_asked_as_of_its_own_day(tmp_path):
    workspace = create_workspace(tmp_path / "城", "城", as_of=None)
    write_city(workspace.standards)
    assert asked_system(workspace.root, None, date(2024, 1, 1)).day == date(2024, 1, 1)
    text = (workspace.root / "guiju.toml").read_text("utf-8") + "as_of = 2024-08-31T12:00:00\n"
    (workspace.root / "guiju.toml").write_text(text, "utf-8")
    assert asked_system(workspace.root, None, None).day == date(2024, 8, 31)


def test_a_part_of_the_name_of_a_body_is_enough_if_it_fits_only_one(asked):
    assert asked.body("代办") == "政务服务代办中心"
    assert asked.body("政务服务中心") == "政务服务中心"
    assert asked.body(None) is None


@pytest.mark.parametrize("name", ["便民服务", "大厅"])
def test_a_name_that_fits_none_or_several_is_refused(asked, name):
    with pytest.raises(UsageError, match=name):
        asked.body(name)


def test_an_unknown_taxonomy_suggests_the_nearest(asked):
    assert asked.taxonomy("gbt24421-2009") == "gbt24421-2009"
    with pytest.raises(UsageError, match="gbt24421-2023"):
        asked.taxonomy("gbt24421-2033")


def test_what_could_not_be_read_is_remarked_on(tmp_path):
    asked = asked_system(tmp_path, write_city(tmp_path, planned="code\nTG 1\n"), date(2024, 8, 31))
    assert len(asked.problems) > 0
    assert "system check" in str(asked.remarks[0])
    assert isinstance(asked, Asked)
    assert isinstance(asked.system, StandardSystem)
