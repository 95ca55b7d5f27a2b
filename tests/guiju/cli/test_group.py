"""Commands are found by presence."""

from importlib import import_module
from pkgutil import iter_modules

import click
import pytest

from guiju.cli import commands
from guiju.cli.command import Bilingual, BilingualArgument, BilingualOption
from guiju.cli.commands import system
from guiju.cli.group import command_line

FOUND = [module.name for module in iter_modules(commands.__path__)]
EVERY = [*FOUND, *(f"system.{module.name}" for module in iter_modules(system.__path__))]


@pytest.mark.parametrize("module", EVERY)
def test_a_command_is_named_after_its_file_and_says_everything_in_both_languages(module):
    made = import_module(f"guiju.cli.commands.{module}").COMMAND
    assert isinstance(made, Bilingual)
    assert made.name == module.split(".")[-1].rstrip("_")
    for parameter in made.params:
        assert isinstance(parameter, BilingualArgument | BilingualOption), parameter.name
        assert parameter.words.chinese.endswith("。"), parameter.name
        assert parameter.words.english.endswith("."), parameter.name
    assert made.words.chinese.split("\n")[0].endswith("。")
    assert made.words.english.split("\n")[0].endswith(".")


def test_every_module_of_commands_is_a_command_of_the_group():
    group = command_line()
    assert group.list_commands(click.Context(group)) == sorted(name.rstrip("_") for name in FOUND)
