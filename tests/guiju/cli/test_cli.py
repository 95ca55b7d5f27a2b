"""The command line from outside: exit codes, streams, and what happens when something goes wrong."""

import json
import os
import subprocess
import sys

import pytest

from guiju import __version__, cli
from guiju.cli.answer import Answer
from guiju.cli.exits import ExitCode
from guiju.cli.group import CommandGroup
from guiju.errors import StoreError


@pytest.fixture
def answering(monkeypatch):
    """Let the group answer, or raise, as the test says, whatever the arguments."""

    def set_answer(answer):
        def respond(*_, **__):
            if isinstance(answer, BaseException):
                raise answer
            return answer

        monkeypatch.setattr(CommandGroup, "main", respond)

    return set_answer


def test_without_a_word_it_shows_its_help(guiju):
    spoken = guiju()
    assert spoken.code == 0
    assert "guiju demo" in spoken.out


def test_version(guiju):
    assert guiju("--version").out == f"guiju {__version__}\n"


def test_an_unknown_command_is_a_wrong_call(guiju):
    spoken = guiju("没有的命令")
    assert spoken.code == ExitCode.USAGE
    assert spoken.out == ""
    assert "没有命令 没有的命令。" in spoken.err


def test_a_mistake_before_json_was_read_is_still_told_as_json(guiju):
    spoken = guiju("--no-such-option", "--json")
    assert json.loads(spoken.err)["exit_code"] == 2


def test_a_command_s_own_exit_code_is_the_process_s(guiju, answering):
    answering(Answer([], ["查出 2 个问题。"], exit_code=ExitCode.FOUND))
    spoken = guiju("lint")
    assert (spoken.code, spoken.out) == (1, "查出 2 个问题。\n")


def test_a_damaged_store_ends_with_its_own_code_and_nothing_on_standard_output(guiju, answering):
    answering(StoreError("快照 3 的文件缺失。"))
    spoken = guiju("verify")
    assert (spoken.code, spoken.out, spoken.err) == (4, "", "快照 3 的文件缺失。\n")


def test_ctrl_c_says_that_nothing_committed_was_touched(guiju, answering):
    answering(KeyboardInterrupt())
    spoken = guiju("import")
    assert spoken.code == ExitCode.INTERRUPTED
    assert "已提交的快照不受影响" in spoken.err


@pytest.mark.parametrize(
    ("command", "encoding", "code"),
    [("guiju --help | head -1 && exit ${PIPESTATUS[0]}", "utf-8", 0), ("guiju verify -w nowhere", "ascii", 4)],
)
def test_a_reader_that_goes_and_a_terminal_without_chinese_are_no_faults(command, encoding, code, tmp_path):
    """In a process of its own, for only there streams have an end and an encoding."""
    program = f"{sys.executable} -c 'import sys; from guiju.cli import main; sys.exit(main())'"
    words = ["bash", "-c", command.replace("guiju", program, 1)]
    environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == code
    assert b"GUIJU_DEBUG" not in done.stderr


def test_main_reads_the_arguments_of_the_process_when_given_none(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["guiju", "--version"])
    assert cli.main() == 0
    assert __version__ in capsys.readouterr().out
