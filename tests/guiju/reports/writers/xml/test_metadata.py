"""What a cover says, as metadata."""

from datetime import date

from guiju.reports.document import Cover, Document
from guiju.reports.writers.xml.blocks import named
from guiju.reports.writers.xml.metadata import add_metadata

COVER = Cover(
    ("ICS 03.160", "CCS A 12"), "Q/QHZW", "内部标准", "Q/QHZW TG201—2023", "代替 Q/QHZW TG201—2022",
    "受理规范", "Specification for acceptance", "2023-12-20", "2024-01-01", "市行政审批局",
)  # fmt: skip


def metadata(number="Q/QHZW TG201—2023", cover=COVER):
    front = named("front")
    add_metadata(front, Document("受理规范", number, date(2024, 1, 1), (), cover))
    return front[0]


def test_number_titles_dates_and_classification():
    meta = metadata()
    assert [each.text for each in meta.find("std-ident")] == ["Q/QHZW", "TG201", "2023"]
    assert [each.findtext("main") for each in meta.findall("title-wrap")] == [
        "受理规范",
        "Specification for acceptance",
    ]
    assert [each.text for each in meta.findall("std-ref")] == ["Q/QHZW TG201—2023", "Q/QHZW TG201"]
    assert (meta.findtext("release-date"), meta.findtext("meta-date"), meta.findtext("ics")) == (
        "2023-12-20", "2024-01-01", "03.160",
    )  # fmt: skip


def test_what_it_replaces_is_named():
    replaced = metadata().find("std-xref")
    assert (replaced.get("type"), replaced.findtext("std-ref")) == ("replaces", "Q/QHZW TG201—2022")


def test_a_draft_without_number_and_dates_has_what_there_is():
    meta = metadata("TG-201—××××", None)
    assert meta.findtext("std-ident/doc-number") == "TG-201—××××"
    assert meta.find("release-date") is None
