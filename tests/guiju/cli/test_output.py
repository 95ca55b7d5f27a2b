"""How answers look on a terminal, in a pipe and to a program."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from guiju.cli.answer import Answer, Column, Table, Tone, Toned
from guiju.cli.output import Manner, as_json, progress, show, working
from guiju.cli.words import Words
from guiju.errors import Place, Problem

TABLE = Table(
    (Column(Words("目标", "goal")), Column(Words("办件", "cases"), right=True)),
    [("按时办结率", 84112), (Toned("当场\t办结率", Tone.BAD), None)],
)
ANSWER = Answer({"cases": 84112}, [TABLE, Words("两项目标。", "Two goals.")], [Words("用时 2 秒。", "2 seconds.")])


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


def shown(stream, manner=None):
    err = io.StringIO()
    show(ANSWER, manner or Manner(), stream, err)
    return stream.getvalue(), err.getvalue()


def test_a_pipe_gets_one_line_a_row_with_tabs_between_and_bare_numbers():
    out, err = shown(io.StringIO())
    assert out == "目标\t办件\n按时办结率\t84112\n当场 办结率\t\n两项目标。\n"
    assert err == "用时 2 秒。\n"


def test_a_terminal_gets_drawn_tables_with_numbers_to_the_right():
    out, _ = shown(Terminal())
    lines = [line.rstrip() for line in out.splitlines()]
    assert any(line.endswith("84,112") for line in lines)
    assert any("───" in line for line in lines)


def test_chinese_counts_two_columns_so_that_numbers_stand_below_one_another(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    rows = [("办", 1), ("办件办件", 2), ("case", 3)]
    out = Terminal()
    show(Answer(None, [Table(TABLE.columns, rows)]), Manner(), out, io.StringIO())
    ends = {
        sum(2 if character > "⺀" else 1 for character in line.rstrip())
        for line in out.getvalue().splitlines()
        if line.rstrip()[-1:] in ("1", "2", "3")
    }
    assert len(ends) == 1


def test_json_is_alone_on_standard_output():
    out, err = shown(io.StringIO(), Manner(json=True))
    assert json.loads(out) == {"cases": 84112}
    assert err == ""


def test_quiet_prints_nothing_and_quiet_json_prints_json():
    assert shown(io.StringIO(), Manner(quiet=True)) == ("", "")
    assert shown(io.StringIO(), Manner(quiet=True, json=True))[0] == '{\n  "cases": 84112\n}\n'


def test_json_knows_dates_paths_words_problems_and_sets():
    problem = Problem(Place("a.md", 3), "错")
    value = {
        "on": date(2024, 1, 1),
        "path": Path("a/b"),
        "words": Words("是", "yes"),
        "problem": problem,
        "set": {2, 1},
    }
    told = json.loads(as_json(value))
    assert told["on"] == "2024-01-01"
    assert told["path"] == "a/b"
    assert told["words"] == "是"
    assert told["problem"]["place"] == {"file": "a.md", "line": 3, "column": None, "clause": None}
    assert told["set"] == [1, 2]


def test_json_refuses_what_has_no_form_in_it():
    with pytest.raises(TypeError):
        as_json(object())


@pytest.mark.parametrize("manner", [Manner(), Manner(quiet=True), Manner(json=True)])
def test_no_bar_is_drawn_where_nobody_looks(manner):
    err = io.StringIO()
    with progress(Words("导入", "import"), manner, err) as at:
        at(1, 2, "读入 a.csv")
    with working(Words("判定", "judging"), manner, err) as doing:
        doing("办件")
    assert err.getvalue() == ""


def test_a_terminal_sees_how_far_the_work_has_come():
    err = Terminal()
    with progress(Words("导入", "import"), Manner(), err) as at:
        at(1, 2, "读入 a.csv")
    assert "导入：读入 a.csv" in err.getvalue()
    assert "50%" in err.getvalue()


def test_a_terminal_sees_what_is_being_done():
    err = Terminal()
    with working(Words("判定", "judging"), Manner(), err) as doing:
        doing("办件")
    assert "判定：办件" in err.getvalue()


@pytest.mark.parametrize("manner", [Manner(json=True), Manner(quiet=True)])
def test_a_terminal_that_asked_for_silence_sees_no_bar(manner):
    err = Terminal()
    with working(Words("判定", "judging"), manner, err) as doing:
        doing("办件")
    assert err.getvalue() == ""
