"""Laws, regulations and documents of policy that an edition names, one by one or all at once (国家有关法律法规).

GB/T 1.1-2020, 9.5.4.4.3: none of them is cited normatively, and no requirement says to obey the law in general; to name
one in a note, in 参考文献 or as an external constraint (必须) is fine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guiju.model.body import Stretch
from guiju.model.text import Edition
from guiju.text.sentences import REFERENCES, Saying, is_normative, read_sayings

# 测定方法 and 算法 are no laws; a 通知 or 意见 is one of policy only if it is 关于 something or has a number.
_ENDS = r"(?:(?<![方做算用说书写技疗])法|民法典|条例|规定|办法|细则|章程)"
_ABOUT = r"(?:决定|意见|通知|公告|方案|纲要|批复|规划|函|命令|通告|公报)"
_TAIL = r"(?:（[^（）]{0,12}）|\([^()]{0,12}\))?"
_DOCUMENT_NUMBER = (
    r"[\u4e00-\u9fff]{1,12}[〔【\[［（(](?:19|20)\d\d[〕】\]］）)]第?\d{1,4}号"
    r"|(?:国务院|[\u4e00-\u9fff]{1,10}(?:部|委员会|总局|人民政府))令第?\d{1,4}号"
)
_NAMED = re.compile(
    rf"《(?P<name>[^《》]*{_ENDS}{_TAIL}|[^《》]*关于[^《》]*(?:〈[^〉]*〉)?[^《》]*{_ABOUT}{_TAIL})》(?:第[一二三四五六七八九十百零〇\d]+条)?"
    rf"|(?P<bare>中华人民共和国[\u4e00-\u9fff]{{2,16}}?(?:(?<![方司])法典?|条例)(?![院人定规律]))"
    rf"|(?P<number>{_DOCUMENT_NUMBER})"
)
# 清单应按国办发〔2022〕2号: the verb before is no part of the number.
_BEFORE_NUMBER = re.compile(
    r"^[\u4e00-\u9fff]*(?:按|照|符合|执行|遵守|依据|根据|见|以及|和|与|由|的)(?=[\u4e00-\u9fff])"
)
_OBEYING = r"(?:符合|遵守|遵循|满足|执行|按照|依照|依据|根据|遵照|按)"
_LAWS = r"(?:法律|行政法规|地方性法规|法规|规章|政策)(?:规定|要求|文件|制度)?"
_GENERAL = re.compile(
    rf"{_OBEYING}(?:[^，。；：《》]{{0,8}}?)"
    rf"(?P<name>(?:国家|我国|上级|地方|本[省市县区]|[省市县])?(?:、?和?地方)?(?:现行|有关|相关)?的?"
    rf"{_LAWS}(?:[、和及或]?(?:以及)?(?:有关|相关|其他)?{_LAWS})*"
    r"|(?:国家|上级|[省市县])(?:现行|有关|相关)的?(?:规定|要求|文件))"
    r"(?:的?(?:有关|相关)?(?:规定|要求))?(?:和?(?:标准|规范)(?:的?(?:规定|要求))?)?"
    r"(?:，?(?:予以|进行)?(?:执行|办理|实施|处理|管理|操作|组织|开展))?(?=[。；，,;）)]|$)"
)
_IN_LIST = re.compile(rf"^(?:中华人民共和国\S*|\S*{_ENDS}|\S*关于\S*{_ABOUT}){_TAIL}$")


class LawKind(StrEnum):
    """How laws are named: one by its name, one by its number only, or all of them."""

    NAMED = "named"
    NUMBERED = "numbered"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class LawMention:
    """A law or document of policy named in a text; `is_normative` as for a cited standard."""

    kind: LawKind
    name: str
    written: Stretch
    is_normative: bool | None
    saying: Saying


def read_law_mentions(edition: Edition, sayings: Sequence[Saying] | None = None) -> Iterator[LawMention]:
    """Yield every law an edition names, in reading order, those of 规范性引用文件 as normative.

    `sayings` are all of the edition, where they are known already.
    """
    for saying in read_sayings(edition) if sayings is None else sayings:
        text = saying.stretch.text
        for kind, name, start, end in find_laws(text):
            offset = saying.stretch.offset + start
            if saying.chapter.title == REFERENCES:
                normative: bool | None = True
            else:
                normative = is_normative(saying, offset, edition.function_type)
            yield LawMention(kind, name, Stretch(text[start:end], offset), normative, saying)


def find_laws(text: str) -> Iterator[tuple[LawKind, str, int, int]]:
    """Yield kind, name and bounds of each law named in a text.

    >>> [name for _, name, _, _ in find_laws("应符合国家有关法律法规的规定。")]
    ['国家有关法律法规']
    """
    if "法" in text or "《" in text or "号" in text or "例" in text:
        for found in _NAMED.finditer(text):
            name = found["name"] or found["bare"]
            if name:
                yield LawKind.NAMED, name, found.start(), found.end()
            else:
                number = _BEFORE_NUMBER.sub("", found["number"])
                yield LawKind.NUMBERED, number, found.end() - len(number), found.end()
    if "法" in text or "规" in text or "政策" in text or "国家" in text:
        for found in _GENERAL.finditer(text):
            yield LawKind.GENERAL, found["name"], found.start(), found.end()


def is_law(title: str) -> bool:
    """Return whether a title in a list of documents is that of a law or document of policy."""
    stripped = re.sub(rf"[（(](?:[^（）()]*号)[）)]$|{_DOCUMENT_NUMBER}", "", title.strip()).strip("《》 　，。；")
    return bool(_IN_LIST.match(stripped))
