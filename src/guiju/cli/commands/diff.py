"""guiju diff: two editions of a standard side by side, by the lineage of their clauses, and what the revision touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from guiju.cli.answer import Answer, Column, Part, Table, Tone, Toned
from guiju.cli.command import argument, command, option
from guiju.cli.standards import day_of, edition_of, folder_of_standards, name_of, standard_in, standards_option
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.errors import UsageError
from guiju.model.comparison import BlockChange, Change, ClauseChange, Comparison, LineChange
from guiju.model.text import Block, Clause, Edition, Library, Standard
from guiju.standard_system.touched import Revision, touched
from guiju.text import read_edition, read_library
from guiju.text.block_kinds import CHINESE
from guiju.text.comparison import compare
from guiju.text.front import COVER_WORDS

_CHANGES = {
    Change.SAME: Words("未变", "same"),
    Change.CHANGED: Words("更改", "changed"),
    Change.SPLIT: Words("拆分", "split"),
    Change.MERGED: Words("合并", "merged"),
    Change.NEW: Words("增加", "new"),
    Change.REMOVED: Words("删除", "removed"),
}
_MARKS = {Change.SAME: ("", ""), Change.REMOVED: ("[-", "-]"), Change.NEW: ("{+", "+}")}


@command(
    "diff",
    Words(
        "逐条比较一项标准的两个版本：哪一条未变、更改、拆分、合并、增加、删除，改了哪些字，牵动哪些检查、试题和岗位。\n\n"
        "WHAT 是标准代号，其后可以写两个实施日期（或 draft）；不写日期就比较最后两个版本，有草案时比较草案与现行版本。"
        "也可以写两个文件。\n"
        "[-…-] 是删去的字，{+…+} 是增加的字。拆分、合并、改标识的条款写在新版本封面的 lineage 里。",
        "Lay two editions of a standard side by side, clause by clause, with the words that changed and what they touch.\n\n"
        "WHAT is a standard's code, then two implemented dates (or draft); by default the last two editions, or the draft "
        "and the last edition. Two files may be named instead.",
    ),
)
@argument(
    "what", nargs=-1, required=True, words=Words("标准代号和日期，或者两个文件。", "A code and dates, or two files.")
)
@option("--all", "everything", is_flag=True, words=Words("未变的条款也列出。", "List what has not changed too."))
@standards_option
@workspace_option
def diff(what: tuple[str, ...], everything: bool, standards: Path | None, folder: Path) -> Answer:
    """Compare two editions."""
    old, new, library = _editions(what, standards, folder)
    comparison = compare(old, new)
    revision = touched(comparison, library, day_of(new, local_now().date()))
    shown = comparison.clauses if everything else tuple(each for each in comparison.clauses if _differs(each))
    parts: list[Part] = [_heading(comparison), *_cover(comparison)]
    for each in shown:
        parts += _clause(each)
    parts += [_counts(comparison), *_revision(revision)]
    return Answer(_value(comparison, revision), parts)


def _editions(what: tuple[str, ...], standards: Path | None, folder: Path) -> tuple[Edition, Edition, Library]:
    if len(what) == 2 and all(Path(each).is_file() for each in what):
        old, new = (read_edition(Path(each).read_bytes().decode("utf-8"), Path(each).as_posix()) for each in what)
        return old, new, Library({})
    library = read_library(folder_of_standards(standards, folder))
    standard = standard_in(library, what[0])
    old_name, new_name = _names(standard, what[1:])
    return edition_of(standard, old_name), edition_of(standard, new_name), library


def _names(standard: Standard, named: tuple[str, ...]) -> tuple[str, str]:
    """Return which two editions are meant: those named, or the last two of editions and draft."""
    known = [*(str(each.implemented) for each in standard.editions), *(["draft"] if standard.draft else [])]
    if len(named) > 2:
        raise UsageError("一次只比较两个版本。请写两个日期，或者一个日期。")
    if len(named) == 2:
        return named[0], named[1]
    if len(named) == 1:
        return named[0], known[-1]
    if len(known) < 2:
        raise UsageError(f"{standard.code} 只有一个版本，没有可以比较的。")
    return known[-2], known[-1]


def _differs(change: ClauseChange) -> bool:
    return change.change is not Change.SAME or any(each.change is not Change.SAME for each in change.blocks)


def _heading(comparison: Comparison) -> Toned:
    old, new = comparison.old, comparison.new
    return Toned(f"{name_of(old)}　→　{name_of(new)}　{new.number or old.number}　{new.title}", Tone.STRONG)


def _cover(comparison: Comparison) -> Iterator[Part]:
    if comparison.cover:
        columns = (Column(Words("封面", "cover"), whole=True), Column(Words("原", "old")), Column(Words("新", "new")))
        yield Table(columns, [(COVER_WORDS.get(each.name, each.name), each.old, each.new) for each in comparison.cover])


def _clause(change: ClauseChange) -> Iterator[Part]:
    yield ""
    yield Toned(f"【{_CHANGES[change.change]}】{_named(change)}", Tone.STRONG)
    yield from (f"  {_line(line)}" for line in change.lines if change.change is not Change.SAME and not line.is_same)
    yield from (f"  {_block(each)}" for each in change.blocks if each.change is not Change.SAME)
    if change.unconfirmed:
        told = Words(
            "  条文改了，这些块没有改，请核对后用 guiju confirm 确认：{blocks}。",
            "  The words changed and these blocks did not; look at them and use guiju confirm: {blocks}.",
        )
        yield Toned(told.filled(blocks="、".join(map(_block_name, change.unconfirmed))), Tone.DOUBT)
    if change.resembles:
        told = Words(
            "  与删去的条款 {old} 很像；如果就是它，请在封面写 lineage: {{{new}: [{old}]}}。",
            "  Much like the removed clause {old}; if it is the same, write lineage: {{{new}: [{old}]}}.",
        )
        yield Toned(told.filled(old=change.resembles, new=change.new[0].id or "…"), Tone.DOUBT)


def _named(change: ClauseChange) -> str:
    """Return `6.1 受理期限`, with the old numbers before an arrow where they differ."""
    old, new = _clauses(change.old), _clauses(change.new)
    return old or new if old == new or not (old and new) else f"{old} → {new}"


def _clauses(clauses: Iterable[Clause]) -> str:
    return "、".join(f"{each.number} {each.title}".strip() for each in clauses)


def _line(line: LineChange) -> str:
    return "".join(f"{_MARKS[each.change][0]}{each.text}{_MARKS[each.change][1]}" for each in line.pieces)


def _block(change: BlockChange) -> str:
    named = f"{CHINESE[change.block.kind]} {_block_name(change.block)}"
    if change.change is Change.CHANGED and change.old and change.new:
        fields = "；".join(
            f"{name}：{change.old.fields.get(name, '—')} → {change.new.fields.get(name, '—')}" for name in change.fields
        )
        return f"{_CHANGES[change.change]}{named}（{fields}）"
    return f"{_CHANGES[change.change]}{named}"


def _block_name(block: Block) -> str:
    return str(block.fields.get("id") or block.fields.get("name"))


def _counts(comparison: Comparison) -> str:
    counts = "，".join(f"{words} {len(comparison.only(change))}" for change, words in _CHANGES.items())
    return "\n" + Words("条款：{counts}。", "Clauses: {counts}.").filled(counts=counts)


def _revision(revision: Revision) -> Iterator[Part]:
    columns = (
        Column(Words("改动的要求", "changed requirement")),
        Column(Words("改动", "change"), whole=True),
        Column(Words("检查、督查、试题", "checks, inspections, quizzes")),
        Column(Words("待确认", "to confirm")),
    )
    rows = [
        (
            _named(each.change),
            _CHANGES[each.change.change],
            "、".join(_block_name(block) for block in (*each.blocks, *each.quizzes)),
            "、".join(map(_block_name, each.unconfirmed)),
        )
        for each in revision.requirements
    ]
    if rows:
        yield Table(columns, rows)
    if revision.posts:
        yield Words("需要重学的岗位：{posts}。", "Posts that have to learn it: {posts}.").filled(
            posts="、".join(revision.posts)
        )
    if revision.citing:
        named = "、".join(f"{each.edition} {each.clause} {each.title}" for each in revision.citing)
        yield Words("提到本标准的条款：{named}。", "Clauses that name this standard: {named}.").filled(named=named)


def _value(comparison: Comparison, revision: Revision) -> dict[str, object]:
    return {
        "old": name_of(comparison.old),
        "new": name_of(comparison.new),
        "cover": comparison.cover,
        "clauses": [_clause_value(each) for each in comparison.clauses],
        "posts": revision.posts,
        "citing": revision.citing,
    }


def _clause_value(change: ClauseChange) -> dict[str, object]:
    return {
        "change": change.change,
        "old": [{"id": each.id, "number": each.number, "title": each.title} for each in change.old],
        "new": [{"id": each.id, "number": each.number, "title": each.title} for each in change.new],
        "lines": [each for each in change.lines if not each.is_same],
        "blocks": [
            {"kind": each.block.kind, "id": _block_name(each.block), "change": each.change, "fields": each.fields}
            for each in change.blocks
        ],
        "unconfirmed": [_block_name(each) for each in change.unconfirmed],
        "resembles": change.resembles,
    }


COMMAND = diff
