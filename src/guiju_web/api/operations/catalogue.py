"""Every operation of the interface, in the order it is documented."""

from __future__ import annotations

from guiju_web.api.interface import make_interface
from guiju_web.api.operations import batches, checks, goals, judgings, offices, records, standards

interface = make_interface(
    [goals.router, checks.router, records.router, standards.router, offices.router, judgings.router, batches.router]
)
