"""The command line: one file per command, found by presence.

`commands` the commands · `command_group` what finds them · `group` all of them · `command` how one is written · `answer` what it says · `output`
how that is shown · `failure` what is said when it cannot · `exits` the exit codes · `words` the two languages.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from guiju.cli.answer import Answer
from guiju.cli.exits import ExitCode
from guiju.cli.failure import tell
from guiju.cli.group import command_line
from guiju.cli.output import Manner, show
from guiju.cli.words import Words, asked_language, speak


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line on `arguments` (None: those of the process) and return the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    speak(asked_language(given, os.environ))
    _write_what_can_be_written()
    manner = Manner()
    try:
        answer = command_line().main(given, prog_name="guiju", standalone_mode=False, obj=manner)
        if not isinstance(answer, Answer):
            return int(answer or ExitCode.DONE)
        show(answer, manner, sys.stdout, sys.stderr)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        click.echo(Words("已中断。已提交的快照不受影响。", "Interrupted; committed snapshots are untouched."), err=True)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return _let_go_of_output()
    except click.exceptions.NoArgsIsHelpError as asked:
        click.echo(asked.ctx.get_help())
        return ExitCode.DONE
    except Exception as error:
        manner.json = manner.json or "--json" in given
        return tell(error, manner, sys.stderr)
    return answer.exit_code


def _write_what_can_be_written() -> None:
    """Let characters that a terminal's encoding lacks become question marks instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _let_go_of_output() -> int:
    """Turn standard output away: its reader has gone (`guiju goals | head`), which is no error of ours."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.DONE
