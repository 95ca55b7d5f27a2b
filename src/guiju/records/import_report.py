"""What an import did: rows kept and kept out by reason, records new, replaced and unchanged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guiju.model.fields import Field
from guiju.records.kinds import kind
from guiju.records.quality import REASONS, Severity, remedy, sentence


@dataclass(frozen=True, slots=True)
class Example:
    """A row in which something is wrong: its number among the data rows, and the value; texts of personal fields are never wrong."""

    row: int
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Rows of one table in which the same thing is wrong; `field` and `other` are English names, empty for none."""

    code: str
    kind: str
    field: str
    count: int
    examples: tuple[Example, ...] = ()
    other: str = ""

    @property
    def severity(self) -> Severity:
        """Whether the rows were kept out or only listed."""
        return REASONS[self.code].severity

    @property
    def what(self) -> str:
        """What is wrong, in Chinese."""
        return sentence(self.code, self._field(self.field), self._field(self.other))

    @property
    def remedy(self) -> str:
        """How the sender mends it."""
        return remedy(self.code, self._field(self.field))

    def _field(self, name: str) -> Field | None:
        found = kind(self.kind).field(name) if self.kind and name else None
        return found if isinstance(found, Field) else None


@dataclass(frozen=True, slots=True)
class RecordCounts:
    """Records of one kind that came out of a table: rows that say the same or one key count as one record."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class TableReport:
    """One table of one file. rows = kept + quarantined + skipped; blank rows are none.

    `skipped` rows are those the mapping leaves out. `healed` rows came from a quarantine file and are kept now.
    """

    file: str
    table: str
    reading: str
    rows: int
    kept: int
    quarantined: int
    skipped: int
    healed: int = 0
    findings: tuple[Finding, ...] = ()
    records: Mapping[str, RecordCounts] = field(default_factory=dict)
    unmapped: tuple[str, ...] = ()
    quarantine: tuple[Path, ...] = ()

    @property
    def name(self) -> str:
        """The file, and the table where the file has several."""
        return f"{self.file} › {self.table}" if self.table else self.file


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All files of one import, which became one commit; `snapshot` is the id that holds now, None if there is none."""

    mapping: str
    tables: tuple[TableReport, ...]
    snapshot: str | None
    is_changed: bool

    @property
    def rows(self) -> int:
        """Rows read."""
        return sum(each.rows for each in self.tables)

    @property
    def kept(self) -> int:
        """Rows that became records or parts of records."""
        return sum(each.kept for each in self.tables)

    @property
    def quarantined(self) -> int:
        """Rows kept out and written to a quarantine file."""
        return sum(each.quarantined for each in self.tables)

    @property
    def skipped(self) -> int:
        """Rows the mapping leaves out."""
        return sum(each.skipped for each in self.tables)

    @property
    def records(self) -> Mapping[str, RecordCounts]:
        """Records by kind over all files."""
        total: dict[str, Counter[str]] = {}
        for table in self.tables:
            for name, counts in table.records.items():
                parts = {"new": counts.new, "replaced": counts.replaced, "unchanged": counts.unchanged}
                total.setdefault(name, Counter()).update(parts)
        return {name: RecordCounts(**counts) for name, counts in total.items()}

    @property
    def conclusion(self) -> str:
        """One sentence for people."""
        state = "已存为新的快照" if self.is_changed else "与现有记录相同，没有变化"
        skipped = f"，按映射不取 {self.skipped} 行" if self.skipped else ""
        return f"读入 {self.rows} 行，留用 {self.kept} 行，隔离 {self.quarantined} 行{skipped}；{state}。"
