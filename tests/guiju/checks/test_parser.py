"""Tokens become trees, mistakes become problems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.checks.parser import MOST_LEVELS, parse
from guiju.checks.passage import Passage
from guiju.checks.syntax import (
    Application,
    Binary,
    Broken,
    Constant,
    Junction,
    Membership,
    Name,
    Presence,
    Range,
    Unary,
)

WORDS = ["(", ")", ",", "+", "-", "*", "=", "<", "且", "或", "非", "则", "介于", "与", "属于", "为空", "甲", "f(", "1", "'x'",
         "2024-01-01", "是", "null", "。", "==", "'", "1个"]  # fmt: skip


def shape(text):
    """Return a sound expression as brackets, so that its precedence can be seen."""
    problems = []
    tree = parse(Passage(text), problems)
    assert not problems, problems
    return _shape(tree)


def _shape(node):
    match node:
        case Name(text):
            return text
        case Constant(value):
            return str(value)
        case Unary(operator, operand):
            return f"({operator} {_shape(operand)})"
        case Junction(operator, operands):
            return f"({f' {operator} '.join(map(_shape, operands))})"
        case Binary(operator, left, right):
            return f"({_shape(left)} {operator} {_shape(right)})"
        case Membership(operand, values, is_negated):
            return f"({_shape(operand)} {'not ' * is_negated}in {[_shape(each) for each in values]})"
        case Range(operand, low, high):
            return f"({_shape(operand)} between {_shape(low)} and {_shape(high)})"
        case Presence(operand, wanted):
            return f"({_shape(operand)} {'present' if wanted else 'missing'})"
        case Application(function, arguments):
            return f"{function.text}{[_shape(each) for each in arguments]}"


def complaints(text):
    problems = []
    parse(Passage(text), problems)
    return [str(each).removeprefix("表达式 ") for each in problems]


@pytest.mark.parametrize(
    ("text", "brackets"),
    [
        ("a or b and c", "(a or (b and c))"),
        ("a and b and c", "(a and b and c)"),
        ("(a and b) and c", "((a and b) and c)"),
        ("not a and b", "((not a) and b)"),
        ("not a = b", "(not (a = b))"),
        ("a implies b implies c", "(a implies (b implies c))"),
        ("a or b implies c or d", "((a or b) implies (c or d))"),
        ("a + b * c - d", "((a + (b * c)) - d)"),
        ("a - b - c", "((a - b) - c)"),
        ("-a * b", "((- a) * b)"),
        ("a - -b", "(a - (- b))"),
        ("a + 1 <= b * 2", "((a + 1.0) <= (b * 2.0))"),
        ("a between 1 and 2 and b", "((a between 1.0 and 2.0) and b)"),
        ("a 介于 1 与 2 且 b", "((a between 1.0 and 2.0) and b)"),
        ("a 介于 1 且 2", "(a between 1.0 and 2.0)"),
        ("a in (1, 2) or b not in ('x')", "((a in ['1.0', '2.0']) or (b not in ['x']))"),
        ("a is not null and not b is null", "((a present) and (not (b missing)))"),
        ("f(a, g(b)) = 1", "(f['a', \"g['b']\"] = 1.0)"),
        ("f()", "f[]"),
        ("发生过（‘受理’） 则 非 甲", "(发生过['受理'] implies (not 甲))"),
    ],
)
def test_what_binds_closer_is_read_first(text, brackets):
    assert shape(text) == brackets


def test_chinese_and_english_read_alike():
    chinese = "非 甲 且 乙 不为空 或 丙 介于 1 与 2 则 丁 不属于 ('x') 且 戊 = 是"
    english = "not 甲 and 乙 is not null or 丙 between 1 and 2 implies 丁 not in ('x') and 戊 = true"
    assert shape(chinese) == shape(english)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("(甲 = 1 或 乙 = 2 且 丙",
         "第1行第1列：这个左括号没有配对的右括号。括号不成对，条件的先后次序无法确定。请在应当结束的地方补上右括号。"),
        ("甲 = 1)", "第1行第6列：多出一个右括号。括号不成对，条件的先后次序无法确定。请删去它，或者在前面补上左括号。"),
        ("1 < 甲 <= 5",
         "第1行第1列：比较不能连写：1 < 甲 <= 5。连写时，后一个比较比的是前一个比较的是非，不是原来的值。"
         "请写成“甲 介于 1 与 5”（含两端），或者分成两个比较，用“且”连接。"),
        ("甲 为空 = 是",
         "第1行第1列：比较不能连写：甲 为空 = 是。连写时，后一个比较比的是前一个比较的是非，不是原来的值。"
         "请分成两个比较，用“且”连接。"),
        ("甲 是 '乙'", "第1行第3列：“是”不是这门语言的运算符。每个意思只有一种写法，检查才不会被读出两种含义。请改写为“=”。"),
        ("甲 <= 5个工作日",
         "第1行第7列：数值后面写了“个工作日”。单位由函数或者字段决定，数值只写数字。"
         "请删去单位，例如 工作日数(收件时间, 受理时间) <= 2。"),
        ("甲 = null", "第1行第5列：“null”不能当作值来用。缺失的值与任何值都比不出结果。要判断有没有值，请写“为空”或者“不为空”。"),
        ("甲 = 1 且",
         "第1行第8列：此处应有一个值，却读到表达式的末尾。缺一个值，条件不完整。请补上字段、数值、文本、日期、函数或者带括号的条件。"),
        ("甲 = 1 乙 = 2",
         "第1行第7列：“乙”之前缺少连接词。前面的内容已经是一个完整的条件。请在两个条件之间写“且”或者“或”，在两个数之间写运算符。"),
        ("甲，乙", "第1行第2列：“，”不能连接两个条件。前面的内容已经是一个完整的条件。请用“且”或者“或”连接。"),
        ("甲 介于 1", "第1行第7列：“介于”之后只有起点，没有终点。缺一端的区间无从比较。请写成“甲 介于 起点 与 终点”，两端都包含在内。"),
        ("甲 属于 '乙'",
         "第1行第6列：“属于”之后应有带括号的列表，却读到“'乙'”。没有括号，看不出列表到哪里为止。请写成 属于 ('甲', '乙')。"),
        ("  ", "第1行第3列：没有写任何内容。空的条件无从判断。请写出条件，或者删去这一项。"),
    ],
)  # fmt: skip
def test_one_mistake_gets_one_sentence(text, sentence):
    assert complaints(text) == [sentence]


def test_reading_goes_on_after_a_mistake():
    found = complaints("(甲 = ) 且 1 < 乙 < 3 或 丙 =")
    assert [each.split("：")[0] for each in found] == ["第1行第6列", "第1行第10列", "第1行第25列"]


@pytest.mark.parametrize(
    "text", ["(" * 500 + "a", "not " * 500 + "a", "-" * 500 + "a", "1" + "+1" * 500, "a implies " * 500 + "a"]
)
def test_nesting_beyond_reading_is_told_once(text):
    (sentence,) = complaints(text)
    assert f"超过 {MOST_LEVELS} 层" in sentence


def test_a_long_list_of_conditions_is_no_nesting():
    assert len(parse(Passage(" 且 ".join(["甲"] * 5000)), []).operands) == 5000


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=14,
    )
)
def test_no_text_is_beyond_reading(words):
    problems = []
    tree = parse(Passage(" ".join(words)), problems)
    assert problems or not any(isinstance(each, Broken) for each in _nodes(tree))


def _nodes(node):
    yield node
    for name in node.__slots__:
        part = getattr(node, name)
        for each in part if isinstance(part, tuple) else (part,):
            if hasattr(each, "span"):
                yield from _nodes(each)
