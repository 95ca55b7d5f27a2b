"""A Word document read whole: text, notes, pictures, and everything beside them with the reason it stays out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from guiju.text.word.names import attribute, child, children, local
from guiju.text.word.numbering import read_numbering
from guiju.text.word.package import Package, Relation, open_package
from guiju.text.word.paragraphs import Body
from guiju.text.word.pieces import Aside, BitKind, Source, SourceParagraph
from guiju.text.word.runs import Runs
from guiju.text.word.styles import Styles, read_styles

RUNNING = "每页重复的页眉、页脚，由印出时自动生成。"
COMMENT = "批注，不是正文；请处理后自行决定是否写入。"
CHART = "图表、流程图对象，不能转成图片；请在 Word 中另存为图片后插入。"
UNUSED_NOTE = "正文没有引用的注。"
LINKED_PICTURE = "链接到外部的图片，文件里没有；请索取后插入。"
INSERTED = "修订中新增的文字，按接受修订带入草案。"

_ORDINARY_NOTES = (None, "normal")


def read_source(content: bytes, name: str) -> Source:
    """Read the bytes of a .docx called `name`; TextError says why if they cannot be read."""
    package = open_package(content, name)
    main = package.xml(package.main)
    assert main is not None
    styles = read_styles(_only(package, "styles"))
    relations = package.relations(package.main)
    body = Body(styles, read_numbering(_only(package, "numbering"), styles), Runs(styles, relations))
    element = child(main, "body")
    pieces = body.read(element, "正文") if element is not None else ()
    notes = dict(_notes(package, body, styles))
    source = Source(name, pieces, notes)
    asides = [*body.asides, *_comments(package), *_running(package), *_charts(package, body, relations)]
    used = {bit.target for each in source.paragraphs() for bit in each.bits if bit.kind is BitKind.NOTE}
    asides += [_unused(key, each) for key, each in notes.items() if key not in used]
    pictures, missing = _pictures(package, source)
    kept = {key: each for key, each in notes.items() if key in used}
    inserted = tuple(Aside(each.place, each.text, INSERTED) for each in body.inserted)
    return Source(name, pieces, kept, (*asides, *missing), pictures, inserted)


def _only(package: Package, kind: str) -> Element | None:
    return next((package.xml(each) for each in package.related(package.main, kind)), None)


def _notes(package: Package, body: Body, styles: Styles) -> Iterator[tuple[str, tuple[SourceParagraph, ...]]]:
    """Yield footnotes and endnotes by the name their references use; a note's pictures are those of its own part."""
    for kind, element_name, word in (("footnotes", "footnote", "脚注"), ("endnotes", "endnote", "尾注")):
        for part in package.related(package.main, kind):
            body.turn_to(Runs(styles, package.relations(part)))
            for each in children(package.xml(part), element_name):
                if attribute(each, "type") in _ORDINARY_NOTES:
                    key = f"{word}{attribute(each, 'id')}"
                    yield key, tuple(piece for piece in body.read_flat(each, key) if piece.text or piece.pictures)


def _unused(key: str, paragraphs: tuple[SourceParagraph, ...]) -> Aside:
    return Aside(key, "\n".join(each.text for each in paragraphs), UNUSED_NOTE)


def _comments(package: Package) -> Iterator[Aside]:
    for part in package.related(package.main, "comments"):
        for number, each in enumerate(children(package.xml(part), "comment"), start=1):
            author = attribute(each, "author")
            yield Aside(f"批注{number}" + (f"（{author}）" if author else ""), _text(each), COMMENT)


def _running(package: Package) -> Iterator[Aside]:
    """Yield each header and footer once; most documents repeat one in every section."""
    told: set[tuple[str, str]] = set()
    for kind, word in (("header", "页眉"), ("footer", "页脚")):
        for part in package.related(package.main, kind):
            root = package.xml(part)
            text = _text(root) if root is not None else ""
            if text and (word, text) not in told:
                told.add((word, text))
                yield Aside(word, text, RUNNING)


def _charts(package: Package, body: Body, relations: Mapping[str, Relation]) -> Iterator[Aside]:
    for place, relation_id in body.drawings:
        relation = relations.get(relation_id)
        root = package.xml(relation.target) if relation else None
        words = [] if root is None else [each.text or "" for each in root.iter() if local(each) in ("t", "v")]
        yield Aside(place, " ".join(filter(str.strip, words)) or "〔图表〕", CHART)


def _pictures(package: Package, source: Source) -> tuple[dict[str, bytes], list[Aside]]:
    """Return the pictures of the text by the name of their part, and those the file does not hold."""
    found: dict[str, bytes] = {}
    missing: list[Aside] = []
    for paragraph in source.paragraphs():
        for bit in paragraph.pictures:
            if bit.target in package.parts:
                found[bit.target] = package.parts[bit.target]
            else:
                missing.append(Aside(paragraph.place, bit.target, LINKED_PICTURE))
    return found, missing


def _text(element: Element) -> str:
    """Return the text below an element, a line a paragraph, without instructions of fields."""
    lines = []
    for paragraph in (each for each in element.iter() if local(each) == "p"):
        words = (
            (each.text or "") if local(each) == "t" else "\t"
            for each in paragraph.iter()
            if local(each) in ("t", "tab")
        )
        lines.append(" ".join("".join(words).split()))
    return "\n".join(filter(None, lines))
