"""Signs and words become tokens."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.checks.lexer import tokens_of
from guiju.checks.passage import Passage


def tokens(text):
    problems = []
    found = tokens_of(Passage(text), problems)
    assert not problems, problems
    return found[:-1]


def kinds(text):
    return [token.kind for token in tokens(text)]


def complaint(text):
    problems = []
    tokens_of(Passage(text), problems)
    return [str(each).removeprefix("表达式 ") for each in problems]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("且", "and"), ("并且", "and"), ("AND", "and"), ("或", "or"), ("或者", "or"), ("非", "not"), ("Not", "not"),
        ("则", "implies"), ("蕴含", "implies"), ("implies", "implies"), ("属于", "in"), ("不属于", "not in"),
        ("not  in", "not in"), ("不 属于", "not in"), ("介于", "between"), ("与", "与"), ("为空", "is null"),
        ("不为空", "is not null"), ("is\nnot null", "is not null"), ("IS NULL", "is null"), ("不 为空", "is not null"),
        ("≤", "<="), ("≥", ">="), ("≠", "!="), ("<>", "!="), ("＜", "<"), ("＞＝", ">="), ("＝", "="), ("（", "("),
        ("，", ","), ("、", ","), ("×", "*"), ("÷", "/"), ("－", "-"),
    ],
)  # fmt: skip
def test_every_operator_has_one_kind_however_it_is_written(word, kind):
    assert kinds(word) == [kind]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12.0), ("0.5", 0.5), ("１２", 12.0), ("2024-02-29", date(2024, 2, 29)), ("是", True), ("真", True),
        ("TRUE", True), ("否", False), ("false", False), ("'甲'", "甲"), ('"甲"', "甲"), ("“甲”", "甲"), ("‘甲’", "甲"),
        ("”甲“", "甲"), ("'it''s'", "it's"), ("'（，）'", "（，）"), ("'“甲”'", "“甲”"), ("＇甲＇", "甲"),
    ],
)  # fmt: skip
def test_a_literal_has_its_value(text, value):
    (token,) = tokens(text)
    assert token.value == value


@pytest.mark.parametrize(
    "name", ["受理时间", "accepted_at", "办件.办结时间", "case.closed_at", "是否收费", "a1", "或有事项"]
)
def test_a_name_may_be_chinese_and_dotted_and_contain_the_words_of_operators(name):
    (token,) = tokens(name)
    assert (token.kind, token.value) == ("name", name)


def test_wide_letters_and_blanks_around_the_dot_do_not_make_another_name():
    assert [token.value for token in tokens("ｃａｓｅ．ｃｌｏｓｅｄ＿ａｔ 办件 . 办结时间")] == [
        "case.closed_at",
        "办件.办结时间",
    ]


def test_numbers_and_names_need_no_blanks_around_signs():
    assert kinds("工作日数（收件时间，受理时间）≤2且补正次数为空") == [
        "name", "(", "name", ",", "name", ")", "<=", "number", "name",
    ]  # fmt: skip


def test_a_span_counts_characters():
    assert [(token.span.start, token.span.end) for token in tokens("受理时间 ≥ ２０２４-01-01")] == [
        (0, 4),
        (5, 6),
        (7, 17),
    ]


@given(st.text("受理时间 与且'“”（）0123456789-.<=>!ａ　。\n\t", max_size=30))
def test_any_text_becomes_tokens_that_do_not_overlap_and_end_with_the_end(text):
    found = tokens_of(Passage(text), [])
    assert found[-1].kind == "end"
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("受理时间 == 决定时间",
         "第1行第6列：“==”不是这门语言的运算符。每个意思只有一种写法，检查才不会被读出两种含义。请改写为“=”。"),
        ("甲 和 乙", "第1行第3列：“和”不是这门语言的运算符。每个意思只有一种写法，检查才不会被读出两种含义。请改写为“且”。"),
        ("甲 不大于 3", "第1行第3列：“不大于”不是这门语言的运算符。每个意思只有一种写法，检查才不会被读出两种含义。请改写为“<=”。"),
        ("办件类型 = '承诺件",
         "第1行第8列：从 ' 开始的文本没有结束的引号。引号不成对，后面的内容都会被当成文本。请在文本末尾补上引号。"),
        ("受理时间 >= 2024-02-30",
         "第1行第9列：“2024-02-30”不是一个日期。日期写成四位年、两位月、两位日，并且要在日历上存在。"
         "请照 2024-01-01 的样子改写；若要相减，请在减号两边加空格。"),
        ("受理时间 >= 2024-1-1",
         "第1行第9列：“2024-1-1”不是一个日期。日期写成四位年、两位月、两位日，并且要在日历上存在。"
         "请照 2024-01-01 的样子改写；若要相减，请在减号两边加空格。"),
        ("编号 = 320681000000000017",
         "第1行第6列：数值 320681000000000017 太大。不小于 1000000000000000 的数值，各引擎算不准确。"
         "请核对位数；编号要加引号写成文本。"),
        ("甲 = ''",
         "第1行第5列：写了一个空文本。记录中的空文本一律视为缺失，与空文本比较永远得不到结论。"
         "要判断有没有值，请写“为空”或者“不为空”。"),
        ("甲 % 2", "第1行第3列：“%”在表达式中没有意义。不认识的符号可能改变原意。请删去，或者换成 + - * / = < > 等运算符。"),
        ("受理时间 不为空。", "第1行第9列：表达式中写了“。”。表达式不是句子，句号和分号在这里没有意义。请删去。"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_its_place_and_remedy(text, sentence):
    assert complaint(text) == [sentence]


def test_every_wrong_sign_is_told():
    assert len(complaint("甲 % 乙 ; 丙 == 1")) == 3
