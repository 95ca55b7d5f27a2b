"""A group finds its commands by their presence in its package."""

import click

from guiju.cli.command_group import CommandGroup
from guiju.cli.group import command_line


def test_a_name_that_does_not_exist_is_no_command():
    group = command_line()
    assert group.get_command(click.Context(group), "nothing") is None


def test_a_group_within_a_group_finds_its_own_commands():
    group = command_line()
    inner = group.get_command(click.Context(group), "system")
    assert isinstance(inner, CommandGroup)
    assert "register" in inner.list_commands(click.Context(inner))
    assert inner.get_command(click.Context(inner), "goals") is None
