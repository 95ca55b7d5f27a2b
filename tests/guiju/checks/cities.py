"""Small cities for tests: standards written as text, read and compiled as any city's are."""

from datetime import date, datetime

from guiju.checks import Context, compile_library
from guiju.checks.binder import Binder
from guiju.checks.passage import Passage
from guiju.clock.calendar import load_calendar
from guiju.errors import Place
from guiju.model.text import Library, Standard
from guiju.records.kinds import kind
from guiju.standard_system.vocabulary import TermVersion, Vocabulary
from guiju.text.reader import read_edition

CALENDAR = load_calendar()
CONTEXT = Context(datetime(2024, 8, 31, 23, 59, 59), CALENDAR)

FRONT = """---
number: Q/CS {code}—{year}
title: 示例规范
function_type: 规范
implemented: {day}
---

# 总则 {{#general}}

窗口应及时办理。

"""


def an_edition(code: str, day: str, *blocks: str):
    """Read an edition whose only clause carries these blocks, each written as `check` or `term` and its YAML."""
    fences = "".join(f"```{block.strip()}\n```\n\n" for block in blocks)
    source = FRONT.format(code=code, year=day[:4], day=day) + fences
    return read_edition(source, f"provision/{code}/{day}.md")


def a_library(**standards: dict[str, tuple[str, ...]]) -> Library:
    """Return a library of standards by code (`TG201`), each its blocks by implemented date."""
    return Library(
        {
            code: Standard(code, "provision", tuple(an_edition(code, day, *blocks) for day, blocks in editions.items()))
            for code, editions in standards.items()
        }
    )


def compiled(**standards: dict[str, tuple[str, ...]]):
    """Compile a library that is expected to be sound."""
    found = compile_library(a_library(**standards))
    assert not found.problems, "\n".join(map(str, found.problems))
    return found


def a_term(
    name: str, expression: str, *, english: str = "", of: str | None = "case", since: str = "2022-11-01", until=None
):
    """Return a version of a term; its English name is its Chinese one unless given."""
    end = date.fromisoformat(until) if until else None
    place = Place("general/TY-101/2022-11-01.md", 9, 13)
    return TermVersion(
        name, english or name, expression, of, "", date.fromisoformat(since), end, f"TY-101/{since}", place
    )


def bound(
    text: str, population: str = "办件", terms: tuple[TermVersion, ...] = (), on: str | None = None, expected=None
):
    """Return the tree of an expression that is expected to be sound; any type unless one is expected."""
    binder = Binder(Vocabulary(terms))
    found = binder.bind(Passage(text), kind(population), date.fromisoformat(on) if on else None, expected)
    assert not binder.problems, "\n".join(map(str, binder.problems))
    return found.expression


def complaints(text: str, population: str = "办件", terms: tuple[TermVersion, ...] = (), on: str | None = None):
    """Return what is wrong with a condition, as sentences without the file's name."""
    binder = Binder(Vocabulary(terms))
    binder.bind(Passage(text), kind(population), date.fromisoformat(on) if on else None)
    return [str(each).removeprefix("表达式 ") for each in binder.problems]
