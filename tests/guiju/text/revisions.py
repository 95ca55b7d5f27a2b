"""Two editions of one standard, in as few words as a test needs."""

from guiju.text.reader import read_edition

FRONT = """---
number: Q/QHZW TG201—{year}
title: 收件与受理规范
function_type: 规范
implemented: {year}-01-01
{more}---
"""


def an_edition_of(year, body, more=""):
    """Read the edition of a year; `more` are further lines of its cover."""
    return read_edition(FRONT.format(year=year, more=more) + body, f"provision/TG-201/{year}-01-01.md")


def a_clause(name, title, *lines, block=""):
    """Write a clause with its paragraphs."""
    return "\n\n".join([f"## {title} {{#{name}}}", *lines, *([block] if block else [])]) + "\n\n"


CHAPTER = "# 受理 {#acceptance}\n\n"
CHECK = "```check\nid: in-time\nholds: 工作日数(收件时间, 受理时间) <= {days}\n```"
