"""Which encoding a text file is written in, told from its bytes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

BLOCK = 1 << 20
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HIGH_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
_IN_A_WORD = re.compile(rb"[a-z][\x80-\xff](?=[a-z\s,;.)\"'])")
_SINGLE_BYTE = ("cp1252", "cp850", "mac_roman", "latin-1")
_SINGLE_BYTE_OF_MACS = ("cp1252", "mac_roman", "cp850", "latin-1")
_TOLERATED = 0.01
"""Share of damaged characters up to which a text still counts as UTF-8 or GB 18030: damaged rows are quarantined."""


def detect_encoding(open_bytes: Callable[[], BinaryIO]) -> str:
    """Return the Python name of the encoding; reads the whole file, at most three times.

    In order: a byte-order mark; UTF-16 by its zero bytes; UTF-8; GB 18030 when its byte pairs are those of common
    characters (accented Latin words decode as GB 18030 too, but into rare ones); else the single-byte encoding that
    makes the most accented words.
    """
    with open_bytes() as stream:
        first = stream.read(BLOCK)
    for mark, name in _BOMS:
        if first.startswith(mark):
            return name
    if zeros := _utf16_by_zeros(first[:4096]):
        return zeros
    if _damage(open_bytes, "utf-8") <= _TOLERATED:
        return "utf-8"
    sample = _first_high_block(open_bytes)
    if _pairs_are_chinese(sample) and _damage(open_bytes, "gb18030") <= _TOLERATED:
        return "gb18030"
    candidates = _SINGLE_BYTE if b"\n" in sample else _SINGLE_BYTE_OF_MACS  # only old Macs end lines with a bare CR
    return max(candidates, key=lambda name: (_accented_words(sample, name), -candidates.index(name)))


def _utf16_by_zeros(sample: bytes) -> str | None:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if not sample or max(even, odd) * 8 < len(sample):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _damage(open_bytes: Callable[[], BinaryIO], encoding: str) -> float:
    """Return the share of characters outside ASCII that this encoding cannot decode; 0 for plain ASCII."""
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    damaged = others = 0
    for block in _blocks(open_bytes):
        text = decoder.decode(block)
        if not text.isascii():
            damaged += text.count("\ufffd")
            others += len(text) - len(text.encode("ascii", "ignore"))
    damaged += len(decoder.decode(b"", final=True))
    return damaged / (others or 1) if damaged else 0.0


def _first_high_block(open_bytes: Callable[[], BinaryIO]) -> bytes:
    return next((block for block in _blocks(open_bytes) if not block.isascii()), b"")


def _pairs_are_chinese(sample: bytes) -> bool:
    """Common Chinese characters are two high bytes (GB 2312); Latin words have single high bytes between letters."""
    pairs = _HIGH_PAIR.findall(sample)
    return bool(pairs) and sum(pair[1] >= 0xA1 for pair in pairs) >= 0.8 * len(pairs)


def _accented_words(sample: bytes, encoding: str) -> int:
    """Count high bytes inside lower-case words that this encoding reads as lower-case letters."""
    return sum(_is_small_letter(match[1:], encoding) for match in _IN_A_WORD.findall(sample))


def _is_small_letter(byte: bytes, encoding: str) -> bool:
    text: str = byte.decode(encoding, "replace")
    return bool(text.islower()) and text not in "ºª"


def _blocks(open_bytes: Callable[[], BinaryIO]) -> Iterator[bytes]:
    with open_bytes() as stream:
        while block := stream.read(BLOCK):
            yield block
