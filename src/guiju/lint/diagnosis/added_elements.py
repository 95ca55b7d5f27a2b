"""Elements a standard must have, added where a document has none, in the order of GB/T 1.1-2020, table 3."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from guiju.lint.diagnosis.alteration import Alteration
from guiju.model.text import Clause, Edition
from guiju.text.reader import read_edition

_BASIS = "本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。"
_TITLES: Mapping[str, str] = {
    "前言": "foreword",
    "引言": "introduction",
    "范围": "scope",
    "规范性引用文件": "references",
    "术语和定义": "terms",
}
_ALIKE = {"术语和定义": r"术语[和与、]?定义", "范围": r"(?:适用)?范围"}
_WHY = {
    "前言": "前言是必备要素（GB/T 1.1—2020，8.3）。",
    "引言": "原文写了制定的目的（GB/T 1.1—2020，8.4）。",
    "范围": "范围是必备要素（GB/T 1.1—2020，8.5）。",
    "规范性引用文件": "规范性引用文件是必备要素（GB/T 1.1—2020，8.6）。",
    "术语和定义": "术语和定义是必备要素（GB/T 1.1—2020，8.7）。",
}
_STATE = re.compile(r"[（(][^（）()]*[）)]$")
_FORM = re.compile(r"(?:实施细则|暂行规定|办法|制度|规定|细则|守则|章程|规范|规程|标准)$")
_SELF = re.compile(r"本(?:办法|制度|规定|细则|守则|标准|规范|规程|准则|方案)")


def add_elements(
    edition: Edition, purpose: Sequence[str], scope: Sequence[str]
) -> tuple[Edition, tuple[Alteration, ...]]:
    """Return the edition with its missing elements; `purpose` and `scope` are sentences that belong into two of them."""
    texts = _texts(edition, purpose, scope)
    chapters = [(clause, _source(clause)) for clause in edition.clauses]
    taken = {clause.id for clause in edition.walk()}
    sources = [source for _, source in chapters]
    titles = ["".join(clause.title.split()) for clause, _ in chapters]
    changes: list[Alteration] = []
    at = 0
    for name, text in texts.items():
        present = next(
            (place for place, title in enumerate(titles) if re.fullmatch(_ALIKE.get(name, name), title)), None
        )
        if present is None and text:
            clause_id = _TITLES[name] if _TITLES[name] not in taken else f"{_TITLES[name]}-added"
            sources.insert(at, f"# {name} {{#{clause_id}}}\n\n{text}\n\n")
            titles.insert(at, name)
            changes.append(Alteration("S01", "原文没有", "", f"{name}：{text}", _WHY[name], is_asked=True))
            at += 1
        elif present is not None:
            if name in ("引言", "范围") and _moved(name, purpose, scope):
                sources[present] = f"{sources[present].rstrip()}\n\n{text}\n\n"
            at = max(at, present + 1)
    source = edition.opening + "".join(f"{each.rstrip()}\n\n" for each in sources)
    return read_edition(source.rstrip() + "\n", edition.path), tuple(changes)


def _moved(name: str, purpose: Sequence[str], scope: Sequence[str]) -> bool:
    return bool(purpose if name == "引言" else scope)


def _texts(edition: Edition, purpose: Sequence[str], scope: Sequence[str]) -> dict[str, str]:
    owner = str(edition.front.get("owner") or "")
    charge = f"\n\n本文件由{owner}提出并归口。" if owner else ""
    asked = "\n\n<!-- 请补：本文件起草单位、主要起草人。 -->"
    said = "\n\n".join(_SELF.sub("本文件", each) for each in scope)
    return {
        "前言": _BASIS + charge + asked,
        "引言": "\n\n".join(_SELF.sub("本文件", each) for each in purpose),
        "范围": f"本文件规定了{_subject(edition.title)}的要求。\n\n{said or '本文件适用于……。'}",
        "规范性引用文件": "本文件没有规范性引用文件。",
        "术语和定义": "本文件没有需要界定的术语和定义。",
    }


def _subject(title: str) -> str:
    """Return what a rule book is about: 窗口人员考核办法 is about 窗口人员考核.

    >>> _subject("窗口人员管理办法（试行）"), _subject("公文处理制度")
    ('窗口人员管理', '公文处理')
    """
    bare = _STATE.sub("", title)
    return _FORM.sub("", bare) or bare


def _source(clause: Clause) -> str:
    return "".join(each.source for each in clause.walk())
