"""References inside the text: 见5.2 becomes a reference to the clause that had this number, wherever it moves."""

from __future__ import annotations

import re
from collections.abc import Mapping

from guiju.text.word.markup import escaped
from guiju.text.word.number_formats import value_of_chinese

_LEADS = r"(?:见|按照|按|依照|依据|根据|符合|满足|遵守|执行|参照|本文件的?|本标准的?|和|与|及|或|、|至|～|~|到)"
_REFERENCE = re.compile(
    r"第[\s　]*(?P<law>[零〇一二三四五六七八九十百\d]{1,6})[\s　]*(?P<unit>[章节条])"
    r"|附[\s　]*录[\s　]*(?P<annex>[A-Z])(?![A-Za-z])"
    r"|(?P<attachment>附件[\s　]*\d{1,2})"
    r"|(?P<element>[表图][\s　]*[A-Z]?[.．]?\d{1,2}(?![\d.．年月日个]))"
    r"|(?P<dotted>[A-Z0-9]{1,2}(?:\.\d{1,2}){1,5})(?![\d.%％A-Za-z个天万元倍小米])"
)
_LEAD_BEFORE = re.compile(_LEADS + r"[\s　]*$")
_OTHER = re.compile(r"[》]|(?:GB|DB\d*|ISO|IEC|Q/|T/|HJ|JGJ)[\w/ .—－-]*\d{4}|宪法|法律|法规|条例|民法典|刑法")
_OWN = re.compile(r"本(?:文件|标准|规范|办法|制度|规定|细则|条例|规程|方案|意见|指南|章|条)的?[\s　]*$")
_SENTENCE_END = re.compile(r"[。；;！？]")


def linked(text: str, ids: Mapping[str, str]) -> str:
    """Return a text as Markdown, with a reference wherever it names a clause, table or figure of this document.

    What a sentence says of another document (《行政许可法》第三十二条) stays as it is.
    """
    written: list[str] = []
    at = 0
    for found in _REFERENCE.finditer(text):
        target = ids.get(_key(found))
        if target is None or _is_of_another(text, found.start()) or not _is_led(text, found):
            continue
        written += [escaped(text[at : found.start()]), f"[{escaped(found[0])}](#{target})"]
        at = found.end()
    written.append(escaped(text[at:]))
    return "".join(written)


def _key(found: re.Match[str]) -> str:
    if found["law"]:
        return f"第{value_of_chinese(found['law'])}{found['unit']}"
    if found["annex"]:
        return f"附录{found['annex']}"
    return "".join(found[0].split()).replace("．", ".")


def _is_led(text: str, found: re.Match[str]) -> bool:
    """Whether a bare number stands where a reference does: 见5.2, not 5.2 alone."""
    return not found["dotted"] or bool(_LEAD_BEFORE.search(text[: found.start()]))


def _is_of_another(text: str, start: int) -> bool:
    sentence = _SENTENCE_END.split(text[:start])[-1]
    return bool(_OTHER.search(sentence)) and not _OWN.search(sentence)
