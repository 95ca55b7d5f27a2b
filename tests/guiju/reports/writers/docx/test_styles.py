"""Styles of a Word file."""

import re

from guiju.reports.writers.docx.styles import Look, number_width, styles


def test_every_style_is_based_on_and_followed_by_one_that_exists():
    written = styles()
    known = set(re.findall(r'w:styleId="(\w+)"', written))
    named = set(re.findall(r'<w:(?:basedOn|next) w:val="(\w+)"', written))
    assert named <= known
    assert len(re.findall(r"<w:name ", written)) == len(set(re.findall(r'<w:name w:val="([^"]+)"', written)))


def test_sizes_are_those_of_annex_f():
    sizes = {
        re.search(r'w:styleId="(\w+)"', each)[1]: "".join(re.findall(r'<w:sz w:val="(\d+)"/>', each))
        for each in styles().split("</w:style>")[:-1]
    }
    assert (sizes["CoverTitle"], sizes["CoverNumber"], sizes["BodyTitle"]) == ("52", "28", "32")
    assert (sizes["Chapter"], sizes["Note"], sizes["TableText"]) == ("21", "18", "18")


def test_a_title_begins_one_character_behind_its_number():
    assert number_width(3) == 3 * 105 + 210


def test_a_style_without_properties_says_only_its_name():
    assert Look("X", "甲", based_on="").markup == (
        '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="甲"/><w:qFormat/></w:style>'
    )
