"""The cover of a document, whoever made it: a standard's, a rule book's or the red head of an official paper.

A line belongs to the cover when it says something a cover says, or stands before such a line. What it says goes into
the front matter; the line itself is told in the account.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from guiju.text.word.dates import dates_in
from guiju.text.word.markers import Family, marker_of, marker_of_label
from guiju.text.word.pieces import SourceParagraph, SourcePiece, SourceTable
from guiju.text.word.titles import CONTENTS, UNNUMBERED, closed_up, unspaced

NUMBER = re.compile(
    r"(?:(?:GB|DB\d{2,6}|[A-Z]{2,3})(?:[/／][TZ])?|Q[/／][A-Za-z0-9]+(?:[-/ ][A-Z0-9]+)?|T[/／][A-Z0-9]+)"
    r"[\s　]*[A-Z]{0,4}[\s　]*\d[\d.\-]*\d?(?:\.\d+)?[\s　]*[—–－-]{1,2}[\s　]*(?:19|20)\d\d"
)
PAPER_NUMBER = re.compile(r"(?:[^\s〔\[（(]{2,20}[\s　]*)?[〔\[（(](?:19|20)\d\d[〕\]）)][\s　]*第?\d{1,4}[\s　]*号")

_ICS = re.compile(r"ICS[\s　:：]*([\d.]+)")
_CCS = re.compile(r"CCS[\s　:：]*([A-Z][\s　]*\d+)|^([A-Z][\s　]?\d{2})$")
_CLASS = re.compile(
    r"(?:中华人民共和国|[一-鿿]{2,12}?)?(?:国家|行业|地方|团体|企业|内部|服务业组织)?标准(?:化指导性技术文件)?"
)
_REPLACES = re.compile(r"代替[\s　:：]*(.+)")
_ISSUER = re.compile(r"(.{2,60}?)[\s　]*(?:联合)?(?:发[\s　]*布|印[\s　]*发|编[\s　]*制)")
_SIGNING = re.compile(
    r"(?:编\s*号|文件编号|版\s*本号?|版\s*次|修订状态|受控状态|编\s*制|拟\s*制|审\s*核|批\s*准|会\s*签|生效日期|密\s*级|备案号|文\s*号"
    r"|发文机关|签发人|发布日期|实施日期|发布单位|起草单位|编制单位|编制部门|归口部门)[\s　]*(?:[:：].*)?"
)
_STATE = re.compile(
    r"[（(〔\[]?\s*(?:试行|暂行|征求意见稿|送审稿|报批稿|讨论稿|草案|修订稿|修订版|初稿|工作组讨论稿)\s*[）)〕\]]?"
)
_HISTORY = re.compile(r"[（(].*(?:通过|批准|修订|修正|公布|发布|印发|实施).*[）)]")
_RED_HEAD = re.compile(r".{2,40}文[\s　]*件")
_DATE_WORDS = re.compile(
    r"日期|发[\s　]*布|实[\s　]*施|施行|执行|生效|印发|批准|[年月日起\d〇○零一二三四五六七八九十\-—./:：\s　（）()]"
)
_UNDATED = re.compile(r"\w")
_PASSED = re.compile(r".*(?:19|20)\d\d年.*(?:通过|批准|修订|修正|公布|施行|印发).*")
_ENGLISH = re.compile(r"[A-Za-z][A-Za-z0-9 ,.;:'’()&/—–\-]{6,}")
_OFFICE = re.compile(r"[一-鿿]{3,30}(?:局|办公室|中心|委员会|政府|办)")
_SENTENCE = re.compile(r"[。；]|[：:]$|^.{46,}")
_SEPARATE = re.compile(r"[_＿—\-─━=*★☆ 　]{1,}")
_CHARACTER = re.compile(r"[一-鿿]")
_STARTS = (Family.PART, Family.CHAPTER, Family.SECTION, Family.ARTICLE, Family.DOTTED, Family.ARABIC, Family.CHINESE)
_FURTHEST = 60
_LONGEST_COVER_TABLE = 400


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover says: front matter by field, how many pieces it takes up, and what each line was taken for."""

    front: Mapping[str, object] = field(default_factory=dict)
    end: int = 0
    lines: Mapping[int, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    paper_number: str = ""


def read_cover(pieces: Sequence[SourcePiece]) -> Cover:
    """Read the cover, nothing where a document begins with its text."""
    limit = _limit(pieces)
    front: dict[str, object] = {}
    lines = {at: said for at in range(limit) if (said := _said(_words(pieces[at]), front))}
    title_at = _title_at(pieces, limit, lines)
    if len(title_at) > 1 and _OFFICE.fullmatch(_words(pieces[title_at[0]]).strip()):
        front.setdefault("owner", closed_up(_words(pieces[title_at[0]])))
        lines[title_at.pop(0)] = "制定机关，写入封面信息 owner。"
    lines |= dict.fromkeys(title_at, "名称，写入封面信息 title。")
    end = max(lines, default=-1) + 1
    for at in range(end):
        lines.setdefault(at, "封面上的其他文字。")
    title = "".join(_title_words(_words(pieces[at])) for at in title_at)
    if title:
        front["title"] = title
    paper = next((found[0] for at in range(end) if (found := PAPER_NUMBER.search(_words(pieces[at])))), "")
    return Cover(front, end, lines, _titles(title), "".join(paper.split()))


def _titles(title: str) -> tuple[str, ...]:
    """Return the ways a title may be repeated on the first page of the text."""
    short = _STATE.sub("", title).strip()
    return tuple({title, short} - {""})


def _title_words(text: str) -> str:
    words = closed_up(" ".join(text.split()))
    return words if _CHARACTER.search(words) else ""


def _limit(pieces: Sequence[SourcePiece]) -> int:
    """Return where the cover ends at the latest: at contents, a numbered or styled heading, a table, or a sentence."""
    for at, piece in enumerate(pieces[:_FURTHEST]):
        if isinstance(piece, SourceTable):
            if not _speaks_like_a_cover(piece):
                return at
            continue
        text = unspaced(piece.text)
        if piece.is_contents or text in CONTENTS or text in UNNUMBERED or _begins(piece):
            return at
        if _SENTENCE.search(piece.text) and not _said(piece.text, {}):
            return at
    return min(len(pieces), _FURTHEST)


def _begins(piece: SourceParagraph) -> bool:
    """Whether a paragraph opens the text: a heading by its number or, the document's title apart, by its style."""
    if piece.number is not None and piece.number.label:
        marker = marker_of_label(piece.number.label, piece.text, piece.number.is_bullet)
        return marker is not None
    marker = marker_of(piece.text)
    if marker is not None and marker.family in _STARTS and not NUMBER.match(piece.text):
        return not dates_in(piece.text)
    return piece.heading is not None and piece.heading > 1


def _speaks_like_a_cover(table: SourceTable) -> bool:
    """Whether a table only sets a cover: most of its cells say what covers say, or its rows name and fill such fields."""
    cells = [cell.text for row in table.rows for cell in row if cell.text]
    if not cells or sum(map(len, cells)) > _LONGEST_COVER_TABLE:
        return False
    said = sum(bool(_said(each, {})) for each in cells)
    fields = len(re.findall(r"ICS|CCS|发布|实施|编号|版本|审核|批准|标准|文件", "\n".join(cells)))
    return said * 2 >= len(cells) or fields >= 2


def _words(piece: SourcePiece) -> str:
    if isinstance(piece, SourceParagraph):
        return piece.text
    return "\n".join(cell.text for row in piece.rows for cell in row)


def _said(text: str, front: dict[str, object]) -> str:
    """Return what a line of a cover says, "" if it is no such line; fields found are put into `front`."""
    found = [said for line in text.split("\n") if line.strip() for said in _said_by_line(line.strip(), front)]
    return "、".join(dict.fromkeys(found)) + "。" if found else ""


def _said_by_line(text: str, front: dict[str, object]) -> list[str]:
    said: list[str] = []
    if ics := _ICS.search(text):
        front.setdefault("ics", ics[1].strip("."))
        said.append("ICS 号，写入封面信息 ics")
    if ccs := _CCS.search(text):
        front.setdefault("ccs", unspaced(ccs[1] or ccs[2]))
        said.append("CCS 号，写入封面信息 ccs")
    if replaced := _REPLACES.match(text):
        front.setdefault("replaces", [_number(each[0]) for each in NUMBER.finditer(replaced[1])])
        said.append("代替的文件，写入封面信息 replaces")
    elif number := NUMBER.search(text):
        if not _SENTENCE.search(text) and "《" not in text:
            front.setdefault("number", _number(number[0]))
            said.append("标准编号，写入封面信息 number")
    elif PAPER_NUMBER.fullmatch(text):
        said.append("公文的发文字号，标准不用")
    said += _dates(text, front)
    return said or _other_lines(text, front)


def _dates(text: str, front: dict[str, object]) -> list[str]:
    said = []
    if _UNDATED.search(_DATE_WORDS.sub("", text)):
        return []
    for day, word in dates_in(text):
        name = "implemented" if word in ("实施", "施行", "执行", "生效") else "issued"
        front.setdefault(name, day)
        said.append("实施日期，写入封面信息 implemented" if name == "implemented" else "发布日期，写入封面信息 issued")
    return said


def _other_lines(text: str, front: dict[str, object]) -> list[str]:
    if _RED_HEAD.fullmatch(text):
        front.setdefault("owner", closed_up(re.sub(r"文[\s　]*件$", "", text)).strip())
        return ["公文版头，发文机关写入封面信息 owner"]
    if (issuer := _ISSUER.fullmatch(text)) and "关于" not in text:
        front["publisher"] = closed_up(issuer[1])
        return ["发布机构，写入封面信息 publisher"]
    if _CLASS.fullmatch(unspaced(text)):
        return ["标准的层次，由编号看出"]
    if _ENGLISH.fullmatch(text) and " " in text:
        front.setdefault("title_en", " ".join(text.split()))
        return ["英文名称，写入封面信息 title_en"]
    for pattern, said in (
        (_SIGNING, "文件控制信息"),
        (_STATE, "文本的状态"),
        (_HISTORY, "制定和修改的经过"),
        (_PASSED, "制定和修改的经过"),
    ):
        if pattern.fullmatch(text):
            return [said]
    return ["分隔线"] if _SEPARATE.fullmatch(text) else []


def _number(text: str) -> str:
    """Return a standard's number with one dash before its year, as GB/T 1.1-2020 writes it."""
    joined = " ".join(text.replace("／", "/").split())
    return re.sub(r"\s*[—–－-]{1,2}\s*((?:19|20)\d\d)$", r"—\1", joined)


def _title_at(pieces: Sequence[SourcePiece], limit: int, lines: Mapping[int, str]) -> list[int]:
    """Return the lines of the title: those in a title's style, else the largest ones, else the first."""
    free = [
        (at, piece)
        for at, piece in enumerate(pieces[:limit])
        if isinstance(piece, SourceParagraph) and at not in lines and len(_CHARACTER.findall(piece.text)) >= 2
        and not _SENTENCE.search(piece.text)
    ]  # fmt: skip
    if not free:
        return []
    styled = [at for at, piece in free if piece.is_title]
    largest = max((piece.size or 0) for _, piece in free)
    chosen = styled or [at for at, piece in free if (piece.size or 0) == largest]
    return _run(chosen, pieces)


def _run(places: Sequence[int], pieces: Sequence[SourcePiece]) -> list[int]:
    """Return the first places that follow one another with nothing between, and look alike: a title in several lines."""
    run = [places[0]]
    first = pieces[places[0]]
    for at in places[1:]:
        between = pieces[run[-1] + 1 : at]
        piece = pieces[at]
        assert isinstance(first, SourceParagraph)
        assert isinstance(piece, SourceParagraph)
        alike = piece.is_bold == first.is_bold and piece.alignment == first.alignment
        centred = first.alignment == "center" or first.is_title
        if any(_words(each) for each in between) or not alike or not centred or len(run) == 3:
            break
        run.append(at)
    return run


def day_or_none(front: Mapping[str, object], name: str) -> date | None:
    """Return a date of the front matter."""
    found = front.get(name)
    return found if isinstance(found, date) else None
