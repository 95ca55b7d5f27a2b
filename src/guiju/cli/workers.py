"""How many processes a command forks for work on many texts."""

from __future__ import annotations

import os
import sys

MANY = 40


def workers_for(texts: int) -> int:
    """Return one worker for each processor this process may use; one alone for few texts, or where none can be forked.

    >>> workers_for(1)
    1
    """
    if sys.platform != "linux" or texts < MANY:
        return 1
    return len(os.sched_getaffinity(0))
