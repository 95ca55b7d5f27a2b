"""Who stands out among peers: shares compared with a bound, so that chance and small numbers accuse nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

Z999 = 3.290526731491896
"""Two-sided 99.9 %: among a thousand offices that differ by nothing but chance, half a one is named."""


@dataclass(frozen=True, slots=True)
class Outlier:
    """One whose share stands out: its own numbers, the lower bound of its share, and what its peers have."""

    part: str
    found: int
    of: int
    lower: float
    peers: float


def lower_bound(found: int, of: int, z: float = Z999) -> float:
    """Return the lower end of the Wilson interval of a share.

    >>> round(lower_bound(0, 50), 4), round(lower_bound(50, 50), 3)
    (0.0, 0.822)
    """
    if not of:
        return 0.0
    share = found / of
    middle = share + z * z / (2 * of)
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - spread) / (1 + z * z / of))


def outliers(
    counts: Mapping[str, tuple[int, int]], *, times: float, least: int, always: float = 1.0
) -> tuple[Outlier, ...]:
    """Return the parts whose share surely exceeds `times` that of all the others together, or `always` of itself.

    `counts` gives (found, of) by part; parts with fewer than `least` are not looked at. Surely: by the lower bound.
    """
    found, of = (sum(each[place] for each in counts.values()) for place in (0, 1))
    named = []
    for part, (own, all_) in sorted(counts.items()):
        if all_ < least or not own:
            continue
        others = of - all_
        peers = (found - own) / others if others else 0.0
        lower = lower_bound(own, all_)
        if (others and lower > times * peers) or lower > always:
            named.append(Outlier(part, own, all_, lower, peers))
    return tuple(named)


def lower_bound_sql(found: str, of: str, z: float = Z999) -> str:
    """Return SQL of the lower end of the Wilson interval of a share, 0 for 0 of 0."""
    share = f"(CAST({found} AS DOUBLE) / nullif({of}, 0))"
    middle = f"({share} + {z * z / 2} / {of})"
    spread = f"({z} * sqrt({share} * (1 - {share}) / {of} + {z * z / 4} / ({of} * {of})))"
    return f"coalesce(({middle} - {spread}) / (1 + {z * z} / nullif({of}, 0)), 0)"
