"""The X-rays, one file each, found by presence.

>>> xray("back-entered").side.chinese
'可疑迹象'
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from guiju.errors import UsageError
from guiju.text.nearest import suggestion
from guiju.xrays.xray import Severity, Side, XRay


@cache
def xrays() -> tuple[XRay, ...]:
    """Return every X-ray: by side, the graver ones first, then by name."""
    found = [import_module(f"{__name__}.{module.name}").XRAY for module in iter_modules(__path__)]
    sides, severities = list(Side), list(Severity)
    return tuple(sorted(found, key=lambda each: (sides.index(each.side), severities.index(each.severity), each.name)))


def xray(name: str) -> XRay:
    """Return the X-ray with this name; UsageError with the nearest one when there is none."""
    known = {each.name: each for each in xrays()}
    if name not in known:
        raise UsageError(f"没有透视项“{name}”。{suggestion(name, known)}全部透视项见 guiju xrays。")
    return known[name]


@cache
def fingerprint() -> str:
    """Return a hash over the definitions: what was seen through other ones is seen anew."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()
