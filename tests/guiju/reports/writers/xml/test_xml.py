"""A standard as NISO STS: nothing printed is lost, everything can be pointed to, and the published DTD accepts it."""

import os
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from guiju.reports.documents.standard import make
from guiju.reports.request import Request
from guiju.reports.writers.xml import write
from guiju.text import read_library

FOLDER = Path(__file__).parents[2] / "standards"
SHIPPED = Path(__file__).parents[5] / "standards"
DTD = "GUIJU_STS_DTD"
XML = "{http://www.w3.org/XML/1998/namespace}"
TBX = "{urn:iso:std:iso:30042:ed-1}"


def standard(folder=FOLDER, code="TG-900", edition="2024-05-01"):
    document = make(Request(read_library(folder), folder, date(2024, 8, 31), code, edition))
    return etree.fromstring(write(document)), document


@pytest.fixture(scope="module")
def made():
    return standard()[0]


def test_the_cover_is_its_metadata(made):
    meta = made.find("front/std-meta")
    assert meta.findtext("title-wrap/main")
    assert meta.find("title-wrap").get(f"{XML}lang") == "zh"
    assert meta.find("release-date").get("iso-8601-date") == meta.findtext("release-date")
    assert [each.get("type") for each in meta.iter("std-ref")][:2] == ["dated", "undated"]


def test_chapters_stand_in_the_body_with_their_numbers(made):
    chapters = made.findall("body/sec")
    assert [each.findtext("label") for each in chapters] == [str(number + 1) for number in range(len(chapters))]
    assert chapters[0].get("sec-type") == "scope"
    assert {each.get("sec-type") for each in chapters} >= {"scope", "norm-refs", "terms"}


def test_clauses_lie_within_their_chapters(made):
    for section in made.iter("sec"):
        above = section.getparent()
        if above.tag == "sec" and section.findtext("label") and above.findtext("label"):
            assert section.findtext("label").startswith(f"{above.findtext('label')}.")


def test_annexes_say_whether_they_bind(made):
    for annex in made.iter("app"):
        assert annex.findtext("label").startswith("附录")
        assert annex.get("content-type") in ("norm-annex", "inform-annex")


def test_every_reference_leads_to_something(made):
    ids = {each.get("id") for each in made.iter() if each.get("id")}
    links = list(made.iter("xref"))
    assert links
    assert all(each.get("rid") in ids for each in links)
    assert all(each.text for each in links)


def test_ids_are_given_once(made):
    ids = [each.get("id") for each in made.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


def test_a_term_is_an_entry_in_both_languages():
    made, _ = standard(SHIPPED, "TY-101", "2023-06-01")
    entries = list(made.iter(f"{TBX}termEntry"))
    assert len(entries) > 20
    for entry in entries:
        assert [each.get(f"{XML}lang") for each in entry] == ["zh", "en"]
        assert all(each.text for each in entry.iter(f"{TBX}term"))


def test_cited_standards_are_named_as_standards(made):
    cited = [each.findtext("std-ref") for each in made.iter("std")]
    assert cited
    assert all(cited)


@pytest.mark.parametrize("kind", ["table-wrap", "fig", "disp-formula", "list", "non-normative-note"])
def test_every_kind_of_element_is_carried(made, kind):
    assert list(made.iter(kind)), kind


def test_the_text_is_not_lost():
    made, document = standard()
    said = "".join(made.itertext())
    titles = [block.title for block in document.blocks() if getattr(block, "title", "") and hasattr(block, "series")]
    assert titles
    assert all(title in said for title in titles)


def test_the_same_standard_is_the_same_bytes():
    one, other = (make(Request(read_library(FOLDER), FOLDER, date(2024, 8, 31), "TG-900")) for _ in range(2))
    assert write(one) == write(other)


@pytest.mark.skipif(DTD not in os.environ, reason=f"{DTD} names NISO-STS-interchange-1-mathml3.dtd of STS 1.2")
def test_the_published_dtd_accepts_every_shipped_standard():
    dtd = etree.DTD(os.environ[DTD])
    library = read_library(SHIPPED)
    for code, each in library.standards.items():
        for edition in each.editions:
            made = etree.fromstring(
                write(make(Request(library, SHIPPED, date(2024, 8, 31), code, str(edition.implemented))))
            )
            assert dtd.validate(made), (code, dtd.error_log.filter_from_errors())
