"""Published figures: written once for a period and never changed, so that a restated figure stands beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from guiju.errors import UsageError
from guiju.goals.figure import Figure

FOLDER = "published"
WHOLE_CITY = "city"


def publish(root: Path, figures: Sequence[Figure], at: datetime) -> Path:
    """Write the figures of one period and office for good; UsageError when they were published before."""
    path = _path(root, figures[0].period, figures[0].office)
    if path.exists():
        raise UsageError(
            f"{figures[0].period} 的指标已经公布过（{path.name}），不能改写。新的结果会与已公布的并列显示。"
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"published_at": at.isoformat(), "figures": {each.line: each.as_dict() for each in figures}}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
    return path


def published(root: Path, period: str, office: str | None) -> Mapping[str, Any]:
    """Return what was published for a period and office, by line; nothing when nothing was."""
    path = _path(root, period, office)
    if not path.exists():
        return {}
    content = json.loads(path.read_text(encoding="utf-8"))
    return {line: {**figure, "published_at": content["published_at"]} for line, figure in content["figures"].items()}


def _path(root: Path, period: str, office: str | None) -> Path:
    return root / FOLDER / (office or WHOLE_CITY) / f"{period}.json"
