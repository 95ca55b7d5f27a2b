"""The store: immutable snapshots of all records as Iceberg tables in the workspace folder."""

from guiju.records.store.imports import Import
from guiju.records.store.reading import RecordVersion
from guiju.records.store.store import Store

__all__ = ["Import", "RecordVersion", "Store"]
