"""Days and instants as people write them on a command line."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, ClassVar

import click

from guiju.cli.words import Words


class DayType(click.ParamType[date]):
    """A day, as 2024-08-31."""

    name = "day"
    wanted: ClassVar = Words("应为日期，如 2024-08-31。", "it is a day, as 2024-08-31.")

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return how the value is shown in help."""
        return "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(str(self.wanted), param, ctx)


class InstantType(click.ParamType[datetime]):
    """An instant in local time, as 2024-08-31T17:00; a day alone means its last second."""

    name = "instant"
    wanted: ClassVar = Words(
        "应为日期或当地时间，如 2024-08-31 或 2024-08-31T17:00。",
        "it is a day or a local time, as 2024-08-31 or 2024-08-31T17:00.",
    )

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return how the value is shown in help."""
        return "INSTANT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read an instant."""
        try:
            if "T" not in value and " " not in value:
                return datetime.combine(date.fromisoformat(value), time(23, 59, 59))
            read = datetime.fromisoformat(value)
        except ValueError:
            self.fail(str(self.wanted), param, ctx)
        if read.tzinfo is not None:
            self.fail(str(self.wanted), param, ctx)
        return read


DAY = DayType()
INSTANT = InstantType()
