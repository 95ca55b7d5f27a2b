"""What the runs of a paragraph say: text, notes, pictures, formulas, references; and what is there but not said.

Tracked changes are read as accepted: insertions are in, deletions are out and told as asides. Hidden text and the
instructions of fields are no part of what a reader sees. Text boxes hang at the paragraph they are anchored in and
are handed back for the body to read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from guiju.text.word.formulas import linear
from guiju.text.word.names import attribute, child, local, number, switch, value
from guiju.text.word.package import Relation
from guiju.text.word.pieces import Bit, BitKind
from guiju.text.word.styles import Style, Styles

LINE_BREAK = "\n"
"""A line broken inside a paragraph; the body cuts paragraphs there."""

_SUPERSCRIPT = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_SUBSCRIPT = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "cr": LINE_BREAK, "softHyphen": ""}
_SYMBOLS = {"F0FE": "☑", "F052": "☑", "F0A8": "□", "F06F": "□", "F0FC": "✓", "F0D8": "➢", "F06C": "●", "F06E": "■",
            "F075": "◆", "F0B7": "•", "F0B4": "×", "F0B8": "÷", "F0B1": "±", "F0A3": "≤", "F0B3": "≥"}  # fmt: skip
_AFTER_MARK = (")", "）")
"""What GB/T 1.1-2020 prints raised behind the number of a footnote: ¹⁾."""
_RAISED = 4
"""Half points from which a raised text is meant as a superscript."""
_THROUGH = ("smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo", "moveTo", "fldSimple")


@dataclass
class Spoken:
    """What reading the runs of one paragraph has brought to light."""

    bits: list[Bit] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    inserted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    readings: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    drawings: list[str] = field(default_factory=list)
    """Relations of charts and diagrams, which hold text in parts of their own."""
    bookmarks: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    starts_page: bool = False


@dataclass
class Field:
    """A field being read: its instruction up to the separator, then its result."""

    instruction: str = ""
    shows_result: bool = False

    @property
    def words(self) -> list[str]:
        """The instruction, word by word."""
        return self.instruction.replace('"', " ").split()


class Runs:
    """Reads the runs of paragraphs one after the other: a field may begin in one and end in another."""

    def __init__(self, styles: Styles, relations: Mapping[str, Relation]) -> None:
        self._styles = styles
        self._relations = relations
        self._fields: list[Field] = []
        self._spoken = Spoken()
        self._style = styles.normal
        self._inserted = False

    @property
    def is_in_contents(self) -> bool:
        """Whether a table of contents has begun and not ended."""
        return any(each.words[:1] == ["TOC"] for each in self._fields)

    def read(self, paragraph: Element, style: Style) -> Spoken:
        """Read one paragraph."""
        self._spoken, self._style = Spoken(), style
        self._walk(paragraph)
        return self._spoken

    def _walk(self, parent: Element) -> None:
        for element in parent:
            self._element(element)

    def _element(self, element: Element) -> None:
        name = local(element)
        meets: Mapping[str, Callable[[Element], None]] = {
            "r": self._run,
            "ins": self._insertion,
            "del": self._deletion,
            "moveFrom": self._deletion,
            "hyperlink": self._hyperlink,
            "oMath": self._formula,
            "oMathPara": self._walk,
            "bookmarkStart": lambda each: self._spoken.bookmarks.append(attribute(each, "name") or ""),
            "AlternateContent": self._alternative,
            "fldSimple": self._simple_field,
        }
        if name in meets:
            meets[name](element)
        elif name in _THROUGH:
            self._walk(element)

    def _insertion(self, element: Element) -> None:
        before = self._inserted
        self._inserted = True
        self._walk(element)
        self._inserted = before

    def _deletion(self, element: Element) -> None:
        text = "".join(_all_text(element))
        if text.strip():
            self._spoken.deleted.append(text.strip())

    def _hyperlink(self, element: Element) -> None:
        at = len(self._spoken.bits)
        self._walk(element)
        relation = self._relations.get(attribute(element, "id") or "")
        anchor = attribute(element, "anchor") or ""
        if relation is not None and relation.external:
            self._mark(at, BitKind.LINK, relation.target)
        elif anchor and not self.is_in_contents:
            self._mark(at, BitKind.REFERENCE, anchor)

    def _mark(self, start: int, kind: BitKind, target: str) -> None:
        """Let the plain text read since `start` be of a kind."""
        for at in range(start, len(self._spoken.bits)):
            bit = self._spoken.bits[at]
            if bit.kind is BitKind.TEXT and bit.text.strip():
                self._spoken.bits[at] = Bit(kind, bit.text, target, bit.bold, bit.size)

    def _simple_field(self, element: Element) -> None:
        words = (attribute(element, "instr") or "").replace('"', " ").split()
        at = len(self._spoken.bits)
        self._walk(element)
        if words[:1] == ["REF"] and len(words) > 1:
            self._mark(at, BitKind.REFERENCE, words[1])

    def _formula(self, element: Element) -> None:
        if text := linear(element).strip():
            self._spoken.bits.append(Bit(BitKind.FORMULA, text))

    def _alternative(self, element: Element) -> None:
        """Read what a modern Word would show; the rest is the same thing for an older one."""
        chosen = child(element, "Choice")
        if chosen is None:
            chosen = child(element, "Fallback")
        if chosen is not None:
            self._inside_run(chosen, None)
            self._walk(chosen)

    def _run(self, element: Element) -> None:
        self._inside_run(element, child(element, "rPr"))

    def _inside_run(self, element: Element, properties: Element | None) -> None:
        character = self._styles.of(value(properties, "rStyle")) if value(properties, "rStyle") else None
        hidden = switch(properties, "vanish")
        if hidden is None:
            hidden = bool((character and character.hidden) or self._style.hidden)
        for each in element:
            self._in_run(each, properties, character, hidden)

    def _in_run(self, each: Element, properties: Element | None, character: Style | None, hidden: bool) -> None:
        name = local(each)
        if name == "t" or name in _SIGNS or name == "sym":
            self._say(_text_of(each), properties, character, hidden)
        elif name == "br":
            self._break(attribute(each, "type"), properties)
        elif name in ("fldChar", "instrText"):
            self._field(each)
        elif name in ("footnoteReference", "endnoteReference"):
            kind = "脚注" if name.startswith("foot") else "尾注"
            self._spoken.bits.append(Bit(BitKind.NOTE, "", f"{kind}{attribute(each, 'id')}"))
        elif name == "commentReference":
            self._spoken.comments.append(attribute(each, "id") or "")
        elif name == "delText":
            self._spoken.deleted.append(each.text or "")
        elif name in ("drawing", "pict", "object"):
            self._drawing(each)
        elif name == "AlternateContent":
            self._alternative(each)
        elif name == "ruby":
            self._ruby(each)

    def _say(self, text: str, properties: Element | None, character: Style | None, hidden: bool) -> None:
        if not text or (self._fields and not all(each.shows_result for each in self._fields)):
            return
        if hidden:
            self._spoken.hidden.append(text)
            return
        if self._inserted:
            self._spoken.inserted.append(text)
        shift = _shift(properties)
        if shift and text in _AFTER_MARK and self._spoken.bits and self._spoken.bits[-1].kind is BitKind.NOTE:
            return
        text = _shifted(text, shift)
        bold = switch(properties, "b")
        if bold is None:
            bold = bool(character.bold if character and character.bold is not None else self._style.bold)
        size = number(value(properties, "sz")) or (character and character.size) or self._style.size
        bookmark = self._referred_bookmark()
        kind = BitKind.REFERENCE if bookmark else BitKind.TEXT
        self._spoken.bits.append(Bit(kind, text, bookmark, bold, size))

    def _referred_bookmark(self) -> str:
        words = next((each.words for each in reversed(self._fields) if each.words[:1] == ["REF"]), [])
        return words[1] if len(words) > 1 else ""

    def _break(self, kind: str | None, properties: Element | None) -> None:
        if kind == "page" and not any(bit.text.strip() for bit in self._spoken.bits):
            self._spoken.starts_page = True
        self._say(LINE_BREAK, properties, None, hidden=False)

    def _field(self, element: Element) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shows_result = True
        elif kind == "end" and self._fields:
            self._fields.pop()
        elif kind is None and self._fields:
            self._fields[-1].instruction += element.text or ""

    def _ruby(self, element: Element) -> None:
        """Read the characters; the reading above them is told as an aside."""
        for each in child(element, "rubyBase") or ():
            self._element(each)
        reading = child(element, "rt")
        if reading is not None and (text := "".join(_all_text(reading)).strip()):
            self._spoken.readings.append(text)

    def _drawing(self, element: Element) -> None:
        """Find pictures, text boxes and charts in a drawing; a box of words is no picture."""
        for each in _outside_boxes(element):
            name = local(each)
            if name == "txbxContent":
                self._spoken.boxes.append(each)
            elif name in ("blip", "imagedata"):
                self._picture(
                    attribute(each, "embed") or attribute(each, "link") or attribute(each, "id") or "", element
                )
            elif name in ("chart", "relIds"):
                self._spoken.drawings.append(attribute(each, "id") or attribute(each, "dm") or "")

    def _picture(self, relation_id: str, drawing: Element) -> None:
        relation = self._relations.get(relation_id)
        if relation is not None:
            name = next((attribute(each, "descr") or "" for each in drawing.iter() if local(each) == "docPr"), "")
            self._spoken.bits.append(Bit(BitKind.PICTURE, name, relation.target))


def _outside_boxes(element: Element) -> Iterator[Element]:
    """Yield what lies in a drawing, text boxes whole, alternatives once."""
    for each in element:
        name = local(each)
        if name == "AlternateContent":
            chosen = child(each, "Choice")
            yield from _outside_boxes(each if chosen is None else chosen)
            continue
        yield each
        if name != "txbxContent":
            yield from _outside_boxes(each)


def _text_of(element: Element) -> str:
    name = local(element)
    if name == "sym":
        code = (attribute(element, "char") or "").upper()
        return _SYMBOLS.get(code, f"〔符号{code}〕")
    return _SIGNS.get(name, element.text or "")


def _shift(properties: Element | None) -> str:
    """Return superscript or subscript, whether a maker says so or only raises and lowers the text."""
    said = value(properties, "vertAlign")
    raised = number(value(properties, "position")) or 0
    if said in ("superscript", "subscript") or abs(raised) < _RAISED:
        return said or ""
    return "superscript" if raised > 0 else "subscript"


def _shifted(text: str, shift: str) -> str:
    """Return raised or lowered text with the characters Unicode has for it, else with ^ or _ before it."""
    if shift not in ("superscript", "subscript"):
        return text
    shifted = text.translate(_SUPERSCRIPT if shift == "superscript" else _SUBSCRIPT)
    if all(old != new or old.isspace() for old, new in zip(text, shifted, strict=True)):
        return shifted
    sign = "^" if shift == "superscript" else "_"
    return sign + text if text.isascii() and text.strip() else text


def _all_text(element: Element) -> Iterator[str]:
    for each in element.iter():
        if local(each) in ("t", "delText"):
            yield each.text or ""
