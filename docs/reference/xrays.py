"""The page of all X-rays: why each matters, what is counted out of what, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from guiju.checks import compile_expression, say
from guiju.records.kinds import kind
from guiju.xrays.definitions import xrays
from guiju.xrays.lines import Share, Standing
from guiju.xrays.questions import Question
from guiju.xrays.xray import Side, XRay

INTRO = (
    "透视找标准、检查和记录里对不上的地方，以及可疑的迹象，每一处都说到哪里去改。它只给线索，不改任何记录、判定和指标。\n"
    "需要的字段从来没有导入的，写“不能判断”，不算没有问题。数法里的条件是用检查语言写的，下面是它们的中文读法。\n"
    "怎样看，见 [读透视](../howto/read-the-xrays.md)。\n"
)


def page(made: str) -> str:
    """Return the page, below the line that says it is made."""
    sections = (f"## {side.chinese}\n\n{''.join(_sections(side))}" for side in Side)
    return "\n".join([made, "# 透视 · X-rays\n", INTRO, *sections]).rstrip() + "\n"


def _sections(side: Side) -> Iterator[str]:
    for each in xrays():
        if each.side is side:
            lines = [
                f"### {each.chinese} `{each.name}`\n",
                f"{each.english}. {each.severity.chinese}。\n",
                f"为什么：{each.why}\n",
                f"怎么数：{each.counted}\n",
                *_needs(each),
                *_condition(each),
                f"怎么改：{each.remedy}\n",
            ]
            yield "\n".join(lines) + "\n"


def _needs(each: XRay) -> Iterator[str]:
    share = each.look.share if isinstance(each.look, Standing) else each.look
    if isinstance(share, Share | Question) and share.needs:
        yield f"需要的字段：{'、'.join(_field(need) for need in share.needs)}。\n"


def _field(need: str) -> str:
    name, _, field = need.partition(".")
    described = kind(name)
    found = described.field(field) if field else None
    return f"{described.chinese}的{found.chinese}" if found else f"{described.chinese}记录"


def _condition(each: XRay) -> Iterator[str]:
    share = each.look.share if isinstance(each.look, Standing) else each.look
    if isinstance(share, Share):
        yield f"总数：{say(compile_expression(share.counted, share.population))}。\n"
        yield f"不列出的：{say(compile_expression(share.clean, share.population))}。\n"
