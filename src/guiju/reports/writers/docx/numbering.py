"""Word's own numbering: chapters and clauses, annexes, clauses of the introduction, lists; so that an editor can insert one."""

from __future__ import annotations

from guiju.reports.writers.docx.styles import CHARACTER, HEI, SONG, number_width

BODY, ANNEX, INTRODUCTION, DASHES, LETTERS, BIBLIOGRAPHY = range(1, 7)
"""Ids of the lists every document has; lists that begin anew get the ids behind them."""

_HEI = f"<w:rPr>{HEI}</w:rPr>"
_LEVELS = 6


class Numbering:
    """The lists of one document."""

    def __init__(self) -> None:
        self._restarted: list[int] = []

    def restarted(self) -> int:
        """Return the id of a new list of letters and figures that begins at a) and 1)."""
        self._restarted.append(BIBLIOGRAPHY + 1 + len(self._restarted))
        return self._restarted[-1]

    def markup(self) -> str:
        """Return the inside of the numbering part."""
        abstract = (_body(), _annexes(), _introduction(), _dashes(), _letters(), _bibliography())
        lists = "".join(
            f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            for at, levels in enumerate(abstract, 1)
        )
        own = "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(1, 7))
        begins = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in (0, 1)
        )
        new = "".join(
            f'<w:num w:numId="{each}"><w:abstractNumId w:val="{LETTERS}"/>{begins}</w:num>' for each in self._restarted
        )
        return lists + own + new


def _body() -> str:
    styles = ["Chapter", *(f"Clause{level}" for level in range(1, _LEVELS))]
    return "".join(_heading(level, "decimal", _dotted(level), style) for level, style in enumerate(styles))


def _annexes() -> str:
    first = _level(0, "upperLetter", "附录%1", "Annex", "nothing", '<w:ind w:left="0" w:firstLine="0"/>', _HEI)
    clauses = "".join(_heading(level, "decimal", _dotted(level), f"AnnexClause{level}") for level in range(1, _LEVELS))
    return first + clauses


def _introduction() -> str:
    return "".join(
        _heading(level, "decimal", f"0.{_dotted(level)}", f"IntroductionClause{level + 1}", level + 1)
        for level in range(_LEVELS - 1)
    )


def _dashes() -> str:
    # Marks are levels of figures without their figure: a bullet holds one character in LibreOffice, and —— are two. They fill
    # the two characters they hang in, so that no tab follows them.
    return "".join(
        _level(level, "decimal", mark, f"Dash{level + 1}", follows, _hanging(level), f"<w:rPr>{SONG}</w:rPr>")
        for level, (mark, follows) in enumerate((("——", "nothing"), ("·", "tab")))
    )


def _letters() -> str:
    return _level(0, "lowerLetter", "%1)", "Letter1", "tab", _hanging(0)) + _level(
        1, "decimal", "%2)", "Number2", "tab", _hanging(1)
    )


def _bibliography() -> str:
    return _level(0, "decimal", "[%1]　", "", "nothing", f'<w:ind w:left="0" w:firstLine="{2 * CHARACTER}"/>')


def _heading(level: int, counted_as: str, text: str, style: str, depth: int | None = None) -> str:
    at = number_width(2 * (level if depth is None else depth) + 1)
    place = f'<w:tabs><w:tab w:val="num" w:pos="{at}"/></w:tabs><w:ind w:left="0" w:firstLine="0"/>'
    return _level(level, counted_as, text, style, "tab", place, _HEI)


def _level(level: int, counted_as: str, text: str, style: str, follows: str, place: str, look: str = "") -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{counted_as}"/>{linked}'
        f'<w:suff w:val="{follows}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{place}</w:pPr>{look}</w:lvl>'
    )


def _dotted(level: int) -> str:
    return ".".join(f"%{at + 1}" for at in range(level + 1))


def _hanging(level: int) -> str:
    left = (4 + 2 * level) * CHARACTER
    return f'<w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs><w:ind w:left="{left}" w:hanging="{2 * CHARACTER}"/>'
