"""The time of a case drawn: a lane for each span, marks for what happened, the day it was due; the list says it too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from guiju_web.goals.records import Event, Span

register = template.Library()

_WIDTH, _EDGE, _LANE = 360, 6, 32
"""Drawn for the width of a telephone, so that its words are read there; larger screens enlarge it."""


@register.simple_tag
def time_line(spans: Sequence[Span], events: Sequence[Event], as_of: datetime) -> SafeString:
    """Draw spans and events from the first to the last; what goes on is drawn to the instant judged as of."""
    if not spans:
        return mark_safe("")
    moments = [each.since for each in spans] + [each.until or max(as_of, each.since) for each in spans]
    moments += [each.at for each in events]
    first, last = min(moments), max(moments)
    length = max((last - first).total_seconds(), timedelta(hours=1).total_seconds())

    def place(at: datetime) -> float:
        return _EDGE + (_WIDTH - 2 * _EDGE) * (at - first).total_seconds() / length

    lanes = [_lane(number, span, place(span.since), place(span.until or last)) for number, span in enumerate(spans)]
    top = len(spans) * _LANE
    marks = [
        (f"{place(each.at):.1f}", top + 22, f"{each.at:%Y-%m-%d %H:%M} {each.what}")
        for each in events
        if not each.until
    ]
    if marks:
        word = _("环节，{n} 个").format(n=len(marks))
        lanes.append(format_html('<text x="{}" y="{}">{}</text>', _EDGE, top + 12, word))
        lanes.append(
            format_html_join("", '<circle class="mark" cx="{}" cy="{}" r="4"><title>{}</title></circle>', marks)
        )
    due = next((each for each in spans if each.tone == "due"), None)
    if due is not None and due.until is not None:
        at = f"{place(due.until):.1f}"
        lanes.append(format_html('<line class="due" x1="{}" x2="{}" y1="0" y2="{}"/>', at, at, top + _LANE))
    height = top + _LANE
    label = _("时间线，{first} 至 {last}；下面的文字逐条写明。").format(
        first=f"{first:%Y-%m-%d}", last=f"{last:%Y-%m-%d}"
    )
    return format_html(
        '<svg class="spans" role="img" aria-label="{}" viewBox="0 0 {} {}">{}</svg>',
        label, _WIDTH, height, mark_safe("".join(lanes)),
    )  # fmt: skip


def _lane(number: int, span: Span, begin: float, end: float) -> SafeString:
    top = number * _LANE
    until = f"{span.until:%Y-%m-%d}" if span.until else _("至今未结束")
    return format_html(
        '<text x="{}" y="{}">{} {} — {}</text><rect class="{}" x="{}" y="{}" width="{}" height="10" rx="2"/>',
        _EDGE, top + 12, span.word, f"{span.since:%Y-%m-%d}", until,
        span.tone, f"{begin:.1f}", top + 17, f"{max(end - begin, 2):.1f}",
    )  # fmt: skip
