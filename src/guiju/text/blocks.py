"""Fenced blocks of a clause: found among the Markdown tokens, read as YAML, held to the fields of their kind."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from guiju.model.text import Block
from guiju.text.block_kinds import BLOCK_FIELDS, CHINESE
from guiju.text.nearest import nearest
from guiju.text.page import Page
from guiju.text.placed_yaml import read_yaml
from guiju.text.shapes import Fields, read_fields

_KIND_BY_CHINESE = {chinese: kind for kind, chinese in CHINESE.items()} | {"督查": "inspect", "程序": "procedure"}


def read_blocks(page: Page, tokens: Sequence[Token], clause_id: str | None, clause: str) -> tuple[Block, ...]:
    """Return the blocks among a clause's tokens; `clause` is its number or title, for messages."""
    blocks: list[Block] = []
    for token in tokens:
        if token.type != "fence" or token.map is None:
            continue
        kind = kind_of_fence(token)
        if not _is_closed(page, token):
            page.complain(
                "unclosed_fence",
                page.place_of_line(token.map[0] + 1, clause),
                f"代码块没有结束的 {token.markup}。",
                "后面的条款都会被当成代码块的内容。",
                f"请在内容之后单独写一行 {token.markup}。",
            )
        elif kind not in BLOCK_FIELDS:
            _refuse_near_miss(page, token, kind, clause)
        elif token.level > 0:
            page.complain(
                "nested_block",
                page.place_of_line(token.map[0] + 1, clause),
                f"{CHINESE[kind]}写在列表或者引用里。",
                "它属于整个条款，不属于其中一项。",
                "请把它移到列表之后，从行首写起。",
            )
        else:
            block = _read_block(page, token, kind, clause_id, clause)
            blocks += [block] if block else []
    return tuple(blocks)


def kind_of_fence(token: Token) -> str:
    """Return the first word after a fence's opening mark, "" if there is none."""
    words = token.info.split()
    return words[0] if words else ""


def _is_closed(page: Page, token: Token) -> bool:
    assert token.map is not None
    first, end = token.map
    last = page.lines[end - 1].strip().lstrip("> \t")
    return end - 1 > first and len(last) >= len(token.markup) and set(last) == {token.markup[0]}


def _refuse_near_miss(page: Page, token: Token, kind: str, clause: str) -> None:
    meant = _KIND_BY_CHINESE.get(kind) or nearest(kind, BLOCK_FIELDS, cutoff=0.75)
    if meant and token.map:
        page.complain(
            "unknown_block_kind",
            page.place_of_line(token.map[0] + 1, clause),
            f"没有“{kind}”这种代码块。",
            "它的内容不会被执行，这一条就无人证实。",
            f"是否想写 {meant}？",
        )


def _read_block(page: Page, token: Token, kind: str, clause_id: str | None, clause: str) -> Block | None:
    assert token.map is not None
    first, end = token.map[0] + 1, token.map[1]
    place = page.place_of_line(first, clause)
    if clause_id is None:
        page.complain(
            "clause_without_id",
            place,
            f"这个条款带有{CHINESE[kind]}，却没有标识。",
            "结果、意见和证据都挂在标识上，编号会变，标识不变。",
            "请在标题末尾写 {#标识}。",
        )
    entry = read_yaml(page, first + 1, end, clause)
    if entry is None:
        return None
    written = entry.value.get("id") or entry.value.get("name") if isinstance(entry.value, dict) else None
    owner = f"{CHINESE[kind]} {written.written}" if written and written.written else CHINESE[kind]
    fields = read_fields(page, entry, BLOCK_FIELDS[kind], owner)
    if kind == "quiz":
        _check_answer(page, fields, owner)
    return Block(kind, fields.values, fields.places, place, clause_id or "")


def _check_answer(page: Page, fields: Fields, owner: str) -> None:
    options, answer = fields.values.get("options"), fields.values.get("answer")
    if options and len(set(options)) < max(len(options), 2):
        page.complain(
            "bad_options",
            fields.places["options"],
            f"{owner}的选项少于两个或者有重复。",
            "这样就答不出对错。",
            "请写两个以上互不相同的选项。",
        )
    if not options or answer is None:
        return
    answers = answer if isinstance(answer, list) else [answer]
    for each in answers:
        if each not in options:
            page.complain(
                "answer_not_among_options",
                fields.places["answer"],
                f"{owner}的答案“{each}”不在选项之中。",
                "没有人能答对。",
                "请照抄其中一个选项。",
            )
