"""The derived fields of a case that sum up the records hanging on it, each said as a `Gathered` source.

A material counts as mandatory only when the item's list has it: an unlisted paper somebody marked as mandatory is the
fault of another check (清单外材料数), not a paper the applicant still owes.
"""

from __future__ import annotations

from guiju.model.facts import Gathered

_MANDATORY = (("is_required", True), ("is_listed", True))

GATHERED = {
    "materials_count": Gathered("material", "count"),
    "materials_required": Gathered("material", "count", where=_MANDATORY),
    "materials_received": Gathered("material", "count", where=(*_MANDATORY, ("is_received", True))),
    "materials_unlisted": Gathered("material", "count", where=(("is_listed", False),)),
    "suspensions_count": Gathered("suspension", "count", zero_when_absent=True),
    "suspensions_unnoticed": Gathered("suspension", "count", where=(("notified_at", None),), zero_when_absent=True),
    "rating_level": Gathered("rating", "last", field="level", by="rated_at"),
    "reviewed_wrong": Gathered("case_review", "count", where=(("is_wrong", True),), zero_when_absent=True),
    "reviewed_count": Gathered("case_review", "count", zero_when_absent=True),
}
"""By the name of the derived field of a case."""


def share_of_materials(means: str) -> Gathered:
    """Return the share of a case's materials obtained by one means (数据共享, 告知承诺 …)."""
    return Gathered("material", "share", where=(("obtained_by", means),))
