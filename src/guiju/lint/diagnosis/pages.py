"""The papers that go with a draft: the account of the source, the changes of the conversion, the part that stays rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from guiju.lint.diagnosis.conversion import Conversion
from guiju.text.word.account import Account

_FORMATS = "字体、加粗、颜色、对齐、缩进等格式不带入草案，印出时按 GB/T 1.1—2020 附录 F 排。"


def account_page(account: Account, title: str, file: str) -> str:
    """Return the account: what to look at, what is left out and why, old numbers beside new, every piece in order.

    `file` is the draft whose lines it names.
    """
    carried, left = account.carried, account.left_out
    sections = [
        f"# 《{title}》去向清单\n",
        f"原文共 {len(account.entries)} 处：带入 {file} {len(carried)} 处，没有带入 {len(left)} 处，逐处写明理由。{_FORMATS}\n",
        _section("请核对", ("位置", "原文", f"{file} 行", "判断"),
                 [(each.place, each.text, each.line, each.why) for each in account.judged]),
        _section("修订中新增，已带入", ("位置", "原文", "说明"), [(each.place, each.text, each.why) for each in account.inserted]),
        _section("没有带入", ("位置", "原文", "理由"), [(each.place, each.text, each.why) for each in left]),
        _section("编号对照", ("原编号", "草案编号", "标题", "标识"),
                 [(each.before, each.after, each.title, each.id) for each in account.renumbered]),
        _section("逐处去向", ("位置", f"{file} 行", "原文", "去掉的字"),
                 [(each.place, each.line, each.text, "、".join(one.text for one in each.omissions)) for each in carried]),
    ]  # fmt: skip
    return "\n".join(filter(None, sections))


def changes_page(conversion: Conversion, title: str) -> str:
    """Return every change before and after; those somebody has to agree to come first."""
    asked = [each for each in conversion.changes if each.is_asked]
    others = [each for each in conversion.changes if not each.is_asked]
    heads = ("序号", "规则", "原编号", "改前", "改后", "理由")
    sections = [
        f"# 《{title}》改动清单\n",
        f"共改动 {len(conversion.changes)} 处：{len(asked)} 处请审定，{len(others)} 处按规则改写；"
        f"另有 {len(conversion.left)} 句要人工拆分。改前的全文见 as-written.md。\n",
        _section(
            "要人工拆分的句子",
            ("原编号", "原文", "说明"),
            [(each.where, each.text, each.why) for each in conversion.left],
        ),
    ]
    at = 0
    for name, changes in (("请审定", asked), ("按规则改写", others)):
        rows = [(at + n, each.rule, each.where, each.before, each.after, each.why) for n, each in enumerate(changes, 1)]
        at += len(changes)
        sections.append(_section(name, heads, rows))
    return "\n".join(filter(None, sections))


def policy_page(conversion: Conversion, title: str) -> str:
    """Return what stays an office's own rules, by the numbers it had."""
    lines = [
        f"# 《{title}》制度部分\n",
        "以下内容不宜写进标准，保留在制度里，由制定机关另行印发。引用标准时写标准的编号和条款号。\n",
    ]
    for why, group in groupby(sorted(conversion.policy, key=lambda each: each.why), key=lambda each: each.why):
        lines.append(f"## {why}\n")
        for where, passages in groupby(group, key=lambda each: each.where):
            lines.append(f"- 原{where}：" + "".join(each.text.replace("\n", "\n  ") for each in passages))
        lines.append("")
    return "\n".join(lines)


def _section(title: str, heads: Sequence[str], rows: Sequence[Iterable[object]]) -> str:
    if not rows:
        return ""
    table = [_row(heads), "|" + "---|" * len(heads), *map(_row, rows)]
    return "\n".join([f"## {title}（{len(rows)}）\n", *table, ""])


def _row(cells: Iterable[object]) -> str:
    return "| " + " | ".join(_cell(each) for each in cells) + " |"


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>").replace("\t", " ")
