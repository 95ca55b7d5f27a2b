"""Run the commands shown in the documents in a real terminal and put what they print between their marks.

A mark names the command, and how many lines to show: `<!-- capture: guiju explain LATE | 20 -->` … `<!-- /capture -->`.
LATE is the case that `guiju demo` suggests to look at. All commands share one workspace, newly built. Run it as
`./run docs capture` when what people see has changed.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "README.en.md", "docs/tutorial/first-hour.md")
WIDTH = 88
MARK = re.compile(r"<!-- capture: (?P<command>guiju [^|>]+?)(?: \| (?P<lines>\d+))? -->\n.*?<!-- /capture -->", re.S)
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def main() -> None:
    """Write every capture of every document anew."""
    with tempfile.TemporaryDirectory() as folder:
        for name in DOCUMENTS:
            document = ROOT / name
            document.write_text(MARK.sub(lambda mark: capture(mark, folder), document.read_text("utf-8")), "utf-8")


def capture(mark: re.Match[str], folder: str) -> str:
    """Return a mark with what its command prints now."""
    command, limit = mark["command"], mark["lines"]
    late = re.findall(r"guiju explain (\S+)", printed("guiju demo", folder))
    typed = command.replace("LATE", late[0])
    lines = printed(typed, folder).strip("\n").split("\n")
    shown = lines[: int(limit)] if limit else lines
    rest = ["……"] if len(shown) < len(lines) else []
    asked = f"{command} | {limit}" if limit else command
    return "\n".join([f"<!-- capture: {asked} -->", "```text", f"$ {typed}", *shown, *rest, "```", "<!-- /capture -->"])


@cache
def printed(command: str, folder: str) -> str:
    """Return what a command prints on a terminal's standard output, colours taken off; a failure stops everything."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, WIDTH, 0, 0))
    program = str(Path(sys.executable).with_name("guiju"))
    # What the demo prints before it opens its site; the site itself would wait for somebody to end it.
    words = [program, *command.split()[1:], *(["--no-serve"] if command.startswith("guiju demo") else [])]
    with subprocess.Popen(words, cwd=folder, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE) as running:
        os.close(theirs)
        text = b"".join(iter(lambda: read(ours), b""))
        complaint = running.stderr.read().decode() if running.stderr else ""
    os.close(ours)
    if running.returncode:
        raise SystemExit(f"{command}: {complaint}")
    return "\n".join(line.rstrip() for line in ESCAPE.sub("", text.decode()).replace("\r\n", "\n").split("\n"))


def read(terminal: int) -> bytes:
    """Return the next bytes from a terminal, none when its other side has closed it."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


if __name__ == "__main__":
    main()
