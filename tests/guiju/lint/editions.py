"""Editions for tests of the linter, from as little text as a case needs."""

from datetime import date

from guiju.errors import Place
from guiju.lint import Surroundings, lint_edition
from guiju.lint.fixing import apply_edits
from guiju.lint.rules import rules
from guiju.model.register import EntryState, ExternalStandard
from guiju.model.register import Level as StandardLevel
from guiju.model.text import Library, Standard
from guiju.standard_system.external import ExternalRegister
from guiju.text import read_edition

PATH = "provision/TG-201/2024-01-01.md"
FRONT = {
    "number": "Q/QHZW TG201—2023",
    "title": "收件与受理规范",
    "function_type": "规范",
    "issued": "2023-12-20",
    "implemented": "2024-01-01",
}


def edition_of(text, front=None, path=PATH):
    """Read an edition from a whole file, from chapters, or from what stands in one chapter 要求."""
    return read_edition(source_of(text, front), path)


def source_of(text, front=None):
    if text.startswith("---\n"):
        return text
    if not any(line.startswith("# ") for line in text.split("\n")):
        text = f"# 要求 {{#requirements}}\n\n{text}"
    fields = {**FRONT, **(front or {})}
    written = "".join(_field(name, value) for name, value in fields.items() if value is not None)
    return f"---\n{written}---\n\n{text.rstrip()}\n"


def _field(name, value):
    if isinstance(value, list):
        return f"{name}:\n" + "".join(f"  - {each}\n" for each in value)
    return f"{name}: {value}\n"


def library_of(texts):
    """Return a library of one edition for each path (`provision/TG-203/2024-01-01.md`), by its text."""
    standards = {}
    for path, text in (texts or {}).items():
        edition = edition_of(text, path=path)
        subsystem = path.split("/", 1)[0]
        standards[edition.code] = Standard(edition.code, subsystem, (edition,))
    return Library(standards)


def register_of(rows):
    """Return a register of external standards from their number, title, state, and dates or successor if they matter."""
    return ExternalRegister(
        tuple(
            ExternalStandard(
                number=row["number"],
                title=row.get("title", ""),
                level=StandardLevel.NATIONAL,
                status=EntryState(row.get("status", "现行")),
                issued=None,
                implemented=None,
                withdrawn=row.get("withdrawn"),
                replaced_by=row.get("replaced_by", ""),
                placement="",
                ground="",
                place=Place("external.csv"),
            )
            for row in rows or ()
        )
    )


def judged(case):
    """Return the edition of a case and what one rule says about it; `mended` is its text with every edit applied."""
    text = case.get("conforming", case.get("nonconforming"))
    edition = edition_of(text, case.get("front"), case.get("path", PATH))
    around = Surroundings(
        library_of(case.get("library")),
        on=date.fromisoformat(case.get("on", "2024-06-30")),
        external=register_of(case.get("external")),
        preferred=case.get("preferred", {}),
    )
    remarks = [each for each in lint_edition(edition, around, only=[case["rule"]]) if each.rule in rules()]
    return edition, remarks


def mended(edition, remarks):
    """Return an edition's text with the edits of all remarks applied, whoever is to agree to them."""
    return apply_edits(edition.source, [edit for each in remarks for edit in each.edits])
