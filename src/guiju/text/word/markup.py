"""Words of a document as Markdown that means just these words."""

from __future__ import annotations

import re

EMPTY_CELL = "—"

_ANY = re.compile(r"[\\`*]")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINKED = re.compile(r"\]\s*[\[(:]|\[\^")
_ATTRIBUTES = re.compile(r"\{(?=[#.])")
_BULLET = re.compile(r"([-+])(?=\s|$)")
_ORDERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_RULE = re.compile(r"[-=_*\s]+")
_BLANKS = re.compile(r"[^\S\u3000\u00a0]+")


def escaped(text: str) -> str:
    r"""Return a text so that Markdown reads it as it is, wherever in a line it stands.

    >>> escaped("a*b_c_d <br> R&amp;D"), escaped("[来源：GB/T 1.1]")
    ('a\\*b_c_d \\<br> R\\&amp;D', '[来源：GB/T 1.1]')
    """
    text = _BLANKS.sub(" ", text)
    text = _ANY.sub(lambda found: "\\" + found[0], text)
    text = _UNDERSCORE.sub(r"\\_", text)
    text = _TAG.sub(r"\\<", text)
    text = _ENTITY.sub(r"\\&", text)
    if _LINKED.search(text):
        text = text.replace("[", "\\[").replace("]", "\\]")
    return _ATTRIBUTES.sub(r"\\{", text)


def block(text: str) -> str:
    r"""Return an escaped text so that it begins no heading, list, quotation, fence or rule.

    >>> block("# 不是标题"), block("1. 不是列项"), block("- 也不是")
    ('\\# 不是标题', '1\\. 不是列项', '\\- 也不是')
    """
    text = text.strip()
    if text.startswith("＃"):
        return "\\#" + text[1:]
    if text.startswith(("#", ">", "~~~")):
        return "\\" + text
    if text and _RULE.fullmatch(text):
        return "\\" + text if not text.startswith("\\") else text
    text = _BULLET.sub(r"\\\1", text, count=1) if _BULLET.match(text) else text
    return _ORDERED.sub(r"\1\\\2", text, count=1) if _ORDERED.match(text) else text


def cell(text: str) -> str:
    """Return an escaped text as a cell of a table; an empty one says so."""
    text = " ".join(each.strip().replace("|", "\\|") for each in text.split("\n") if each.strip())
    return text or EMPTY_CELL
