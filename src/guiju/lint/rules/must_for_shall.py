"""must_for_shall: a requirement is written with 应, not with 必须.

GB/T 1.1-2020, annex C and 9.5.4.2.2. 必须 makes the reader ask whether this sentence binds more than its neighbours; in
a standard every requirement binds alike. It is kept for what a law demands, and then the law is named.

Nonconforming:  窗口必须出具受理通知书。
Conforming:     窗口应出具受理通知书。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.lint.speech import Verb
from guiju.text.modals import Modality

CODE = "M01"
TITLE = "要求用“应”，不用“必须”；“必须”只用来复述写明名称的法律。"
CLAUSE = "GB/T 1.1—2020，附录C、9.5.4.2.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "标准里的要求一样有约束力，“必须”会让人以为别的条款可以打折扣。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for 必须 and 务必 where no law is named."""
    for verb in text.verbs:
        if verb.modal.modality is Modality.CONSTRAINT and verb.is_in_the_body and not _quotes_a_law(verb):
            remedy = "请改为“应”；如果是法律的规定，请写明法律的名称。"
            yield Fault(verb.start, verb.end, f"要求用了“{verb.word}”。", remedy, (Edit(verb.start, verb.end, "应"),))


def _quotes_a_law(verb: Verb) -> bool:
    """Return whether a law is named, or only things are meant that a law demands (`依法必须招标的项目`)."""
    return verb.names_a_law or verb.is_description or verb.before.endswith(("依法", "规定"))
