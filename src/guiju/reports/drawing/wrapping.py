"""Chinese text broken into lines that fit a width, by the rules of printing: no line begins with a comma."""

from __future__ import annotations

from guiju.reports.columns import width

NOT_FIRST = "，。、；：？！）》」』”’〕】%％—"
NOT_LAST = "（《「『“‘〔【"


def wrap(text: str, room: float) -> tuple[str, ...]:
    """Return a text in lines at most `room` Chinese characters wide; Latin words and numbers stay whole where they fit.

    >>> wrap("镇（园区）便民服务中心", 6)
    ('镇（园区）便', '民服务中心')
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, room):
        if line and width(line + piece) > room and piece[0] not in NOT_FIRST:
            carried = ""
            while line and line[-1] in NOT_LAST:
                line, carried = line[:-1], line[-1] + carried
            lines += [line.rstrip()] if line else []
            line = carried + piece.lstrip()
        else:
            line += piece
    return (*lines, *([line.rstrip()] if line.strip() else []))


def wrap_evenly(text: str, room: float) -> tuple[str, ...]:
    """Return a text in as few lines as `wrap` needs, but of like length: no character stands alone in the last one.

    >>> wrap_evenly("标准实施自我评价小组", 9)
    ('标准实施自', '我评价小组')
    """
    lines = wrap(text, room)
    least = width(text) / max(len(lines), 1)
    halves = (least + step / 2 for step in range(int(2 * (room - least)) + 1))
    return next((even for each in halves if len(even := wrap(text, each)) == len(lines)), lines)


def _pieces(text: str, room: float) -> list[str]:
    """Return what must not be broken: a Chinese character, a Latin word; a word longer than a line is broken anyway."""
    pieces: list[str] = []
    word = ""
    for each in text:
        is_latin = each.isascii() and not each.isspace()
        if is_latin and width(word + each) <= room:
            word += each
            continue
        pieces += [word] if word else []
        word = each if is_latin else ""
        pieces += [] if is_latin else [each]
    return [*pieces, *([word] if word else [])]
