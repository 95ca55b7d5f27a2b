"""Editions to read, in as few words as a test needs, and what was found wrong with them."""

import pytest

from guiju.errors import TextError
from guiju.text.reader import read_edition

PATH = "provision/TG-201/2024-01-01.md"

FRONT = """\
---
number: Q/QHZW TG201—2024
title: 收件与受理规范
function_type: {function_type}
issued: 2023-12-01
implemented: 2024-01-01
---
"""


def an_edition(body, function_type="规范", path=PATH):
    """Read an edition with well-formed front matter and this body."""
    return read_edition(FRONT.format(function_type=function_type) + body, path)


def problems_of(source, path=PATH):
    """Return what is wrong with a text."""
    with pytest.raises(TextError) as raised:
        read_edition(source, path)
    return raised.value.problems


def problems_in(body, function_type="规范"):
    """Return what is wrong with a body behind well-formed front matter; its first line is line 8 of the file."""
    return problems_of(FRONT.format(function_type=function_type) + body)


def codes(problems):
    """Return the names of problems, each with its line."""
    return [(problem.code, problem.place.line) for problem in problems]
