"""Symbols of units as the law on units writes them (GB 3100, GB/T 3101), and what people write for them."""

from __future__ import annotations

import re

_SYMBOLS = (
    "km/h m/s kW·h km² cm² mm² m² cm³ mm³ m³ km dm cm mm μm nm m kg mg μg g t MPa kPa hPa Pa kW MW W kV mV V mA "
    "kHz MHz GHz Hz lx lm cd dB ℃ mL ml L min ms h s d kJ J kN Gbit/s Mbit/s kbit/s bit/s TB GB MB kB dpi mol Ω"
)
SYMBOL = "(?:" + "|".join(re.escape(each) for each in sorted(_SYMBOLS.split(), key=len, reverse=True)) + ")"
"""A symbol, the longest first; what follows must be looked at by whoever uses it: m is no unit in mm, nor GB in GB/T."""

ALONE = r"(?![A-Za-z0-9²³/·_-])"
"""Behind a symbol: nothing that would make it part of something else."""

MISWRITTEN = {
    "KM": "km", "Km": "km", "CM": "cm", "Cm": "cm", "MM": "mm", "Mm": "mm", "m2": "m²", "m3": "m³", "M2": "m²",
    "M²": "m²", "M3": "m³", "KG": "kg", "Kg": "kg", "㎏": "kg", "㎎": "mg", "㎞": "km", "㎝": "cm", "㎜": "mm",
    "㎡": "m²", "㎥": "m³", "KW": "kW", "Kw": "kW", "kw": "kW", "KV": "kV", "Kv": "kV", "HZ": "Hz", "hz": "Hz",
    "KHZ": "kHz", "KHz": "kHz", "khz": "kHz", "Mhz": "MHz", "Mpa": "MPa", "mpa": "MPa", "Kpa": "kPa", "KPa": "kPa",
    "ML": "mL", "Mbps": "Mbit/s", "mbps": "Mbit/s", "Gbps": "Gbit/s", "Kbps": "kbit/s", "kbps": "kbit/s", "°C": "℃",
    "KWH": "kW·h", "kwh": "kW·h", "kWh": "kW·h", "Db": "dB", "db": "dB",
}  # fmt: skip
"""What stands for a symbol in haste, with the symbol."""

UNLAWFUL = {
    "英寸": "毫米或厘米", "英尺": "米", "英里": "千米", "盎司": "克", "加仑": "升", "市斤": "千克", "斤": "千克",
    "市尺": "米", "华里": "千米", "公分": "厘米", "马力": "千瓦", "平方": "平方米", "立方": "立方米", "亩": "平方米或公顷",
    "平": "平方米",
}  # fmt: skip
"""Units the law does not know, or half a unit, with what to write."""
