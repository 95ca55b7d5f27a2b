"""Every standard has a place in the system, or the writer is told where it might belong."""

from dataclasses import replace

import pytest

from guiju.standard_system.placements import node_in, placement_problems, split_placement, unknown_placement
from guiju.standard_system.taxonomy_files import read_taxonomies
from guiju.text.reader import read_edition
from tests.guiju.standard_system.libraries import a_library

TAXONOMIES = read_taxonomies()[0]


def placed(*placements):
    """Return a library of one standard with these placements."""
    front = "---\nnumber: Q/T TG1\ntitle: 受理规范\nfunction_type: 规范\nimplemented: 2024-01-01\n"
    front += "placements:\n" + "".join(f"  - {each}\n" for each in placements) if placements else ""
    edition = read_edition(f"{front}---\n# 甲\n\n窗口应受理。\n", "provision/TG-1/2024-01-01.md")
    library = a_library(TG_1="# 甲\n")
    return replace(library, standards={"TG-1": replace(library.standards["TG-1"], editions=(edition,))})


def test_a_known_placement_is_no_problem():
    assert placement_problems(placed("TG2", "gbt24421-2009:BZ203"), TAXONOMIES) == ()


def test_an_unknown_placement_is_told_with_its_line_and_a_suggestion():
    (problem,) = placement_problems(placed("TG2", "GL13"), TAXONOMIES)
    assert (problem.code, problem.place.line, problem.place.column) == ("unknown_placement", 8, 5)
    assert "是否想写 GL" in problem.remedy


def test_a_standard_without_a_placement_is_told():
    (problem,) = placement_problems(a_library(TG_1="# 甲\n"), TAXONOMIES)
    assert problem.code == "no_placement"


@pytest.mark.parametrize(
    ("written", "told"),
    [("术语", "TY1"), ("TG9", "TG4"), ("gbt24421-2019:TG301", "gbt24421-2009"), ("没有的", "guiju system tree")],
)
def test_the_suggestion_names_what_was_probably_meant(written, told):
    assert told in unknown_placement(written, TAXONOMIES)


def test_one_standard_has_its_place_in_every_view():
    assert [node_in(("GL6", "GL7"), TAXONOMIES, each) for each in TAXONOMIES.by_id] == ["BZ8", "BZ201", "BZ1", "GL6"]


def test_a_placement_written_in_the_other_taxonomy_wins_over_the_crosswalk():
    assert node_in(("GL6", "gbt24421-2009:BZ203"), TAXONOMIES, "gbt24421-2009") == "BZ203"


def test_the_second_placement_helps_where_the_first_leads_nowhere():
    assert node_in(("TG", "TG2"), TAXONOMIES, "gbt24421-2009") == "TG302"
    assert node_in((), TAXONOMIES, "plan") is None


def test_a_placement_names_its_taxonomy_or_means_the_plan():
    assert split_placement("gbt24421-2009: BZ1") == ("gbt24421-2009", "BZ1")
    assert split_placement("TG2 ") == ("plan", "TG2")
