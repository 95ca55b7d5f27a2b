"""Personal fields on their way in: hashed with the workspace's own key, or never stored (GB/T 35273-2020).

A hash lets two records of one person be joined and tells nothing without the key. Quarantine files hold the sender's
own rows, personal cells included, because they go back to the sender: they stay in the workspace's `quarantine` folder.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata

from guiju.records.store.sql import quoted

_BLOCK = 64
_FULL_WIDTH = "".join(chr(code) for code in range(0xFF01, 0xFF5F))
_HALF_WIDTH = "".join(chr(code) for code in range(0x21, 0x7F))
_SMALL, _CAPITAL = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Only ASCII letters change case: databases and Python disagree about the capital of ß."""
_IGNORED = " \u3000\u00a0\t-"


def normalised(text: str) -> str:
    """Return the form that is hashed: half width, upper case, without spaces and hyphens.

    >>> normalised(" １３８-0013 8000x ")
    '13800138000X'
    """
    half = unicodedata.normalize("NFC", text).translate(str.maketrans(_FULL_WIDTH, _HALF_WIDTH))
    return half.translate(str.maketrans(_SMALL, _CAPITAL, _IGNORED))


def hashed(text: str, key: bytes) -> str:
    """Return the HMAC-SHA256 of a personal text in hex."""
    return hmac.new(key, normalised(text).encode(), hashlib.sha256).hexdigest()


def hashed_sql(text: str, key: bytes) -> str:
    """Return SQL for what `hashed` does to the SQL text `text`, a whole column at once (RFC 2104 spelt out)."""
    block = (hashlib.sha256(key).digest() if len(key) > _BLOCK else key).ljust(_BLOCK, b"\0")
    inner, outer = (bytes(byte ^ pad for byte in block).hex() for pad in (0x36, 0x5C))
    half = f"translate(nfc_normalize({text}), {quoted(_FULL_WIDTH)}, {quoted(_HALF_WIDTH)})"
    plain = f"translate({half}, {quoted(_SMALL + _IGNORED)}, '{_CAPITAL}')"
    # most cells are digits and letters: normalising them all would cost far more than hashing them
    letters = f"replace(replace(upper({text}), '-', ''), ' ', '')"
    normal = f"CASE WHEN regexp_full_match({text}, '[-0-9A-Za-z ]*') THEN {letters} ELSE {plain} END"
    return f"sha256(unhex('{outer}') || unhex(sha256(unhex('{inner}') || encode({normal}))))"
