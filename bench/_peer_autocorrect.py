"""AutoCorrect over every Markdown file of a folder, in the peers' own environment.

    python _peer_autocorrect.py FOLDER

Prints wall seconds, processor seconds, files and lines remarked upon. Reading the files is counted, as it is with us.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter, process_time

import autocorrect_py

begun, worked = perf_counter(), process_time()
files = sorted(Path(sys.argv[1]).rglob("*.md"))
remarks = 0
for path in files:
    remarks += len(autocorrect_py.lint_for(path.read_text("utf-8"), "markdown").lines)
print(perf_counter() - begun, process_time() - worked, len(files), remarks)
