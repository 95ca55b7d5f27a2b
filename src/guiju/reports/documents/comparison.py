"""Two editions of a standard side by side: what each clause became, word by word, and what the revision touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from guiju.errors import UsageError
from guiju.model.comparison import BlockChange, Change, ClauseChange, Comparison, LineChange
from guiju.model.text import Block, Clause, Edition, Standard
from guiju.reports import document as page
from guiju.reports.document import Document, Heading, Inline, Line, Paragraph, Part, PartKind, Series, Style, Words
from guiju.reports.documents.standard import chosen, edition_named
from guiju.reports.parts.lines import words
from guiju.reports.request import Request
from guiju.standard_system.touched import Revision, touched
from guiju.text.block_kinds import CHINESE
from guiju.text.comparison import compare
from guiju.text.front import COVER_WORDS

NAME = ("一项标准两个版本的对照", "two editions of a standard side by side")
SUBJECT = ("标准代号，如 TG-201", "a standard's code, as TG-201")
NOTHING = words("—")
_STYLES = {Change.NEW: Style.INSERTED, Change.REMOVED: Style.DELETED}


def make(request: Request) -> Document:
    """Return the comparison of the edition asked for with the one before it, or with the one named."""
    standard, new = chosen(request)
    old = edition_named(standard, request.against) if request.against else _before(standard, new)
    comparison = compare(old, new)
    revision = touched(comparison, request.library, new.implemented or request.on)
    title = f"{new.title}　修订对照"
    return Document(
        title=title,
        number=f"{new.code}　{_name(old)} → {_name(new)}",
        made_on=request.on,
        parts=(Part(PartKind.BODY, tuple(_blocks(comparison, revision))),),
        subject=f"{title}（{_name(old)} → {_name(new)}）",
        author=str(new.front.get("owner") or ""),
        facts=(("原版本", _said(old)), ("新版本", _said(new)), ("制表日期", request.on.isoformat())),
        has_contents=False,
        has_end_line=False,
    )


def _before(standard: Standard, new: Edition) -> Edition:
    """Return the edition a new one follows; UsageError for the first of all."""
    last_day = new.implemented or date.max
    earlier = [each for each in standard.editions if each.implemented and each.implemented < last_day]
    if not earlier:
        raise UsageError(f"{standard.code} 的版本 {_name(new)} 之前没有版本，无从比较。请用 --against 指明另一版。")
    return earlier[-1]


def _blocks(comparison: Comparison, revision: Revision) -> Iterator[page.Block]:
    shown = [each for each in comparison.clauses if _differs(each)]
    sections = (
        ("概况", tuple(_overview(comparison, revision))),
        ("封面", tuple(_cover(comparison))),
        ("条文", (_clauses(shown),) if shown else ()),
    )
    filled = ((title, blocks) for title, blocks in sections if blocks)
    for number, (title, blocks) in enumerate(filled, 1):
        yield Heading(1, Series.BODY, str(number), title, f"section-{number}")
        yield from blocks


def _overview(comparison: Comparison, revision: Revision) -> Iterator[page.Block]:
    counts = "，".join(f"{each.chinese}{len(comparison.only(each))}条" for each in Change if comparison.only(each))
    yield Paragraph(words(f"{_said(comparison.old)}与{_said(comparison.new)}相比，条款{counts}。"))
    marked = (Words("删去的字", Style.DELETED), Words("和"), Words("增加的字", Style.INSERTED))
    yield Paragraph((Words("表中"), *marked, Words("逐字标出，未变的条款不列。")))
    waiting = sum(len(each.unconfirmed) for each in comparison.clauses)
    if waiting:
        yield Paragraph(words(f"有{waiting}个检查、督查项或者试题所在的条文改了而自身没有改，需核对后确认。"))
    if revision.posts:
        yield Paragraph(words(f"需要重学的岗位：{'、'.join(revision.posts)}。"))
    if revision.citing:
        yield Paragraph(words("下列标准的条款提到本标准，需逐条核对："))
        named: dict[str, list[str]] = {}
        for each in revision.citing:
            named.setdefault(each.edition, []).append(f"{each.clause} {each.title}".strip())
        items = [f"{edition}：{'、'.join(clauses)}" for edition, clauses in named.items()]
        ends = ["；"] * (len(items) - 1) + ["。"]
        lines = (words(item + end) for item, end in zip(items, ends, strict=True))
        yield page.Listing(tuple(page.ListItem("——", line) for line in lines), False)


def _cover(comparison: Comparison) -> Iterator[page.Block]:
    rows = tuple(
        tuple(words(text or "—") for text in (COVER_WORDS.get(each.name, each.name), each.old, each.new))
        for each in comparison.cover
    )
    if rows:
        yield page.Table((words("项目"), words("原"), words("新")), rows, aligned=("center", "left", "left"))


def _clauses(changes: Iterable[ClauseChange]) -> page.Table:
    header = tuple(map(words, ("改动", "原条文", "新条文", "牵动")))
    rows = tuple(
        (words(each.change.chinese), _side(each.old, each, is_old=True), _side(each.new, each), _touches(each))
        for each in changes
    )
    return page.Table(header, rows, aligned=("center", "left", "left", "left"), is_prose=True)


def _side(clauses: tuple[Clause, ...], change: ClauseChange, *, is_old: bool = False) -> Line:
    """Return what one edition says: the numbers and titles of its clauses, then every line with what changed in it."""
    if not clauses:
        return NOTHING
    titles = {each.title for each in clauses}
    head = "\n".join(f"{each.number} {each.title}".strip() for each in clauses)
    said: list[Inline] = [Words(head, Style.STRONG)]
    for line in change.lines:
        text = line.old if is_old else line.new
        if text and text not in titles:
            said += [Words("\n"), *_pieces(line, Change.REMOVED if is_old else Change.NEW)]
    return tuple(said)


def _pieces(line: LineChange, own: Change) -> Iterator[Words]:
    for piece in line.pieces:
        if piece.change in (Change.SAME, own):
            yield Words(piece.text.replace("\n", " "), _STYLES.get(piece.change, Style.PLAIN))


def _touches(change: ClauseChange) -> Line:
    waiting = {id(each) for each in change.unconfirmed}
    told = [_block(each, is_waiting=id(each.new) in waiting) for each in change.blocks]
    return words("\n".join(filter(None, told))) if any(told) else NOTHING


def _block(change: BlockChange, *, is_waiting: bool) -> str:
    if change.change is Change.SAME and not is_waiting:
        return ""
    state = "待确认" if is_waiting else change.change.chinese
    return f"{CHINESE[change.block.kind]}“{_title(change.block)}”{state}"


def _title(block: Block) -> str:
    return str(block.fields.get("title") or block.fields.get("id") or block.fields.get("name"))


def _differs(change: ClauseChange) -> bool:
    return change.change is not Change.SAME or any(each.change is not Change.SAME for each in change.blocks)


def _name(edition: Edition) -> str:
    return str(edition.implemented or "draft")


def _said(edition: Edition) -> str:
    number = edition.number or edition.code
    return f"{number}（{f'{edition.implemented}实施' if edition.implemented else '草案'}）"
