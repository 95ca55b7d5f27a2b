"""Write the pages of the rules of drafting: a table of all of them, and one page for each family."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from guiju.lint.profile import EVERY_PROFILE
from guiju.lint.remark import Level
from guiju.lint.rule import Rule
from guiju.lint.rules import rules

FAMILIES = {
    "B": "检查项和沿革（自有）", "C": "封面", "D": "术语和定义", "F": "前言", "I": "引言", "K": "证实方法", "L": "列项", "M": "情态动词", "N": "编号和层次",
    "P": "标准不写什么", "Q": "引用文件", "R": "范围", "S": "结构", "T": "名称", "U": "数值和单位", "W": "用字用词", "X": "引用、图表、公式、注",
}  # fmt: skip
_INTRO = """`guiju lint` 按下列 {count} 条规则检查标准的文本，逐条给出位置（到字）、理由和改法。规则的依据是 GB/T 1.1—2020、
GB/T 20001.5—2017 和 GB/T 20001.6—2017，B 类是规矩自己的；每一条写明是哪一条款，给出不合和合乎规则的例子。

- **级别**：错误是标准说“应”的，警告是标准说“宜”的或者通行做法，提示只供参考。只有错误使退出码为 1。
- **改法**：可自动改的由 `guiju lint --fix` 改掉，不改变意思；须作者定的给出建议；只报告的请作者改写。
- **允许违反**：在文本里写 `<!-- lint-allow 规则名：理由 -->`，放在元素之前只管那一个元素，紧接标题管那一条，放在封面信息之后管
  全文。没有理由、写错规则名、没有用处的，都会报告。为什么这样做见[决定 0020](../decisions/0020-a-rule-of-drafting-is-broken-only-with-a-reason.md)。
- **按编号认种类**：`GB`、行业代号、`DB`、`T/`、`Q/` 分别是国家、行业、地方、团体和内部标准；有的规则只管其中几种。
- **情态动词怎样识别**，错多少：[情态动词](../explanation/modal-verbs.md)。
"""


def pages() -> dict[str, str]:
    """Return the table and the pages of the families by their file names."""
    families = {code: list(found) for code, found in groupby(rules().values(), key=lambda rule: rule.code[0])}
    return {
        "lint-rules.md": "\n".join(_table(families)),
        **{f"lint/{code}.md": "\n".join(_page(code, found)) + "\n" for code, found in families.items()},
    }


def _table(families: dict[str, list[Rule]]) -> Iterator[str]:
    yield f"# 起草规则 · Rules of drafting\n\n{_INTRO.format(count=len(rules()))}"
    for code, found in families.items():
        yield f"## {code} {FAMILIES.get(code, '其他')}\n"
        yield "| 编号 | 规则 | 要求 | 条文 | 级别 | 改法 |\n|---|---|---|---|---|---|"
        for rule in found:
            link = f"[`{rule.name}`](lint/{code}.md#{rule.code.lower()})"
            cells = (rule.code, link, rule.title, rule.clause, rule.level.chinese, rule.fix.chinese)
            yield "| " + " | ".join(cells) + " |"
        yield ""


def _page(code: str, found: list[Rule]) -> Iterator[str]:
    yield f"# {code} {FAMILIES.get(code, '其他')}\n\n[全部规则](../lint-rules.md)\n"
    for rule in found:
        yield f"## {rule.code}\n\n`{rule.name}`　{rule.title}{rule.why}\n"
        yield f"{'；'.join(_facts(rule))}。\n"
        yield f"```text\n{rule.page.strip()}\n```\n"


def _facts(rule: Rule) -> Iterator[str]:
    yield rule.clause
    yield {Level.ERROR: "错误", Level.WARNING: "警告", Level.INFO: "提示"}[rule.level]
    yield rule.fix.chinese
    if rule.function_types:
        yield f"只管{'、'.join(rule.function_types)}标准"
    if rule.profiles != EVERY_PROFILE:
        yield f"只管{'、'.join(each.chinese for each in sorted(rule.profiles))}"
