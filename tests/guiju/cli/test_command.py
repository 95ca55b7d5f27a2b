"""A command's help and the options all commands share."""

import click
import pytest

from guiju.cli.answer import Answer
from guiju.cli.command import argument, command, manner, option
from guiju.cli.output import Manner
from guiju.cli.words import Language, Words, speak


@command("greet", Words("问候一个人。\n第二行。", "Greet someone.\nSecond line."))
@argument("name", words=Words("姓名。", "The name."))
@option("--times", type=int, default=1, words=Words("几遍。", "How often."))
def greet(name: str, times: int) -> Answer:
    """Answer with a greeting and the manner it was asked in."""
    return Answer({"name": name, "times": times, "json": manner().json, "quiet": manner().quiet})


def helped(language=Language.CHINESE):
    speak(language)
    context = click.Context(greet, info_name="greet")
    text = greet.get_help(context)
    speak(Language.CHINESE)
    return text


def test_help_is_chinese_and_names_arguments_options_and_what_they_are_for():
    text = helped()
    for words in (
        "用法：greet [选项] NAME",
        "问候一个人。",
        "参数",
        "姓名。",
        "--times INTEGER",
        "几遍。",
        "--json",
    ):
        assert words in text


def test_help_is_english_for_who_asks():
    text = helped(Language.ENGLISH)
    for words in ("Usage: greet", "Greet someone.", "Arguments", "The name.", "How often."):
        assert words in text
    assert "问候" not in text


def test_the_first_line_of_the_help_is_the_short_help():
    assert greet.get_short_help_str() == "问候一个人。"


@pytest.mark.parametrize(
    ("arguments", "json", "quiet"),
    [(["李办事"], False, False), (["李办事", "--json"], True, False), (["-q", "李办事"], False, True)],
)
def test_the_manner_of_the_answer_can_be_chosen_on_any_command(arguments, json, quiet):
    answer = greet.main(arguments, standalone_mode=False, obj=Manner())
    assert answer.value == {"name": "李办事", "times": 1, "json": json, "quiet": quiet}
