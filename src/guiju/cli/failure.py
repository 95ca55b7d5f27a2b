"""What went wrong, as sentences with a place, a reason and a remedy; never a traceback."""

from __future__ import annotations

import os
import traceback
from typing import TextIO

import click

from guiju.cli.answer import Part, Tone, Toned
from guiju.cli.exits import ExitCode
from guiju.cli.output import Manner, as_json, show_parts
from guiju.cli.words import Words
from guiju.errors import CheckError, EngineError, GuijuError, RecordError, StoreError, TextError, UsageError

CODES: dict[type[Exception], ExitCode] = {
    UsageError: ExitCode.USAGE,
    click.UsageError: ExitCode.USAGE,
    TextError: ExitCode.INPUT,
    CheckError: ExitCode.INPUT,
    RecordError: ExitCode.INPUT,
    StoreError: ExitCode.STORE,
    EngineError: ExitCode.FAILED,
}


def tell(error: Exception, manner: Manner, err: TextIO) -> ExitCode:
    """Print an error on `err`, as JSON where JSON was asked for, and return the exit code it means."""
    code = next((code for kind, code in CODES.items() if isinstance(error, kind)), ExitCode.FAILED)
    sentences = _sentences(error)
    if manner.json:
        problems = error.problems if isinstance(error, GuijuError) else ()
        told = {"error": type(error).__name__, "message": "\n".join(sentences), "problems": problems, "exit_code": code}
        err.write(as_json(told) + "\n")
    else:
        parts: list[Part] = [Toned(sentence, Tone.BAD) for sentence in sentences]
        show_parts(parts, err)
    return code


def _sentences(error: Exception) -> list[str]:
    match error:
        case GuijuError():
            return _all_problems(error)
        case click.UsageError():
            return [_usage(error), _where_help_is(error)]
        case click.ClickException():
            return [error.format_message()]
        case OSError():
            return [_system(error)]
        case _:
            return [_fault(error)]


def _all_problems(error: GuijuError) -> list[str]:
    """Return the message, then each problem on its own line, unless the message is made of them already."""
    if not error.problems:
        return [str(error)]
    problems = [str(problem) for problem in error.problems]
    message = str(error)
    return problems if message == "\n".join(problems) else [message, *problems]


def _usage(error: click.UsageError) -> str:
    """Say in the language of the day what click says in English."""
    match error:
        case click.NoSuchCommand():
            told = Words("没有命令 {name}。", "There is no command {name}.").filled(name=error.command_name)
            return told + _suggestion(error.possibilities)
        case click.NoSuchOption():
            told = Words("没有选项 {name}。", "There is no option {name}.").filled(name=error.option_name)
            return told + _suggestion(error.possibilities)
        case click.MissingParameter():
            return Words("缺少 {name}。", "{name} is missing.").filled(name=_parameter(error))
        case click.BadParameter():
            wrong = Words("{name} 的值不能使用：{reason}", "The value of {name} cannot be used: {reason}")
            return wrong.filled(name=_parameter(error), reason=_reason(error))
        case click.BadOptionUsage():
            wanting = Words("选项 {name} 用法不对：它要有一个值。", "The option {name} needs a value.")
            return wanting.filled(name=error.option_name)
        case _:
            unusable = Words("命令不能这样用：{reason}", "The command cannot be used like this: {reason}")
            return unusable.filled(reason=error.format_message())


def _reason(error: click.BadParameter) -> str:
    match error.param and error.param.type:
        case click.Choice() as choice:
            return Words("应为 {values} 之一。", "it is one of {values}.").filled(values=" / ".join(choice.choices))
        case click.types.IntParamType():
            return Words("应为符合范围的整数。", "it is a whole number within range.").filled()
        case _:
            return error.message


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return error.param.opts[0] if isinstance(error.param, click.Option) else error.param.human_readable_name


def _suggestion(possibilities: list[str] | None) -> str:
    if not possibilities:
        return ""
    return Words("是否想写 {names}？", " Did you mean {names}?").filled(names=" / ".join(possibilities))


def _where_help_is(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "guiju"
    return Words("用法见 {path} --help。", "See {path} --help.").filled(path=path)


def _system(error: OSError) -> str:
    told = Words(
        "{place}：系统拒绝了这次读写（{reason}）。规矩没有做完；已提交的快照不受影响。请检查路径、权限和磁盘空间后重试。",
        "{place}: the system refused ({reason}). Nothing committed was touched. Check path, permission and disk space.",
    )
    return told.filled(place=error.filename or "guiju", reason=error.strerror or error)


def _fault(error: Exception) -> str:
    """Return a sentence for a mistake of ours; the traceback is shown only to who asks for it."""
    if os.environ.get("GUIJU_DEBUG"):
        return "".join(traceback.format_exception(error)).rstrip()
    last = traceback.extract_tb(error.__traceback__)[-1:]
    place = f"{os.path.basename(last[0].filename)} 第{last[0].lineno}行" if last else "guiju"
    told = Words(
        "{place}：程序自身出错（{kind}：{reason}），这次命令没有做完。请设 GUIJU_DEBUG=1 重跑，把显示的内容报告给维护者。",
        "{place}: a fault of the program ({kind}: {reason}). Run again with GUIJU_DEBUG=1 and report what it shows.",
    )
    return told.filled(place=place, kind=type(error).__name__, reason=error)
