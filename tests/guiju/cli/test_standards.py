"""Which standard and which edition a command is about."""

from datetime import date

import pytest

from guiju.cli.standards import day_of, edition_of, folder_of_standards, name_of, standard_in
from guiju.errors import UsageError
from guiju.model.text import Library, Standard
from tests.guiju.text.revisions import CHAPTER, an_edition_of

EDITIONS = (an_edition_of(2023, CHAPTER), an_edition_of(2024, CHAPTER))
STANDARD = Standard("TG-201", "provision", EDITIONS)


def test_the_latest_edition_is_meant_where_none_is_named():
    assert name_of(edition_of(STANDARD, None)) == "TG-201/2024-01-01"
    assert edition_of(STANDARD, "2023-01-01") is EDITIONS[0]


@pytest.mark.parametrize("named", ["draft", "2022-01-01"])
def test_an_edition_that_is_not_there_is_refused_with_those_that_are(named):
    with pytest.raises(UsageError, match="2023-01-01、2024-01-01"):
        edition_of(STANDARD, named)


def test_an_unknown_code_is_refused_with_the_nearest():
    with pytest.raises(UsageError, match="TG-201"):
        standard_in(Library({"TG-201": STANDARD}), "TG-202")


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UsageError, match="没有这个文件夹"):
        folder_of_standards(tmp_path / "nowhere", tmp_path)


def test_a_draft_counts_from_the_day_given():
    assert day_of(EDITIONS[0], date(2030, 1, 1)) == date(2023, 1, 1)
