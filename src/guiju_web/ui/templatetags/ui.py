"""Filters and small components: percentages cut off, words for outcomes, links that keep the filters of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from guiju.goals.figure import GoalVerdict, Tally, truncated
from guiju.model.facts import Fact
from guiju.model.fields import Derived, Field
from guiju.model.outcome import Outcome
from guiju.verdicts.account import plain

register = template.Library()

_TONES = {
    "conforming": "good",
    "nonconforming": "bad",
    "undetermined": "doubt",
    "not_applicable": "faint",
    "met": "good",
    "not_met": "bad",
    "too_few": "doubt",
    "not_measurable": "doubt",
}


@register.filter("share")
def share_of(value: float | None) -> str:
    """Return a share of 1 in percent, cut off after two decimals; a dash where there is none."""
    return "—" if value is None else f"{truncated(100 * value):.2f}%"


@register.filter
def count(value: int | None) -> str:
    """Return a number with its thousands apart."""
    return "—" if value is None else f"{value:,}"


@register.filter
def named(value: Any) -> str:
    """Return the name of a goal, a line, a kind or a fact in the language of the page.

    What has no English name is called by the word of the catalogue, a field by its identifier; else it stays Chinese.
    """
    if isinstance(value, Mapping):
        chinese, english = str(value["name"]), str(value.get("english", ""))
    else:
        chinese = str(getattr(value, "chinese", "") or getattr(value, "name", "") or value)
        english = str(getattr(value, "english", ""))
    if not (get_language() or "").startswith("en") or not chinese:
        return chinese
    word = english or _(chinese)
    return _identified(value.name) if word == chinese and isinstance(value, Field | Derived | Fact) else word


def _identified(name: str) -> str:
    """Return the identifier of a field as words: `case.closed_at` is Closed at; what is not English stays."""
    words = name.rpartition(".")[2].replace("_", " ")
    return words[:1].upper() + words[1:] if words.isascii() else name


@register.filter
def said(value: Any) -> str:
    """Return a value as people read it."""
    if isinstance(value, list | tuple):
        return _("、").join(str(each) for each in value)
    if value is None or isinstance(value, bool):
        return _(plain(value))
    return plain(value) if isinstance(value, str | int | float | date | datetime) else str(value)


@register.filter
def month(value: date | None) -> str:
    """Return a month as 2024-03."""
    return "—" if value is None else f"{value:%Y-%m}"


@register.simple_tag
def outcome(value: str) -> SafeString:
    """Return a tag with the word for an outcome or a goal's verdict; a word, never a colour alone."""
    name, reason = value.partition(":")[::2]
    if name == "excluded":
        return format_html('<span class="tag faint">{}</span>', _("剔除：{reason}").format(reason=_(reason)))
    word = Outcome(value).chinese if value in set(Outcome) else GoalVerdict(value).chinese
    return format_html('<span class="tag {}">{}</span>', _TONES.get(value, "faint"), _(word))


@register.simple_tag(takes_context=True)
def with_query(context: Mapping[str, Any], **changes: object) -> str:
    """Return the query of this page with some values changed; None takes one away."""
    request = context["request"]
    assert isinstance(request, HttpRequest)
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None and value != "":
            query[name] = str(value)
    return f"?{query.urlencode()}"


@register.simple_tag
def bars(trend: Sequence[tuple[date, Tally]], width: int = 140, height: int = 28) -> SafeString:
    """Draw the share of exceptions month by month as small bars, the highest month full; numbers on each."""
    if not trend:
        return mark_safe('<span class="faint">—</span>')
    shares = [(tally.nonconforming + tally.undetermined) / tally.denominator for _, tally in trend]
    most = max(shares) or 1
    step = min(width / len(trend), height)
    drawn = [
        format_html(
            '<rect x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>',
            f"{at * step:.1f}",
            f"{height - max(share / most * height, 1):.1f}",
            f"{max(step - 1, 1):.1f}",
            f"{max(share / most * height, 1):.1f}",
            _("{month}：例外 {exceptions} / {denominator}，{share}").format(
                month=f"{on:%Y-%m}",
                exceptions=f"{tally.nonconforming + tally.undetermined:,}",
                denominator=f"{tally.denominator:,}",
                share=share_of(share),
            ),
        )
        for at, ((on, tally), share) in enumerate(zip(trend, shares, strict=True))
    ]
    label = _("各月例外占比，{first} 至 {last}，最高 {most}").format(
        first=f"{trend[0][0]:%Y-%m}", last=f"{trend[-1][0]:%Y-%m}", most=share_of(max(shares))
    )
    return format_html(
        '<svg class="bars" role="img" aria-label="{}" viewBox="0 0 {} {}" width="{}" height="{}">{}</svg>',
        label, width, height, width, height, mark_safe("".join(drawn)),
    )  # fmt: skip


@register.filter
def exceptions(tally: Tally) -> int:
    """Return how many records keep a tally from being complete."""
    return tally.nonconforming + tally.undetermined


@register.filter
def conforming_share(tally: Tally) -> str:
    """Return the conforming share of a tally."""
    return share_of(tally.conforming / tally.denominator) if tally.denominator else "—"
