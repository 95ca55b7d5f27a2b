"""Standards as text: reading and writing editions, numbering, blocks, fingerprints, the library of a city."""

from guiju.text.library import read_library, scan_library
from guiju.text.reader import read_edition
from guiju.text.writer import replace_clause, write_edition

__all__ = ["read_edition", "read_library", "replace_clause", "scan_library", "write_edition"]
