"""All that one linting has to say: what was looked at, what was found, what was mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from guiju.lint.remark import Level, Remark


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line a remark is about, cut around the characters meant."""

    before: str
    meant: str
    after: str


@dataclass(frozen=True, slots=True)
class Report:
    """Remarks on some standards; `texts` are the files they are about, `mended` what was mended on the way."""

    standards: int
    remarks: tuple[Remark, ...]
    mended: tuple[Remark, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)

    def count(self, level: Level) -> int:
        """Return how many remarks are of a level."""
        return sum(remark.level is level for remark in self.remarks)

    @property
    def has_errors(self) -> bool:
        """Whether anything found is an error."""
        return any(remark.level is Level.ERROR for remark in self.remarks)

    def excerpt(self, remark: Remark) -> Excerpt | None:
        """Return the line of a remark, None where its file is not at hand or it is about the whole file."""
        text = self.texts.get(remark.place.file)
        if text is None or remark.place.line is None:
            return None
        lines = text.split("\n")
        if remark.place.line > len(lines):
            return None
        line = lines[remark.place.line - 1].rstrip("\r")
        start = (remark.place.column or 1) - 1
        end = min(start + max(remark.end - remark.start, 0), len(line))
        return Excerpt(line[:start], line[start:end], line[end:])


def suggestions(remark: Remark) -> tuple[str, ...]:
    """Return what the edits of a remark put in, nothing for a mere deletion."""
    return tuple(edit.text for edit in remark.edits if edit.text.strip())
