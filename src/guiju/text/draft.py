"""A draft to begin with: the elements GB/T 1.1-2020 asks for, one example to be replaced, and advice in comments."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from string import Template

from guiju.errors import UsageError
from guiju.text.front import DRAFT, FUNCTION_TYPES
from guiju.text.nearest import suggestion
from guiju.text.reader import read_edition

_BODIES: Mapping[str, str] = {
    "规范": "specification",
    "规程": "code_of_practice",
    "指南": "guide",
    "术语": "terminology",
    "符号": "symbols",
    "标志": "signs",
    "分类": "classification",
    "评价": "evaluation",
    "试验": "test_methods",
}
_SCOPES: Mapping[str, str] = {
    "规范": "本文件规定了……的要求，描述了对应的证实方法。\n\n本文件适用于……。",
    "规程": "本文件确立了……的程序，规定了……的操作指示，描述了对应的追溯方法。\n\n本文件适用于……。",
    "指南": "本文件给出了……的建议。\n\n本文件适用于……。",
    "术语": "本文件界定了……的术语和定义。\n\n本文件适用于……。",
    "符号": "本文件界定了……的符号及其含义。\n\n本文件适用于……。",
    "标志": "本文件规定了……标志的设置要求。\n\n本文件适用于……。",
    "分类": "本文件确立了……的分类，规定了编码。\n\n本文件适用于……。",
    "评价": "本文件确立了……的评价指标体系，规定了取值规则。\n\n本文件适用于……。",
    "试验": "本文件描述了……的测定方法。\n\n本文件适用于……。",
}


def new_standard(
    folder: Path, code: str, subsystem: str, title: str, function_type: str, owner: str, day: date
) -> Path:
    """Write `<subsystem>/<code>/draft.md` into a folder of standards and return its path.

    `day` is the day drafting begins; its year goes into the number. UsageError if the code is taken, or code, type,
    title or owner cannot be used: nothing is written then.
    """
    _refuse_unusable(folder, code, subsystem, function_type)
    for name, text in (("名称", title), ("归口单位", owner)):
        if not text.strip() or not text.isprintable():
            raise UsageError(f"标准的{name}是空的，或者含有换行等控制字符。请写成一行文字。")
    path = folder / subsystem / code / DRAFT
    text = draft_text(code, title.strip(), function_type, owner.strip(), day)
    read_edition(text, path.relative_to(folder).as_posix())
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode("utf-8"))
    return path


def draft_text(code: str, title: str, function_type: str, owner: str, day: date) -> str:
    """Return the text of a new draft; the arguments are those of `new_standard`."""
    terms = "" if function_type == "术语" else _template("plain_terms")
    text = _template("opening") + terms + _template(_BODIES[function_type])
    return Template(text).substitute(
        number=_quoted(f"{code}—{day.year}"),
        title=_quoted(title),
        function_type=function_type,
        owner=_quoted(owner),
        owner_name=owner,
        day=day,
        scope=_SCOPES[function_type],
    )


def _refuse_unusable(folder: Path, code: str, subsystem: str, function_type: str) -> None:
    for name, word in (("标准代号", code), ("子体系", subsystem)):
        if not re.fullmatch(r"\w[\w.-]*", word):
            raise UsageError(f"{name}“{word}”里有空格或者标点。请用字母、数字和连字符，如 TG-203。")
    if function_type not in FUNCTION_TYPES:
        raise UsageError(f"没有“{function_type}”这种标准。{suggestion(function_type, FUNCTION_TYPES)}")
    taken = next(iter(sorted(folder.glob(f"*/{code}"))), None)
    if taken is not None:
        where = taken.relative_to(folder).as_posix()
        raise UsageError(f"标准代号 {code} 已用于 {where}。请换一个代号；要修订它，请在那里写 {DRAFT}。")


def _template(name: str) -> str:
    return (files("guiju.text") / "drafts" / f"{name}.md").read_text("utf-8")


def _quoted(text: str) -> str:
    """Return a text as a YAML scalar that means just this text."""
    return json.dumps(text, ensure_ascii=False)
