"""PDF/A through Typst: fonts embedded, outline, page labels, links; nothing read from the system or the network."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import pylopdf_fonts_zh_cn
import typst

from guiju.errors import Place, Problem, TextError
from guiju.reports.document import Document, Picture
from guiju.reports.writers.pdf.source import figure_path, source_of

FORMAT = "pdf"
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
STANDARD: Literal["a-2a"] = "a-2a"
"""PDF/A-2a: made to be kept, tagged for screen readers, its text can be copied."""


def write(document: Document) -> bytes:
    """Return a document as a PDF file."""
    moment = datetime.combine(document.made_on, time(), UTC)
    with _compiler(document) as compiler:
        try:
            made = compiler.compile(format="pdf", pdf_standards=STANDARD, timestamp=moment)
        except typst.TypstError as error:
            raise _explained(error, document) from error
    assert isinstance(made, bytes)
    return made


def page_numbers(document: Document) -> Mapping[str, str]:
    """Return the page each entry of the table of contents stands on, as printed (Ⅰ, 1), by its anchor."""
    with _compiler(document) as compiler:
        found = json.loads(compiler.query("<pages>", field="value", one=True))
    return dict(found)


def picture_as_png(picture: Picture, dots_per_inch: int = 220) -> bytes:
    """Return a figure as a PNG: one drawn as SVG is rasterised with the embedded fonts."""
    if not picture.name.lower().endswith(".svg"):
        return picture.content
    with TemporaryDirectory() as folder:
        (Path(folder) / "figure.svg").write_bytes(picture.content)
        page = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("figure.svg")'
        made = typst.Compiler(page, root=folder, font_paths=_fonts()).compile(format="png", ppi=dots_per_inch)
    assert isinstance(made, bytes)
    return made


def _explained(error: typst.TypstError, document: Document) -> Exception:
    """Return what stopped a PDF in the words of who wrote the text; a fault of ours as it is."""
    found = _NO_GLYPH.search(error.message)
    if found is None:
        return error
    problem = Problem(
        Place(document.number),
        f"随附的字体里没有“{found[1]}”这个字。",
        "存档用的 PDF 要求每个字都能显示。",
        "请换一个字或者符号，或者印成 Word、网页。",
        "glyph_missing",
    )
    return TextError(problems=[problem])


@contextmanager
def _compiler(document: Document) -> Iterator[typst.Compiler]:
    """Lay the figures into a folder that is gone afterwards, and compile there."""
    with TemporaryDirectory() as folder:
        for block in document.blocks():
            if isinstance(block, Picture):
                (Path(folder) / figure_path(block)).write_bytes(block.content)
        yield typst.Compiler(source_of(document).encode(), root=folder, font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(pylopdf_fonts_zh_cn.serif_path().parent)])
