"""What a text says with modal verbs: each verb with its sentence, and whether it stands where provisions stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guiju.lint.pieces import Part, Piece, Spot
from guiju.text.modals import Modal, Modality, modals, without_quotations

PROVISIONS = (Modality.REQUIREMENT, Modality.RECOMMENDATION, Modality.PERMISSION, Modality.CONSTRAINT)
NEEDS = frozenset(("需", "需要", "要", "不要"))
"""Verbs that mostly state; a rule that counts provisions leaves them aside."""

# 不能解决的事项，应转办 describes; 窗口应登记申请人的姓名 does not, for the window is to do it.
_DESCRIBES = re.compile(r"[^，。；：]{1,14}的(?=[^，。；：])")
_DESCRIBES_A_SUBJECT = re.compile(r"[^，。；：]{1,14}的[^，。；：]{1,12}，(?:应|由|可|宜|不)")
_OPENINGS = ("依法", "于", "对", "的", "将", "为", "以", "把", "与", "和", "或", "及", "凡")
_SENTENCE = re.compile(r"[^。；！？\n]*[。；！？\n]?")
_NAMED_LAW = re.compile(
    r"《[^》]*(?:法|条例|规定|办法|决定|规则|细则|通知|意见|方案)(?:》|（)|(?:法律|法规|条例)第?[^，。]*规定"
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A modal verb in a piece of text; offsets are those of the edition, `before` and `after` end with its sentence."""

    modal: Modal
    piece: Piece
    before: str
    after: str

    @property
    def word(self) -> str:
        """The verb as written."""
        return self.modal.verb

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.piece.offset + self.modal.start

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.piece.offset + self.modal.end

    @property
    def sentence(self) -> str:
        """Its sentence."""
        return f"{self.before}{self.word}{self.after}"

    @property
    def names_a_law(self) -> bool:
        """Whether its sentence says what a law by name demands, an external constraint (9.5.4.2.2)."""
        return bool(_NAMED_LAW.search(self.sentence))

    @property
    def is_condition(self) -> bool:
        """Whether it stands in a clause of condition (`不能当场答复的，`), which states when, not what."""
        upto = re.split(r"[，。；：]", self.after, maxsplit=1)[0]
        return upto.endswith(("的", "时", "后", "前", "情况下", "之外", "外")) and upto != self.after

    @property
    def is_description(self) -> bool:
        """Whether it only says which things are meant (`依法必须招标的项目`), or states a condition."""
        if self.is_condition or _DESCRIBES_A_SUBJECT.match(self.after):
            return True
        segment = re.split("[，。；：、]", self.before)[-1]
        return (not segment or segment.endswith(_OPENINGS)) and bool(_DESCRIBES.match(self.after))

    @property
    def makes_a_provision(self) -> bool:
        """Whether it requires, recommends or permits: abilities, possibilities and mere needs do not."""
        return self.modal.modality in PROVISIONS and self.word not in NEEDS

    @property
    def is_in_the_body(self) -> bool:
        """Whether it stands where provisions stand: paragraphs, items and cells of chapters and annexes."""
        return self.piece.section.part in (Part.BODY, Part.ANNEX) and self.piece.spot in PROVISION_SPOTS


PROVISION_SPOTS = (Spot.PARAGRAPH, Spot.ITEM, Spot.CELL)


def read_verbs(pieces: Iterable[Piece]) -> Iterator[Verb]:
    """Yield every modal verb of some pieces in reading order."""
    for piece in pieces:
        found = modals(piece.text)
        if found:
            said = without_quotations(piece.text)
            sentences = [(each.start(), each.end()) for each in _SENTENCE.finditer(said) if each[0]]
            for modal in found:
                start, end = next(each for each in sentences if each[0] <= modal.start < each[1])
                yield Verb(modal, piece, piece.text[start : modal.start], piece.text[modal.end : end])
