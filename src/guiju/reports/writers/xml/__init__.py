"""A standard as NISO STS 1.2 (ANSI/NISO Z39.102-2022, interchange tag set with MathML 3): one XML file, one clause a `sec`.

Numbers stand in `label`, stable ids in `id`; internal references are `xref`, external ones `std`. Terms are TBX entries.
The methods of verification are the chapter people print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from guiju.reports.document import Block, Document, Heading, Part, PartKind
from guiju.reports.writers.xml.blocks import Blocks, add, named
from guiju.reports.writers.xml.metadata import add_metadata

FORMAT = "xml"
_DOCTYPE = (
    '<!DOCTYPE standard PUBLIC "-//NISO//DTD NISO STS Interchange Tag Set (NISO STS) DTD with MathML 3.0 v1.2 '
    '20221031//EN" "NISO-STS-interchange-1-mathml3.dtd">'
)
_SECTION_TYPES = {"范围": "scope", "规范性引用文件": "norm-refs", "术语和定义": "terms"}
_FRONT = {PartKind.FOREWORD: "foreword", PartKind.INTRODUCTION: "intro"}


def write(document: Document) -> bytes:
    """Return a standard as an STS file."""
    standard = named("standard")
    standard.set("dtd-version", "1.2")
    standard.set("{http://www.w3.org/XML/1998/namespace}lang", "zh")
    blocks = Blocks(document)
    front = add(standard, "front")
    add_metadata(front, document)
    body, back = add(standard, "body"), named("back")
    annexes = named("app-group")
    for part in document.parts:
        if part.kind in _FRONT:
            _sections(front, part.blocks, blocks, _FRONT[part.kind])
        elif part.kind is PartKind.BODY:
            _sections(body, part.blocks, blocks, "")
        elif part.kind is PartKind.ANNEX:
            _annex(annexes, part, blocks)
    if len(annexes):
        back.append(annexes)
    for part in document.parts:
        if part.kind is PartKind.REFERENCES:
            blocks.reference_list(back, part.blocks)
        elif part.kind is PartKind.INDEX:
            _sections(back, part.blocks, blocks, "index")
    if len(back):
        standard.append(back)
    made: bytes = etree.tostring(standard, encoding="UTF-8", xml_declaration=True, doctype=_DOCTYPE, pretty_print=False)
    return made


def _sections(above: etree._Element, given: Sequence[Block], blocks: Blocks, kind: str) -> None:
    """Add the sections of some blocks, each below the nearest heading of a higher level."""
    stack: list[tuple[int, etree._Element]] = [(0, above)]
    for heading, inside in _by_heading(given):
        if heading is None:
            blocks.fill(stack[-1][1], inside)
            continue
        while stack[-1][0] >= heading.level:
            stack.pop()
        parent = stack[-1][1]
        if heading.english:
            blocks.term(parent, heading, inside)
            continue
        section = add(parent, "sec")
        blocks.identify(section, heading.anchor)
        found = kind if heading.level == 1 and kind else _SECTION_TYPES.get(heading.title, "")
        if found:
            section.set("sec-type", found)
        blocks.head(section, heading)
        blocks.fill(section, inside)
        stack.append((heading.level, section))


def _annex(group: etree._Element, part: Part, blocks: Blocks) -> None:
    pairs = list(_by_heading(part.blocks))
    heading, inside = pairs[0]
    if heading is None:
        return
    annex = add(group, "app")
    blocks.identify(annex, heading.anchor)
    annex.set("content-type", "norm-annex" if heading.status == "规范性" else "inform-annex")
    add(annex, "label", f"附录{heading.number}")
    add(annex, "annex-type", f"（{heading.status}）")
    add(annex, "title", heading.title)
    blocks.fill(annex, inside)
    rest = [block for head, below in pairs[1:] for block in ((head, *below) if head else below)]
    _sections(annex, rest, blocks, "")


def _by_heading(given: Sequence[Block]) -> Iterator[tuple[Heading | None, list[Block]]]:
    """Yield each heading with the blocks up to the next one; first what stands before any heading."""
    heading: Heading | None = None
    inside: list[Block] = []
    for block in given:
        if isinstance(block, Heading):
            if heading is not None or inside:
                yield heading, inside
            heading, inside = block, []
        else:
            inside.append(block)
    if heading is not None or inside:
        yield heading, inside
