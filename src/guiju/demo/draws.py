"""Random draws as SQL: a draw depends on the seed, its name and the row's number, and on nothing else.

So any part of the records can be made again alone, in any order and on any number of threads.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from zlib import crc32

_NAME_BITS = 24
_LARGEST_PRIME = 2**64 - 59


@dataclass(frozen=True, slots=True)
class Draws:
    """The draws of a seed; `row` is the SQL of the row's number, unique in its population and below 2**38."""

    seed: int
    row: str = "n"

    def unit(self, name: str) -> str:
        """Write a draw from [0, 1)."""
        return f"((hash({self._argument(name)}) >> 11) / 9007199254740992.0)"

    def below(self, name: str, count: int | str) -> str:
        """Write a draw from 0, 1 … count - 1; `count` may be SQL."""
        return f"floor({self.unit(name)} * ({count}))::INTEGER"

    def pseudonym(self, name: str, row: str) -> str:
        """Write what stands in for a hashed number of the person counted as `row`, a whole number in SQL."""
        bits = Draws(self.seed, row).bits(name)
        return f"({bits}::UHUGEINT * {_LARGEST_PRIME})::UUID::VARCHAR"

    def bits(self, name: str) -> str:
        """Write 64 random bits, to order rows by."""
        return f"hash({self._argument(name)})"

    def _argument(self, name: str) -> str:
        """Number the draw: row and name side by side, scrambled by the seed.

        DuckDB's hash of several values is the hashes of each, combined weakly; of one integer it is a good mixer.
        """
        salt = int.from_bytes(sha256(f"guiju:{self.seed}".encode()).digest()[:8], "big") >> 2
        return f"xor(({self.row})::BIGINT * {1 << _NAME_BITS} + {crc32(name.encode()) % (1 << _NAME_BITS)}, {salt})"
