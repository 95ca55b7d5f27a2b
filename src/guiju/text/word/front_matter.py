"""The front matter of a draft: what the cover and the foreword of the document say, as YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date

from guiju.text.front import FRONT_FIELDS, STAGES

_TYPES = (
    ("术语", "术语"),
    ("图形符号|符号", "符号"),
    ("标志|标识", "标志"),
    ("分类|编码", "分类"),
    ("试验方法|测定|检验方法", "试验"),
    ("规程|流程|程序|指导书|操作手册", "规程"),
    ("指南|指引|导则", "指南"),
    ("评价|测评|评估", "评价"),
)
_CHARGE = re.compile(r"由(.{2,40}?)(?:提出并归口|归口)")
_OFFICES = re.compile(r"起草单位[\s　]*[:：][\s　]*(.+)")
_DRAFTERS = re.compile(r"起草人[\s　]*[:：][\s　]*(.+)")
_BETWEEN = re.compile(
    r"[、，,；;]+|[\s　]{2,}|(?<=[一-鿿]{3})[\s　]+|(?<=[一-鿿]{2})[\s　]+(?=[一-鿿]{2,3}(?:[\s　]|$))"
)
_SPREAD_NAME = re.compile(r"(?<![一-鿿])([一-鿿])[\s　]+([一-鿿])(?![一-鿿])")
_STAGE = re.compile("|".join(STAGES))


def front_matter(found: Mapping[str, object], texts: Iterable[str], name: str) -> str:
    """Return the front matter; `texts` are the paragraphs of the document, `name` its file's, for want of a title."""
    values: dict[str, object] = {"object_type": "服务"} | dict(found) | _foreword(texts)
    values = {key: kept for key, each in values.items() if (kept := _kept(each))}
    title = str(values.get("title") or _kept(name.rsplit(".", 1)[0]) or "草案")
    values["title"] = title
    values["function_type"] = function_type(title)
    if stage := _STAGE.search(title):
        values["stage"] = stage[0]
        values["title"] = re.sub(r"[（(〔\[]?[\s　]*" + stage[0] + r"[\s　]*[）)〕\]]?", "", title).strip() or title
    issued, implemented = values.get("issued"), values.get("implemented")
    if isinstance(issued, date) and isinstance(implemented, date) and implemented < issued:
        del values["implemented"]
    lines = [line for rule in FRONT_FIELDS if rule.name in values for line in _lines(rule.name, values[rule.name])]
    return "\n".join(["---", *lines, "---"])


def function_type(title: str) -> str:
    """Return the function type a title speaks of, 规范 where it speaks of none.

    >>> function_type("窗口服务质量评价办法"), function_type("首席代表工作规程"), function_type("着装要求")
    ('评价', '规程', '规范')
    """
    if "规范" in title:
        return "规范"
    return next((kind for words, kind in _TYPES if re.search(words, title)), "规范")


def _kept(value: object) -> object:
    """Return a value as one printable line, or the lines of a list that say something."""
    if isinstance(value, date):
        return value
    if isinstance(value, list):
        return [kept for each in value if (kept := _kept(each))]
    return "".join(each for each in " ".join(str(value).split()) if each.isprintable()).strip()


def _foreword(texts: Iterable[str]) -> dict[str, object]:
    values: dict[str, object] = {}
    for text in texts:
        if charge := _CHARGE.search(text):
            values.setdefault("owner", charge[1].strip())
        for name, pattern in (("drafting_offices", _OFFICES), ("drafters", _DRAFTERS)):
            if found := pattern.search(text):
                values.setdefault(name, _listed(found[1]))
    return values


def _listed(text: str) -> list[str]:
    text = _SPREAD_NAME.sub(r"\1\2", text)
    return [each.strip() for each in _BETWEEN.split(text.rstrip("。.； ")) if each.strip()]


def _lines(name: str, value: object) -> list[str]:
    if isinstance(value, list):
        return [f"{name}:", *(f"  - {_scalar(each)}" for each in value)]
    return [f"{name}: {_scalar(value)}"]


def _scalar(value: object) -> str:
    """Return a date as it is and anything else as a text, quoted where YAML would read it otherwise."""
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    plain = re.fullmatch(
        r"[一-鿿A-Za-z（《“][一-鿿\w（）《》“”、，—/.·()+-]*(?: [一-鿿\w（）《》、，—/.·()+-]+)*", text
    )
    if plain and text.lower() not in ("true", "false", "null", "yes", "no", "on", "off"):
        return text
    return json.dumps(text, ensure_ascii=False)
