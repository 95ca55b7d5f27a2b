"""Small libraries made of texts."""

from datetime import date

from guiju.model.text import Library, Standard
from guiju.text.reader import read_edition


def a_library(**texts):
    """Return a library of standards by code (`TG_201` for TG-201): one body, or bodies by implemented date."""
    standards = {}
    for name, bodies in texts.items():
        code = name.replace("_", "-")
        by_day = {"2024-01-01": bodies} if isinstance(bodies, str) else bodies
        editions = tuple(an_edition(code, day, body) for day, body in sorted(by_day.items()))
        standards[code] = Standard(code, "provision", editions)
    return Library(standards)


def an_edition(code, day, body, withdrawn=""):
    """Return an edition, in force since `day`; the type is 规程 for codes that begin with GC."""
    function_type = "规程" if code.startswith("GC") else "规范"
    front = f"number: {code}\ntitle: {code}\nfunction_type: {function_type}\nimplemented: {day}\n"
    front += f"withdrawn: {withdrawn}\n" if withdrawn else ""
    return read_edition(f"---\n{front}---\n{body}", f"provision/{code}/{date.fromisoformat(day)}.md")
