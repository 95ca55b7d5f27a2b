"""Measure how well modal verbs are found, on sentences labelled by hand, and write the page that says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML

from guiju.text.modals import modals

SENTENCES = Path(__file__).parents[2] / "tests" / "guiju" / "text" / "modal_sentences.yaml"
GROUPS = {"tuning": "调整用", "held_out": "留出"}
_MARKED = re.compile(r"〔(?P<verb>[^〕]*)〕|[^〔]+")

_PAGE = """# 情态动词怎样识别，错多少

GB/T 1.1—2020 附录 C 用情态动词区分条款：应是要求，宜是推荐，可是允许，能和可能是陈述。起草规则里有一半要先知道一句话
是哪一类。可是“应”也在“响应”“应急”里，“可”也在“许可”“可靠”里，“能”也在“功能”“职能”里：在政务服务的文本里，只数字的
程序查到的“能”三个有两个不是情态动词。

`guiju.text.modals` 用一部词典，按这个字前后的字判断。“应当场告知”是“应”加“当场”，“应当告知”是“应当”；“应对突发事件”
不是要求，“应对材料进行核对”是。引号、书名号、代码里的字不算，那是别人说的话。

## 标注句

`tests/guiju/text/modal_sentences.yaml` 有 {sentences} 句，逐句读后手工标出情态动词。{theirs} 句摘自我们没有写过的法律、法规和
公文，其余是为标准的写法和容易误认的词写的。一半（调整用）供修改词典，另一半（留出）只用来衡量：没有看着它的错误改过词典。

把查到的情态动词与标注逐个比较，起止位置都相同才算对。精确率是查到的有多少是真的，召回率是真的有多少查到了。

{tables}
测试要求这几个数只升不降（`tests/guiju/text/test_modals.py`）。

## 还会错在哪里

- “建议”“推荐”作动词还是名词，只看它是不是在一句的开头。
- 祈使句（指示）没有情态动词，由 `guiju.text.provisions` 按句首的动作识别，不在这张表里。
- “需要”“要”多半是名词或者普通动词；起草规则只在它引出动作时说话，级别是警告。
"""


@dataclass(slots=True)
class Tally:
    """How often a verb was rightly found, wrongly found, and missed."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def precision(self, verb: str | None = None) -> float:
        """Return the share of what was found that is right, of one verb or of all."""
        return _share(self.right, self.wrong, verb)

    def recall(self, verb: str | None = None) -> float:
        """Return the share of what is there that was found, of one verb or of all."""
        return _share(self.right, self.missed, verb)

    @property
    def verbs(self) -> list[str]:
        """Every verb that is there or was found, the most frequent first."""
        all_verbs = {*self.right, *self.wrong, *self.missed}
        return sorted(all_verbs, key=lambda verb: (-self.right[verb] - self.missed[verb], verb))


def measured(group: str) -> Tally:
    """Return how the sentences of one group come out."""
    tally = Tally()
    for _, text in labelled(group):
        sentence, wanted = unmarked(text)
        found = {(each.start, each.verb) for each in modals(sentence)}
        tally.right.update(verb for _, verb in wanted & found)
        tally.wrong.update(verb for _, verb in found - wanted)
        tally.missed.update(verb for _, verb in wanted - found)
    return tally


def labelled(group: str) -> Iterator[tuple[str, str]]:
    """Yield source (empty for sentences of our own) and marked text of every sentence of a group."""
    for row in YAML(typ="safe").load(SENTENCES.read_text("utf-8"))[group]:
        yield row.get("from", ""), row["text"]


def unmarked(text: str) -> tuple[str, set[tuple[int, str]]]:
    """Return a sentence without its marks, and position and verb of each mark.

    >>> unmarked("窗口〔应〕受理。")
    ('窗口应受理。', {(2, '应')})
    """
    sentence, verbs = "", set()
    for found in _MARKED.finditer(text):
        if found["verb"] is not None:
            verbs.add((len(sentence), found["verb"]))
        sentence += found["verb"] if found["verb"] is not None else found[0]
    return sentence, verbs


def page() -> str:
    """Return the page on modal verbs with the figures as they are now."""
    every = [row for group in GROUPS for row in labelled(group)]
    tables = "\n".join(_table(title, measured(group)) for group, title in GROUPS.items())
    return _PAGE.format(sentences=len(every), theirs=sum(bool(source) for source, _ in every), tables=tables)


def _table(title: str, tally: Tally) -> str:
    rows = [_row(tally, verb) for verb in tally.verbs]
    total = _row(tally, None)
    head = "| | 标注 | 对 | 误认 | 漏认 | 精确率 | 召回率 |\n|---|---:|---:|---:|---:|---:|---:|\n"
    return f"### {title}\n\n{head}" + "\n".join([total, *rows]) + "\n"


def _row(tally: Tally, verb: str | None) -> str:
    right, wrong, missed = (
        each.total() if verb is None else each[verb] for each in (tally.right, tally.wrong, tally.missed)
    )
    shares = (
        f"{share:.1%}" if of else "—"
        for share, of in ((tally.precision(verb), right + wrong), (tally.recall(verb), right + missed))
    )
    return "| " + " | ".join([verb or "**合计**", *map(str, (right + missed, right, wrong, missed)), *shares]) + " |"


def _share(right: Counter[str], others: Counter[str], verb: str | None) -> float:
    good, bad = (right.total(), others.total()) if verb is None else (right[verb], others[verb])
    return good / (good + bad) if good + bad else 1.0
