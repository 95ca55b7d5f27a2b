"""guiju diagnose: what an old Word rule book is, what keeps it from being a standard, and a draft to go on with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from guiju.cli.answer import Answer, Column, Part, Table, Tone, Toned
from guiju.cli.command import argument, command, option
from guiju.cli.words import Words
from guiju.errors import TextError, UsageError
from guiju.lint.diagnosis import Conversion, Diagnosis, convert, diagnose
from guiju.lint.diagnosis.pages import account_page, changes_page, policy_page
from guiju.lint.remark import Level
from guiju.text.front import DRAFT
from guiju.text.word.draft import Draft, draft_from_word

AS_WRITTEN = "as-written.md"

_COUNTS = {
    "paragraphs": Words("段落", "paragraphs"),
    "chapters": Words("章", "chapters"),
    "clauses": Words("章、条、附录", "clauses"),
    "requirements": Words("有要求的条", "clauses that require"),
    "list_items": Words("列项", "list items"),
    "tables": Words("表", "tables"),
    "figures": Words("图", "figures"),
    "formulas": Words("公式", "formulas"),
    "footnotes": Words("脚注", "footnotes"),
}
_TONES = {Level.ERROR: Tone.BAD, Level.WARNING: Tone.DOUBT, Level.INFO: Tone.FAINT}


@command(
    "diagnose",
    Words(
        "诊断一份旧的 Word 制度：是哪一种文件、有哪些内容不能写进标准、缺哪些要素。\n\n"
        "加 --draft 文件夹，就把它转成草案 draft.md，连同图、去向清单 account.md（原文每一处在草案哪一行，或者为什么没有带入）、"
        "改动清单 changes.md（每一处改动改前改后）和制度部分 policy.md。原文件不改动。",
        "Diagnose an old rule book in Word: what kind of document it is, what may not stand in a standard, what is "
        "missing.\n\nWith --draft FOLDER it becomes draft.md, with its figures, account.md (where every piece of the "
        "document is, or why it is not), changes.md (every change before and after) and policy.md (what stays rules). "
        "The document itself is not changed.",
    ),
)
@argument("path", type=click.Path(path_type=Path), words=Words("Word 文件（.docx）。", "A Word file (.docx)."))
@option(
    "--draft",
    "folder",
    type=click.Path(path_type=Path),
    words=Words("把草案和各份清单写进这个文件夹。", "Write the draft and its papers into this folder."),
)
@option(
    "--keep-wording",
    is_flag=True,
    words=Words("草案一字不改，只转换格式。", "Leave the wording of the draft as it is."),
)
def diagnose_document(path: Path, folder: Path | None, keep_wording: bool) -> Answer:
    """Diagnose a Word document and, if asked, write its draft."""
    if not path.is_file():
        raise UsageError(f"{path}：没有这个文件。请核对路径。")
    draft = draft_from_word(path.read_bytes(), path.name)
    if draft.edition is None:
        raise TextError(problems=draft.problems)
    found = diagnose(draft, draft.edition)
    conversion = convert(draft.edition, draft.printed) if found.becomes_standard and not keep_wording else None
    written = _write(folder, draft, conversion) if folder else []
    value = {**_flat(found), **_flat_account(draft, conversion), "written": [str(each) for each in written]}
    return Answer(value, [*_told(found, draft), *_next(written, found, conversion, folder)])


def _write(folder: Path, draft: Draft, conversion: Conversion | None) -> list[Path]:
    """Write all papers into a folder that has no draft yet."""
    if (folder / DRAFT).exists():
        raise UsageError(f"{folder / DRAFT} 已经有草案，不覆盖。请换一个文件夹，或者先把它移走。")
    assert draft.edition is not None
    title = draft.edition.title
    texts = {DRAFT: draft.text}
    if conversion is not None:
        texts = {
            DRAFT: conversion.edition.source,
            AS_WRITTEN: draft.text,
            "changes.md": changes_page(conversion, title),
        }
        if conversion.policy:
            texts["policy.md"] = policy_page(conversion, title)
    texts["account.md"] = account_page(draft.account, title, AS_WRITTEN if conversion else DRAFT)
    files: dict[str, bytes] = {name: text.encode("utf-8") for name, text in texts.items()} | dict(draft.figures)
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return [folder / name for name in files]


def _told(found: Diagnosis, draft: Draft) -> list[Part]:
    kind = Words("《{title}》：{kind}。", "“{title}”: {kind}.")
    english = found.kinds[0].kind.english if found.kinds else "another document"
    named = Words(
        kind.chinese.format(title=found.title, kind=found.kind), kind.english.format(title=found.title, kind=english)
    )
    account = Words(
        "原文 {entries} 处，带入草案 {carried} 处，没有带入的 {left} 处各有理由。",
        "{entries} pieces: {carried} in the draft, {left} left out, each with its reason.",
    )
    entries = draft.account.entries
    told = account.filled(entries=len(entries), carried=len(draft.account.carried), left=len(draft.account.left_out))
    advice: list[Part] = [found.kinds[0].kind.advice] if found.kinds else []
    return [
        Toned(named, Tone.STRONG),
        *advice,
        *_signs(found),
        *_broken(found),
        *_missing(found),
        _counted(found),
        told,
    ]


def _signs(found: Diagnosis) -> list[Part]:
    columns = (
        Column(Words("像", "like"), whole=True), Column(Words("依据", "sign")), Column(Words("原文", "words")),
        Column(Words("次数", "times"), right=True), Column(Words("权重", "weight"), right=True),
    )  # fmt: skip
    rows = [
        (Words(kind.kind.chinese, kind.kind.english), each.says, each.found, each.count, each.weight)
        for kind in found.kinds[:2]
        for each in kind.signs
    ]
    return [Table(columns, rows, Words("判断文件种类的依据", "Signs of the kind"))] if rows else []


def _broken(found: Diagnosis) -> list[Part]:
    columns = (
        Column(Words("规则", "rule"), whole=True), Column(Words("级别", "level"), whole=True),
        Column(Words("处", "times"), right=True), Column(Words("要求", "asks")), Column(Words("例", "example")),
    )  # fmt: skip
    rows = [
        (each.code, Toned(each.level.chinese, _TONES[each.level]), each.count, each.title, "：".join(filter(None, each.examples[0])))
        for each in found.broken
    ]  # fmt: skip
    return (
        [Table(columns, rows, Words("不合 GB/T 1.1—2020 的地方", "Where it departs from GB/T 1.1-2020"))]
        if rows
        else []
    )


def _missing(found: Diagnosis) -> list[Part]:
    columns = (
        Column(Words("缺", "missing"), whole=True), Column(Words("依据", "asked by")), Column(Words("怎样补", "remedy")),
    )  # fmt: skip
    rows = [(each.name, each.clause, each.remedy) for each in found.missing]
    return [Table(columns, rows, Words("缺的要素", "Missing elements"))] if rows else []


def _counted(found: Diagnosis) -> str:
    counted = [f"{_COUNTS[name]} {count}" for name, count in found.counts.items() if name in _COUNTS and count]
    words = [f"“{word}” {count}" for word, count in found.words.items()]
    return "，".join([*counted, *words]) + "。"


def _next(written: Sequence[Path], found: Diagnosis, conversion: Conversion | None, folder: Path | None) -> list[Part]:
    if not written:
        return [Words("要转成草案：加 --draft 文件夹。", "For a draft add --draft FOLDER.")]
    names = "、".join(each.relative_to(folder).as_posix() for each in written if folder)
    told: list[Part] = [Words("写好：{names}。", "Written: {names}.").filled(names=names)]
    if conversion is not None:
        changed = Words(
            "改动 {changes} 处，逐处列在 changes.md；{policy} 处移到制度部分，{left} 句要人工拆分。",
            "{changes} changes, all in changes.md; {policy} passages stay rules, {left} sentences need a person.",
        )
        told.append(
            changed.filled(changes=len(conversion.changes), policy=len(conversion.policy), left=len(conversion.left))
        )
    elif not found.becomes_standard:
        told.append(Words("这种文件不改写，草案按原样转换。", "This kind of document is not reworded."))
    look = Words("接着看 account.md 的“请核对”，再用 guiju lint {path} 检查。", "Then: guiju lint {path}.")
    return [*told, look.filled(path=written[0])]


def _flat(found: Diagnosis) -> Mapping[str, object]:
    return {
        "title": found.title,
        "kind": found.kind,
        "kinds": [{"kind": each.kind.chinese, "weight": each.weight, "signs": [asdict(sign) for sign in each.signs]} for each in found.kinds],
        "broken": [asdict(each) for each in found.broken],
        "missing": [asdict(each) for each in found.missing],
        "counts": dict(found.counts),
        "words": dict(found.words),
    }  # fmt: skip


def _flat_account(draft: Draft, conversion: Conversion | None) -> Mapping[str, object]:
    return {
        "account": [asdict(each) for each in draft.account.entries],
        "renumbered": [asdict(each) for each in draft.account.renumbered],
        "changes": [asdict(each) for each in conversion.changes] if conversion else [],
        "policy": [asdict(each) for each in conversion.policy] if conversion else [],
        "left": [asdict(each) for each in conversion.left] if conversion else [],
    }


COMMAND = diagnose_document
