"""A standard as GB/T 1.1-2020 has it printed: cover, contents, elements in order, and its methods of verification."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path, PurePosixPath

from guiju.errors import CheckError, TextError, UsageError
from guiju.model.text import Edition, Library, Standard
from guiju.reports.document import Block, Document, Heading, Paragraph, Part, PartKind, plain
from guiju.reports.parts.cover import cover_of
from guiju.reports.parts.flow import parts_of
from guiju.reports.parts.methods import Chapter, read_methods
from guiju.reports.request import Request
from guiju.standard_system.vocabulary import build_vocabulary
from guiju.text.nearest import suggestion

NAME = ("标准", "a standard")
SUBJECT = ("标准代号，如 TG-201", "a standard's code, as TG-201")
DRAFT = "draft"
_TERMINOLOGY = "术语"


def make(request: Request) -> Document:
    """Return the document of one edition; CheckError or TextError with every problem when it cannot be printed."""
    standard, edition = chosen(request)
    vocabulary, _ = build_vocabulary(request.library)
    chapter, problems = read_methods(edition, vocabulary)
    if problems:
        raise CheckError(problems=problems)
    beside = chapter.beside() if chapter else None
    written, problems = parts_of(edition, _Figures(request.folder, edition).read, beside)
    if problems:
        raise TextError(problems=problems)
    parts = with_methods(written, chapter)
    cover = cover_of(edition, request.on)
    return Document(
        title=edition.title,
        number=cover.number,
        made_on=request.on,
        parts=parts,
        cover=cover,
        subject=f"{cover.number} {edition.title}",
        author=cover.publisher,
        keywords=(edition.function_type, edition.code),
        facts=tuple(_facts(standard, edition, request.on)),
        definitions=tuple(_definitions(request.library, edition, parts).items()),
    )


def chosen(request: Request) -> tuple[Standard, Edition]:
    """Return the standard and the edition a request names; UsageError when there is none."""
    library, code = request.library, request.subject or ""
    standard = library.standards.get(code)
    if standard is None:
        known = suggestion(code, list(library.standards))
        raise UsageError(f"没有代号为“{code}”的标准，无从印出。{known}")
    if request.edition is not None:
        return standard, edition_named(standard, request.edition)
    edition = standard.in_force(request.on) or next(iter(standard.editions[-1:]), standard.draft)
    assert edition is not None, "a standard has an edition or a draft"
    return standard, edition


def edition_named(standard: Standard, wanted: str) -> Edition:
    """Return the edition of an implemented date, or the draft; UsageError when there is none."""
    code = standard.code
    edition = next((each for each in standard.editions if str(each.implemented) == wanted), None)
    if wanted == DRAFT:
        edition = standard.draft
    if edition is None:
        had = "、".join([*(str(each.implemented) for each in standard.editions), *([DRAFT] if standard.draft else [])])
        raise UsageError(f"{code} 没有版本“{wanted}”，无从印出。现有：{had}。")
    return edition


def with_methods(parts: tuple[Part, ...], chapter: Chapter | None) -> tuple[Part, ...]:
    """Return the parts with the methods in the body: in the chapter the text has for them, else as its last chapter."""
    if chapter is None:
        return parts
    return tuple(
        replace(part, blocks=_inserted(part.blocks, chapter)) if part.kind is PartKind.BODY else part for part in parts
    )


def _inserted(blocks: tuple[Block, ...], chapter: Chapter) -> tuple[Block, ...]:
    """Put the methods behind the last block of their chapter."""
    chapters = [at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    own = next((at for at in chapters if _anchor(blocks[at]) == chapter.anchor), None)
    end = next((at for at in chapters if own is not None and at > own), len(blocks))
    return (*blocks[:end], *chapter.blocks(), *blocks[end:])


def _anchor(block: Block) -> str:
    return block.anchor if isinstance(block, Heading) else ""


class _Figures:
    """The figures beside an edition."""

    def __init__(self, folder: Path, edition: Edition) -> None:
        self.folder = (folder / PurePosixPath(edition.path).parent).resolve()

    def read(self, path: str) -> bytes:
        """Return a figure's bytes; OSError when it is missing or lies outside the standard's folder."""
        file = (self.folder / path).resolve()
        if not file.is_relative_to(self.folder):
            raise FileNotFoundError(path)
        return file.read_bytes()


def _facts(standard: Standard, edition: Edition, on: date) -> Iterator[tuple[str, str]]:
    yield "状态", status_of(standard, edition, on)
    for label, day in (("发布", edition.issued), ("实施", edition.implemented), ("废止", standard.until(edition))):
        if day is not None:
            yield f"{label}日期", day.isoformat()
    if edition.front.get("owner"):
        yield "归口", str(edition.front["owner"])


def status_of(standard: Standard, edition: Edition, on: date) -> str:
    """Return what an edition is on a day: 草案, 即将实施, 现行, 被代替 or 废止."""
    if edition.implemented is None:
        return "草案，征求意见中"
    if edition.implemented > on:
        return "即将实施"
    until = standard.until(edition)
    if until is None or until > on:
        return "现行"
    return "废止" if edition.front.get("withdrawn") == until else "已被代替"


def _definitions(library: Library, edition: Edition, parts: tuple[Part, ...]) -> dict[str, str]:
    """Return what terms mean: those of the terminology standards of the edition's day, its own above them."""
    found: dict[str, str] = {}
    for each in library.standards.values():
        then = each.in_force(edition.implemented) if edition.implemented else next(iter(each.editions[-1:]), None)
        if then is not None and then is not edition and then.function_type == _TERMINOLOGY:
            found.update(_terms_of(parts_of(then, _no_figure)[0]))
    return found | _terms_of(parts)


def _terms_of(parts: tuple[Part, ...]) -> dict[str, str]:
    blocks = [block for part in parts for block in part.blocks]
    pairs = pairwise(blocks)
    return {
        term.title: plain(definition.line)
        for term, definition in pairs
        if isinstance(term, Heading) and term.english and isinstance(definition, Paragraph)
    }


def _no_figure(path: str) -> bytes:
    raise FileNotFoundError(path)
