"""Write the reference from the code: commands, fields, functions, goals, exit codes, rules. Run it as `./run docs`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click

from docs.reference import interface, lint_rules, modal_verbs, xrays
from guiju.checks import say
from guiju.checks.function import Function
from guiju.checks.functions import functions, manual_page
from guiju.cli.command import PLACES, Bilingual, BilingualArgument, BilingualOption
from guiju.cli.command_group import CommandGroup
from guiju.cli.exits import ExitCode
from guiju.cli.group import command_line
from guiju.cli.words import Language, speak
from guiju.goals import definitions
from guiju.goals.definition import Line
from guiju.model.fields import Derived, Field, Kind, Privacy
from guiju.model.text import Library
from guiju.records.kinds import kinds
from guiju.text import read_library

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXAMPLE = "TG-201"
LAST_DAY_OF_THE_PILOT = date(2024, 8, 31)
SERVING = "服务于目标 {goal} 的检查项无一不符合，且至少一项有结论；全部无法判定的，无法判定。"
MADE = "<!-- 由代码生成，请勿手改：./run docs -->\n"


def pages() -> dict[str, str]:
    """Return every page of the reference by its file name."""
    speak(Language.CHINESE)
    return {
        "commands.md": commands_page(),
        "exit-codes.md": exit_codes_page(),
        "fields.md": fields_page(),
        "functions.md": functions_page(),
        "goals.md": goals_page(),
        "interface.md": interface.page(MADE),
        "xrays.md": xrays.page(MADE),
        **{name: f"{MADE}\n{text}" for name, text in lint_rules.pages().items()},
        "../explanation/modal-verbs.md": MADE + "\n" + modal_verbs.page(),
    }


def commands_page() -> str:
    """Return the page of all commands, with what they say in both languages."""
    group = command_line()
    context = click.Context(group, info_name="guiju")
    sections = _commands(group, context)
    shared = _parameters([each for each in group.params if isinstance(each, BilingualOption)])
    intro = "每个命令都可加下列选项，写在命令名前后都行；退出码见 [退出码](exit-codes.md)。"
    return "\n".join([MADE, "# 命令 · Commands\n", f"{intro}\n", shared, *sections])


def exit_codes_page() -> str:
    """Return the page of exit codes."""
    rows = [(str(code.value), code.words.chinese, code.words.english) for code in ExitCode]
    return f"{MADE}\n# 退出码 · Exit codes\n\n供脚本使用，编号不会改变。\n\n" + _table(("码", "含义", "meaning"), rows)


def fields_page() -> str:
    """Return the page of all kinds of records and their fields."""
    intro = (
        "检查表达式里可以写中文名或英文名。“国标”一列标出名称出自 GB/T 39046-2020 的字段；来源表头按中文名和别名猜测。\n"
        "“派生”的字段没有人填写，由规矩从其他记录算出。\n"
    )
    return "\n".join([MADE, "# 记录和字段 · Records and fields\n", intro, *(_kind(each) for each in kinds().values())])


def functions_page() -> str:
    """Return the page of all functions of the check language."""
    intro = "检查表达式可以调用的全部函数，写中文名或英文名都行。参数缺失则结果缺失。\n"
    sections = (_function(each) for each in sorted(functions().values(), key=lambda each: each.name))
    return "\n".join([MADE, "# 函数 · Functions\n", intro, *sections])


def goals_page() -> str:
    """Return the page of the eight goals: what counts, what meets them, what is left out."""
    intro = (
        "方案第三部分的八项目标。每项目标的第一行就是目标本身，其余各行防止它被做得好看。条件是用检查语言写的，下面是它们的中文\n"
        f"读法；随生效标准而变的，以只有 {EXAMPLE} 一项标准时为例。\n"
    )
    modules = (import_module(f"{definitions.__name__}.{each.name}") for each in iter_modules(definitions.__path__))
    manuals = {module.GOAL.number: module.__doc__ for module in modules}
    example = Library({EXAMPLE: read_library(ROOT / "standards").standards[EXAMPLE]})
    sections = []
    for goal in definitions.goals():
        sections.append(f"## 目标 {goal.number} {goal.chinese}\n\n```text\n{manuals[goal.number].strip()}\n```\n")
        sections += [_line(line) for line in goal.lines_on(example, LAST_DAY_OF_THE_PILOT)]
    return "\n".join([MADE, "# 八项目标 · The eight goals\n", intro, *sections])


def _commands(group: CommandGroup, context: click.Context) -> Iterator[str]:
    """Yield the section of each command of a group; a group within it is followed by its own."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, Bilingual):
            yield _command(command, context)
        if isinstance(command, CommandGroup):
            yield from _commands(command, click.Context(command, info_name=name, parent=context))


def _command(command: Bilingual, parent: click.Context) -> str:
    context = click.Context(command, info_name=command.name, parent=parent)
    pieces = (str(PLACES.get(piece, piece)) for piece in command.collect_usage_pieces(context))
    usage = " ".join([context.command_path, *pieces])
    shared = {each.name for each in command_line().params}
    own = [each for each in command.params if each.name not in shared]
    return f"## {context.command_path.removeprefix('guiju ')}\n\n{command.words.chinese}\n\n{command.words.english}\n\n    {usage}\n\n{_parameters(own)}"


def _parameters(parameters: Sequence[click.Parameter]) -> str:
    rows = [
        (f"`{' / '.join(each.opts)}`" if isinstance(each, BilingualOption) else f"`{each.human_readable_name}`",
         each.words.chinese, each.words.english)
        for each in parameters
        if isinstance(each, BilingualOption | BilingualArgument)
    ]  # fmt: skip
    return _table(("", "", ""), rows) if rows else ""


def _kind(kind: Kind) -> str:
    key = "、".join(f"`{name}`" for name in kind.key)
    dated = "、".join(f"`{name}`" for name in kind.judged_at)
    rows = [_field(each) for each in kind.fields] + [_derived(each) for each in kind.derived]
    heads = ("字段", "英文名", "类型", "国标", "说明")
    return f"## {kind.chinese} `{kind.name}`\n\n键：{key}。判定日期：{dated}。\n\n{_table(heads, rows)}"


def _field(field: Field) -> tuple[str, ...]:
    remarks = [
        "必填。" if field.required else "",
        {Privacy.HASHED: "个人信息：只留散列。", Privacy.DROPPED: "个人信息：导入即丢弃。"}.get(field.privacy, ""),
        f"单位：{field.unit}。" if field.unit else "",
        f"取值：{'、'.join(field.values)}。" if field.values else "",
        f"缺失时取 `{field.fallback}`。" if field.fallback else "",
        field.note,
        f"别名：{'、'.join(field.aliases)}。" if field.aliases else "",
    ]
    return (field.chinese, f"`{field.name}`", field.type.chinese, "✓" if field.gbt39046 else "", "".join(remarks))


def _derived(field: Derived) -> tuple[str, ...]:
    unit = f"单位：{field.unit}。" if field.unit else ""
    return (field.chinese, f"`{field.name}`", field.type.chinese, "派生", unit + field.note)


def _function(function: Function) -> str:
    first, _, rest = manual_page(function.name).strip().partition("\n")
    said = first.partition(": ")[2]
    english = f"{function.name}({', '.join('…' for _ in function.parameters)})"
    return f"## {function.signature}\n\n`{english}`: {said}\n\n```text\n{rest.strip()}\n```\n"


def _line(line: Line) -> str:
    measure = line.measure()
    rows = [
        ("对象", kinds()[line.population].chinese),
        ("计入的期间", say(measure.belongs_on)),
        ("计入", say(measure.counted)),
        ("达到", say(measure.conforms)),
        *([("并且", SERVING.format(goal=measure.checks_of_goal))] if measure.checks_of_goal else []),
        *((f"剔除：{each.reason}", say(each.when)) for each in measure.excluded),
        ("目标值", "只列出，不评判" if line.target is None else f"{line.target:.1%}"),
        *([("说明", line.note)] if line.note else []),
    ]
    return f"### {line.chinese} `{line.id}`\n\n{_table(('', ''), rows)}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(_rows(heads, rows)) + "\n"


def _rows(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(heads) + " |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |"


if __name__ == "__main__":
    for name, text in pages().items():
        (HERE / name).write_text(text, "utf-8")
