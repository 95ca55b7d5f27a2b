"""What `guiju lint` gathers: problems of texts, checks and samples, and the remarks of the rules, on a part of a library."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain
from pathlib import Path

from guiju.checks import compile_library
from guiju.cli.samples import sample_problems
from guiju.cli.workers import workers_for
from guiju.errors import Place, Problem, TextError
from guiju.lint import Level, Remark, Surroundings, fix_edition
from guiju.lint.linting import lint_editions
from guiju.lint.profile import Profile
from guiju.lint.report import Report
from guiju.lint.word_lists import read_preferred
from guiju.model.text import Edition, Library, Standard
from guiju.standard_system.external import read_external
from guiju.text import read_edition, scan_library, write_edition

LIBRARY_FOLDER = "standards"
AFTER_ALL_EDITIONS = date(9999, 1, 1)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the caller wants to know: rules (all when empty), the least level, whose standard it is taken for."""

    rules: Collection[str] = ()
    level: Level = Level.INFO
    profile: Profile | None = None

    def wants(self, remark: Remark) -> bool:
        """Return whether a remark is one of those asked for."""
        named = not self.rules or remark.rule in self.rules or remark.code in self.rules
        return named and remark.level.weight >= self.level.weight


class Desk:
    """The standards at or below a path, read within the whole library around it.

    A part cannot be read alone, for the terms it uses stand in other standards.
    """

    def __init__(self, path: Path, now: datetime) -> None:
        self.path = path.resolve()
        self.now = now
        around = (self.path, *self.path.parents)
        self.root = next((each for each in around if each.name == LIBRARY_FOLDER and each.is_dir()), self.path)
        library, unreadable = self.scanned() if self.root.is_dir() else _alone(self.path)
        self.library = library
        self.unreadable = tuple(map(Remark.of, unreadable))

    def scanned(self) -> tuple[Library, Sequence[Problem]]:
        """Read the whole library, with several processes if it is large."""
        return scan_library(self.root, workers=workers_for(sum(1 for _ in self.root.glob("*/*/*.md"))))

    def mend(self, wish: Wish) -> tuple[Remark, ...]:
        """Write every edition anew that can be mended by itself, and return what was mended."""
        around = self.surroundings
        mended: list[Remark] = []

        def mended_edition(edition: Edition) -> Edition:
            if not self.holds(edition.path):
                return edition
            found = fix_edition(edition, around, profile=wish.profile, only=wish.rules)
            if found.answered:
                self.file(edition).write_bytes(write_edition(found.edition).encode("utf-8"))
                mended.extend(found.answered)
            return found.edition

        self.library = _each_edition(self.library, mended_edition)
        return tuple(mended)

    def report(self, wish: Wish, mended: Sequence[Remark] = ()) -> Report:
        """Return everything found at or below the path that is asked for."""
        remarks = [each for each in (*self.unreadable, *self.found(wish)) if self.holds(each.place.file)]
        editions = [each for each in _editions(self.library) if self.holds(each.path)]
        return Report(
            standards=len({each.code for each in editions} | {self.code(each.place) for each in self.unreadable}),
            remarks=tuple(sorted(filter(wish.wants, remarks), key=_reading_order)),
            mended=tuple(mended),
            texts={each.path: each.text for each in editions},
        )

    def found(self, wish: Wish) -> list[Remark]:
        """Return what the compiler, the samples and the rules find."""
        compiled = compile_library(_with_drafts(self.library))
        remarks = [Remark.of(problem) for problem in compiled.problems]
        if self.root.is_dir() and not remarks and not self.unreadable:
            remarks += map(Remark.of, sample_problems(self.root, self.library, compiled, self.now))
        asked = [edition for edition in _editions(self.library) if self.holds(edition.path)]
        cores = os.cpu_count() or 1
        found = lint_editions(asked, self.surroundings, profile=wish.profile, only=wish.rules, processes=cores)
        return [*remarks, *chain.from_iterable(found)]

    @property
    def surroundings(self) -> Surroundings:
        """What rules may look at beyond an edition: the library, the register and the preferred words beside it."""
        if not self.root.is_dir():
            return Surroundings(self.library, on=self.now.date())
        external, _ = read_external(self.root)
        return Surroundings(self.library, self.now.date(), external, read_preferred(self.root))

    def file(self, edition: Edition) -> Path:
        """Return the file an edition was read from."""
        return self.root / edition.path if self.root.is_dir() else self.path

    def holds(self, file: str) -> bool:
        """Return whether a file of the library is what was asked about, lies in it, or around it."""
        if self.root == self.path:
            return True
        return _is_in(file, self.path.relative_to(self.root).as_posix())

    def code(self, place: Place) -> str:
        """Return the folder of the standard that a place lies in."""
        return Path(place.file).parent.name


def _alone(path: Path) -> tuple[Library, Sequence[Problem]]:
    """Read one edition that lies outside any library."""
    try:
        edition = read_edition(path.read_bytes().decode("utf-8"), path.as_posix())
    except TextError as error:
        return Library({}), error.problems
    dated = (edition,) if edition.implemented else ()
    return Library({edition.code: Standard(edition.code, "", dated, None if dated else edition)}), ()


def _with_drafts(library: Library) -> Library:
    """Let the compiler look at drafts too, as if they came into force after everything else."""
    return Library(
        {
            code: replace(each, editions=(*each.editions, replace(each.draft, implemented=AFTER_ALL_EDITIONS)))
            if each.draft
            else each
            for code, each in library.standards.items()
        }
    )


def _editions(library: Library) -> Iterator[Edition]:
    """Yield every edition and draft."""
    for standard in library.standards.values():
        yield from standard.editions
        if standard.draft:
            yield standard.draft


def _each_edition(library: Library, turned: Callable[[Edition], Edition]) -> Library:
    """Return the library with every edition and draft turned into another."""
    return Library(
        {
            code: replace(
                each, editions=tuple(map(turned, each.editions)), draft=turned(each.draft) if each.draft else None
            )
            for code, each in library.standards.items()
        }
    )


def _is_in(path: str, folder: str) -> bool:
    """Return whether one path is the other, or lies below or above it."""
    return f"{path}/".startswith(f"{folder}/") or f"{folder}/".startswith(f"{path}/")


def _reading_order(remark: Remark) -> tuple[str, int, int, str]:
    place = remark.place
    return place.file, place.line or 0, place.column or 0, remark.code
