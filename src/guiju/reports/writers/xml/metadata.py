"""What a cover says about a standard, as the metadata of NISO STS."""

from __future__ import annotations

import re

from lxml import etree

from guiju.reports.document import Cover, Document
from guiju.reports.writers.xml.blocks import add
from guiju.text.standard_numbers import find_numbers, read_number

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ICS = re.compile(r"ICS\s*([\d.]+)")


def add_metadata(front: etree._Element, document: Document) -> None:
    """Add the element `std-meta` to the front matter."""
    cover = document.cover
    meta = add(front, "std-meta")
    _titles(meta, document.title, cover.title_en if cover else "")
    _number(meta, document.number)
    add(meta, "content-language", "zh")
    add(meta, "std-ref", document.number).set("type", "dated")
    number = read_number(document.number)
    if number is not None:
        add(meta, "std-ref", number.undated).set("type", "undated")
    if cover is not None:
        _dates(meta, cover)
        _classification(meta, cover)
        _replaced(meta, cover.replaces)


def _titles(meta: etree._Element, chinese: str, english: str) -> None:
    for language, title in (("zh", chinese), ("en", english)):
        if title:
            wrap = add(meta, "title-wrap")
            wrap.set(_LANG, language)
            add(wrap, "main", title)
            add(wrap, "full", title)


def _number(meta: etree._Element, written: str) -> None:
    number = read_number(written)
    ident = add(meta, "std-ident")
    if number is None:
        add(ident, "doc-number", written)
        return
    add(ident, "originator", number.letters)
    add(ident, "doc-number", number.serial)
    if number.year:
        add(ident, "year", str(number.year))


def _dates(meta: etree._Element, cover: Cover) -> None:
    for name, kind, written in (
        ("release-date", "published", cover.issued),
        ("meta-date", "effective", cover.implemented),
    ):
        found = _DAY.search(written)
        if found:
            made = add(meta, name, found[0])
            made.set("date-type", kind)
            made.set("iso-8601-date", found[0])


def _classification(meta: etree._Element, cover: Cover) -> None:
    for code in cover.codes:
        found = _ICS.search(code)
        if found:
            add(meta, "ics", found[1])


def _replaced(meta: etree._Element, written: str) -> None:
    for each in find_numbers(written):
        other = add(meta, "std-xref")
        other.set("type", "replaces")
        add(other, "std-ref", str(each.number)).set("type", "dated" if each.number.year else "undated")
