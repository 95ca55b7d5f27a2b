"""The library of a city: a folder of standards, `<subsystem>/<CODE>/<implemented date>.md` and `draft.md`.

Sample cases (`cases.yaml`), `README.md` and a folder of `figures` may lie beside them; hidden files are passed over; whatever else lies in a
standard's folder is named, because a misnamed edition would silently never be in force.
"""

from __future__ import annotations

import re
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from guiju.errors import Place, Problem, TextError
from guiju.model.text import Edition, Library, Standard
from guiju.text.front import DRAFT, date_of_file, is_draft
from guiju.text.reader import read_edition

CASES = "cases.yaml"
FIGURES = "figures"
_BESIDE = (CASES, "README.md", FIGURES)
_AT_ONCE = 8
_NOT_STANDARDS = ("taxonomies",)
"""Folders at the top of a library that hold what is said about the system, not standards."""


def read_library(folder: Path) -> Library:
    """Return every standard in a folder; TextError with the problems of all files if there is any."""
    library, problems = scan_library(folder)
    if problems:
        raise TextError(problems=problems)
    return library


def scan_library(folder: Path, *, workers: int = 1) -> tuple[Library, tuple[Problem, ...]]:
    """Return what can be read, and every problem; a standard keeps its other editions when one cannot be read.

    Places are relative to the folder. Nothing may be judged by a library that has problems. With more `workers` than
    one, files are read by that many processes forked from this one.
    """
    scan = _Scan(folder)
    if workers > 1:
        scan.read_ahead(workers)
    if not folder.is_dir():
        scan.complain("no_library", folder, f"没有标准文件夹 {folder.name}。", "没有标准就无从判定。", "请核对路径。")
    for subsystem in scan.folders(folder):
        if subsystem.name in _NOT_STANDARDS:
            continue
        for standard in scan.folders(subsystem):
            scan.read_standard(subsystem.name, standard)
    return Library(scan.standards), tuple(scan.problems)


class _Scan:
    """One walk through a folder of standards."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.standards: dict[str, Standard] = {}
        self.problems: list[Problem] = []
        self.ahead: dict[Path, Edition | tuple[Problem, ...]] = {}

    def read_ahead(self, workers: int) -> None:
        """Read every text with several processes; what is asked for later is at hand then."""
        paths = [path for path in sorted(self.root.glob("*/*/*.md")) if is_draft(path.name) or date_of_file(path.name)]
        with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
            found = pool.map(_read, paths, map(self.name, paths), chunksize=_AT_ONCE)
            self.ahead = dict(zip(paths, found, strict=True))

    def complain(self, code: str, path: Path, what: str, why: str, remedy: str) -> None:
        self.problems.append(Problem(Place(self.name(path)), what, why, remedy, code))

    def name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix() if path != self.root else path.name

    def folders(self, above: Path) -> list[Path]:
        """Return the folders inside one, by name; a text that lies beside them is in the wrong place."""
        if not above.is_dir():
            return []
        inside = sorted(each for each in above.iterdir() if not each.name.startswith("."))
        for path in inside:
            if path.is_file() and path.suffix == ".md" and path.name not in _BESIDE:
                self.complain(
                    "misplaced_file",
                    path,
                    "标准的文本放错了地方。",
                    "只有放在“子体系/标准代号”文件夹里的文本才会生效。",
                    "请移到它所属标准的文件夹。",
                )
        return [path for path in inside if path.is_dir()]

    def read_standard(self, subsystem: str, folder: Path) -> None:
        code = folder.name
        if not re.fullmatch(r"\w[\w.-]*", code):
            self.complain(
                "bad_code",
                folder,
                f"标准代号“{code}”里有空格或者标点。",
                "检查的标识由标准代号和检查标识组成。",
                "请用字母、数字和连字符，如 TG-203。",
            )
            return
        if code in self.standards:
            self.complain(
                "duplicate_code",
                folder,
                f"标准代号 {code} 已用于子体系 {self.standards[code].subsystem}。",
                "同一代号下的检查会混在一起。",
                "请合并两个文件夹，或者给其中一项标准换代号。",
            )
            return
        editions = [edition for path in self.texts(folder) if (edition := self.read(path))]
        dated = sorted((each for each in editions if each.implemented), key=lambda each: each.implemented or 0)
        draft = next((each for each in editions if not each.implemented), None)
        if editions:
            self.standards[code] = Standard(code, subsystem, tuple(dated), draft)

    def texts(self, folder: Path) -> list[Path]:
        """Return the editions and the draft in a standard's folder; all else there is a problem."""
        inside = sorted(each for each in folder.iterdir() if not each.name.startswith("."))
        texts = [path for path in inside if path.is_file() and (is_draft(path.name) or date_of_file(path.name))]
        for path in inside:
            if path not in texts and path.name not in _BESIDE:
                self.complain(
                    "unknown_file",
                    path,
                    f"不认得 {path.name}。",
                    "它不会作为标准的版本生效。",
                    f"版本请命名为实施日期（如 2024-01-01.md），草案请命名为 {DRAFT}。",
                )
        if not texts:
            self.complain(
                "empty_standard", folder, "文件夹里没有任何版本。", "它不成为一项标准。", "请补上版本，或者删去文件夹。"
            )
        return texts

    def read(self, path: Path) -> Edition | None:
        found = self.ahead[path] if path in self.ahead else _read(path, self.name(path))
        if isinstance(found, Edition):
            return found
        self.problems += found
        return None


def _read(path: Path, name: str) -> Edition | tuple[Problem, ...]:
    """Read one text under the name it has in problems."""
    try:
        return read_edition(path.read_bytes().decode("utf-8"), name)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        what, why, remedy = "文件不是 UTF-8 编码。", "汉字会读错。", "请在编辑器里另存为 UTF-8。"
        return (Problem(Place(name, line), what, why, remedy, "not_utf8"),)
    except TextError as error:
        return error.problems
