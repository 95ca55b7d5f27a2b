"""Documents to print, in as few words as a test needs; `hall` is a standard with one of everything."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from guiju.model.text import Library, Standard
from guiju.reports.document import Document
from guiju.reports.documents.standard import make
from guiju.reports.request import Request
from guiju.text import read_library
from tests.guiju.text.texts import an_edition

FOLDER = Path(__file__).parent / "standards"
SHIPPED = Path(__file__).parents[3] / "standards"
DAY = date(2024, 8, 1)


def a_document(body, function_type="规范"):
    """Return the document of an edition with this body."""
    edition = an_edition(body, function_type)
    return make(Request(Library({"TG-201": Standard("TG-201", "provision", (edition,))}), Path(), DAY, "TG-201"))


@cache
def hall(edition: str | None = None) -> Document:
    """Return the standard of the queue in the hall: table, figure, formulas, footnotes, terms, annexes; or its draft."""
    return make(Request(read_library(FOLDER), FOLDER, DAY, "TG-900", edition))


@cache
def shipped(code: str) -> Document:
    """Return a standard of the demo city as a document."""
    return make(Request(read_library(SHIPPED), SHIPPED, DAY, code))
