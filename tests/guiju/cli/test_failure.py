"""What people are told when a command cannot go on."""

import io
import json

import click
import pytest

from guiju.cli.exits import ExitCode
from guiju.cli.failure import tell
from guiju.cli.output import Manner
from guiju.cli.words import Language, speak
from guiju.errors import CheckError, EngineError, GuijuError, Place, Problem, RecordError, StoreError, TextError
from guiju.errors import UsageError as OurUsageError

PROBLEMS = (
    Problem(
        Place("TG-203/2024-01-01.md", 24),
        "检查用到字段 recieved_on，",
        "办件中没有这个字段。",
        "是否想写 received_on？",
    ),
    Problem(Place("TG-204/2022-11-01.md", 7), "条款没有标识。"),
)


def told(error, manner=None):
    err = io.StringIO()
    code = tell(error, manner or Manner(), err)
    return code, err.getvalue()


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (OurUsageError, 2),
        (TextError, 3),
        (CheckError, 3),
        (RecordError, 3),
        (StoreError, 4),
        (EngineError, 5),
        (GuijuError, 5),
    ],
)
def test_each_family_of_errors_has_its_exit_code(kind, code):
    assert told(kind("不能继续。"))[0] == code


def test_every_problem_is_told_with_place_reason_and_remedy():
    _, text = told(TextError(problems=PROBLEMS))
    assert text == (
        "TG-203/2024-01-01.md 第24行：检查用到字段 recieved_on，办件中没有这个字段。是否想写 received_on？\n"
        "TG-204/2022-11-01.md 第7行：条款没有标识。\n"
    )


def test_a_message_of_its_own_stands_before_the_problems():
    _, text = told(TextError("标准不能读取。", PROBLEMS))
    assert text.splitlines()[0] == "标准不能读取。"
    assert len(text.splitlines()) == 3


def test_a_program_is_told_the_same_as_json():
    code, text = told(TextError(problems=PROBLEMS), Manner(json=True))
    value = json.loads(text)
    assert value["error"] == "TextError"
    assert value["exit_code"] == code == 3
    assert [problem["place"]["line"] for problem in value["problems"]] == [24, 7]


def test_the_system_s_refusal_names_the_file():
    code, text = told(PermissionError(13, "Permission denied", "lake/case"))
    assert code == ExitCode.FAILED
    assert text.startswith("lake/case：")
    assert "请检查" in text


def test_a_fault_of_the_program_is_a_sentence_and_shows_its_traceback_only_on_request(monkeypatch):
    fault = raised(ZeroDivisionError("division by zero"))
    assert "Traceback" not in told(fault)[1]
    assert "GUIJU_DEBUG=1" in told(fault)[1]
    monkeypatch.setenv("GUIJU_DEBUG", "1")
    assert "Traceback" in told(fault)[1]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (click.NoSuchCommand("gaols", possibilities=["goals"]), "没有命令 gaols。是否想写 goals？"),
        (click.NoSuchOption("--offce", possibilities=["--office"]), "没有选项 --offce。是否想写 --office？"),
        (click.MissingParameter(param=click.Argument(["case"])), "缺少 CASE。"),
        (click.BadOptionUsage("--seed", "needs a value"), "选项 --seed 用法不对：它要有一个值。"),
        (
            click.BadParameter("x", param=click.Option(["--seed"], type=int)),
            "--seed 的值不能使用：应为符合范围的整数。",
        ),
        (
            click.BadParameter("x", param=click.Option(["--lang"], type=click.Choice(["zh", "en"]))),
            "--lang 的值不能使用：应为 zh / en 之一。",
        ),
        (click.UsageError("extra argument"), "命令不能这样用：extra argument"),
    ],
)
def test_a_wrong_call_is_explained_in_chinese(error, sentence):
    code, text = told(error)
    assert code == ExitCode.USAGE
    assert text.splitlines() == [sentence, "用法见 guiju --help。"]


def test_a_wrong_call_is_explained_in_english_to_who_asked_for_it():
    speak(Language.ENGLISH)
    _, text = told(click.NoSuchCommand("gaols", possibilities=["goals"]))
    speak(Language.CHINESE)
    assert text.startswith("There is no command gaols. Did you mean goals?")
