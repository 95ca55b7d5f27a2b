"""Why a figure is no longer what was published: what came in since, and which standards were changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from guiju.errors import StoreError
from guiju.goals.figure import Figure
from guiju.goals.scope import Scope
from guiju.model.snapshot import Batch
from guiju.records.store import Store
from guiju.verdicts.runs import Runs


@dataclass(frozen=True, slots=True)
class Restatement:
    """What lies between a publication and now.

    `batches` came in after the published snapshot; `editions` are those the two runs judged by in different words.
    None where the run that was published is no longer kept.
    """

    published_at: datetime
    old_snapshot: str
    new_snapshot: str
    batches: tuple[Batch, ...]
    editions: tuple[str, ...] | None

    @property
    def kept(self) -> Mapping[str, int]:
        """How many records came in since, by kind."""
        found: Counter[str] = Counter()
        for each in self.batches:
            found[each.kind] += each.kept
        return dict(sorted(found.items()))


def restatement(scope: Scope, figure: Figure) -> Restatement | None:
    """Return what changed since a figure was published, None when it never was."""
    if figure.published is None:
        return None
    known = Store.open(scope.snapshot.root).snapshots()
    since = next((each.number for each in known if each.id == figure.published["snapshot"]), 0)
    later = [each for each in known if since < each.number <= scope.snapshot.number]
    return Restatement(
        published_at=datetime.fromisoformat(figure.published["published_at"]),
        old_snapshot=figure.published["snapshot"],
        new_snapshot=scope.snapshot.id,
        batches=tuple(batch for each in later for batch in each.batches),
        editions=_changed_editions(scope, figure.published["run"]),
    )


def _changed_editions(scope: Scope, run: str) -> tuple[str, ...] | None:
    try:
        old = Runs(scope.snapshot.root).get(run).run.editions
    except StoreError:
        return None
    new = scope.judged.run.editions
    return tuple(sorted(each for each in {*old, *new} if old.get(each) != new.get(each)))
