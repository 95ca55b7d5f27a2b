"""Keep the English of the site: collect what its pages say and write the catalogue. Run it as `./run docs translations`.

The Chinese text is the key. What has no English yet is listed, and left empty in the catalogue
(`src/guiju_web/ui/locale/en/LC_MESSAGES/django.po`); fill it in there and run this again. What no page says any more goes.
"""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SITE = ROOT / "src" / "guiju_web"
CATALOGUE = SITE / "ui" / "locale" / "en" / "LC_MESSAGES" / "django.po"
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_SAYING = {"gettext": 1, "gettext_lazy": 1, "_": 1, "pgettext": 2, "pgettext_lazy": 2}
"""The functions that say something, and how many of their arguments name it: the text, or its context and the text."""
_IN = "\x04"
"""Between a context and its text; the sign compiled catalogues use."""
_ONE_DAY = datetime(2026, 11, 1)
"""Always the same: a date of today would change the catalogue with every run."""
_IN_TEMPLATE = re.compile(r" p?gettext\((.+?)\) (?=[^'\"]|$)", re.DOTALL)


def main() -> None:
    """Write the catalogue anew and list what has no English."""
    catalogue = renewed(read(CATALOGUE), messages())
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as stream:
        write_po(stream, catalogue, width=120, omit_header=False, sort_output=True, include_lineno=False)
    with CATALOGUE.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, catalogue)
    missing = [each.id for each in catalogue if each.id and not each.string]
    print(f"{len(catalogue)} 条，{len(missing)} 条没有英文")
    for each in missing:
        print(f"  {each}")


def read(path: Path) -> Catalog:
    """Return a catalogue, an empty one where there is none yet."""
    if not path.exists():
        return Catalog(locale="en")
    with path.open("rb") as stream:
        return read_po(stream, locale="en")


def renewed(known: Catalog, said: dict[str, set[str]]) -> Catalog:
    """Return a catalogue of what is said now, with the English that is known."""
    found = Catalog(
        "en", header_comment="# The English of the site: ./run docs translations.", project="Guiju", version="1",
        msgid_bugs_address="—", last_translator="—", language_team="—", creation_date=_ONE_DAY, revision_date=_ONE_DAY,
        fuzzy=False,
    )  # fmt: skip
    for key, places in said.items():
        context, _, text = key.rpartition(_IN)
        before = known.get(text, context or None)
        where = [(each, 0) for each in sorted(places)]
        found.add(text, before.string if before else "", locations=where, context=context or None)
    return found


def messages() -> dict[str, set[str]]:
    """Return every Chinese text of the site and the files that say it."""
    found: dict[str, set[str]] = {}
    for path in sorted(SITE.rglob("*.html")):
        for text in _of_template(path):
            found.setdefault(text, set()).add(str(path.relative_to(ROOT)))
    for path in sorted(SITE.rglob("*.py")):
        for text in _of_python(path):
            found.setdefault(text, set()).add(str(path.relative_to(ROOT)))
    for text in _of_the_library():
        found.setdefault(text, set()).add("src/guiju")
    return {text: places for text, places in found.items() if CHINESE.search(text)}


def spoken_outside(path: Path) -> list[str]:
    """Return the Chinese a template says without asking for its translation."""
    text = re.sub(
        r"\{% (blocktranslate|comment)\b.*?\{% end(blocktranslate|comment) %\}",
        "",
        path.read_text("utf-8"),
        flags=re.DOTALL,
    )
    text = re.sub(r"\{%.*?%\}|\{#.*?#\}|<button [^>]*lang=\"zh-Hans\">[^<]*</button>", "", text, flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}", _said_in_variable, text, flags=re.DOTALL)
    return [each.strip() for each in text.splitlines() if CHINESE.search(each)]


def _said_in_variable(found: re.Match[str]) -> str:
    return re.sub(r"_\((\"[^\"]*\"|'[^']*')\)", "", found[0])


def _of_template(path: Path) -> Iterator[str]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guiju_web.config.settings")
    from django.utils.translation.template import templatize

    source = path.read_text("utf-8")
    for call in _IN_TEMPLATE.finditer(templatize(source)):
        yield _IN.join(ast.literal_eval(f"({call[1]},)"))
    for call in re.finditer(r"_\((\"[^\"]*\"|'[^']*')\)", source):
        yield ast.literal_eval(call[1])


def _of_python(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _SAYING:
            said = [each.value for each in node.args[: _SAYING[node.func.id]] if isinstance(each, ast.Constant)]
            if said:
                yield _IN.join(map(str, said))


def _of_the_library() -> Iterator[str]:
    """Yield the words of the library that pages show: outcomes, kinds of records, states of standards, and the like."""
    from guiju.goals.definitions import goals
    from guiju.goals.figure import GoalVerdict
    from guiju.model.comparison import Change
    from guiju.model.outcome import Outcome
    from guiju.model.register import EntryState, Level
    from guiju.model.text import Library
    from guiju.records.kinds import kinds
    from guiju.standard_system.changes import Turn
    from guiju.standard_system.coverage import Proof
    from guiju.standard_system.matters import KINDS
    from guiju.standard_system.references import Health
    from guiju.standard_system.statistics import Grouping
    from guiju.text.block_kinds import CHINESE as BLOCKS
    from guiju.text.front import COVER_WORDS, FUNCTION_TYPES, SOURCES

    yield from (each.chinese for each in (*Outcome, *GoalVerdict, *Proof, *Change, *kinds().values()))
    yield from (each.value for each in (*EntryState, *Level, *Turn, *Health, *Grouping))
    yield from ("（缺）", "是", "否", *KINDS)
    yield from ("草案，征求意见中", "即将实施", "已被代替")
    yield from (*BLOCKS.values(), *COVER_WORDS.values(), *FUNCTION_TYPES, *SOURCES)
    for line in (each for goal in goals() for each in goal.lines_on(Library({}), date(2024, 1, 1))):
        yield line.note
        yield from (reason for reason, _ in line.excluded)


if __name__ == "__main__":
    main()
