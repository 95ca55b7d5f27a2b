"""Patterns mean the same in Python and in RE2."""

import re

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.checks.patterns import MOST_REPEATS, refusal_of_pattern


@pytest.mark.parametrize(
    "pattern",
    [
        "[0-9A-Z]{18}",
        "苏.许字〔\\d{4}〕第\\d+号",
        "(甲|乙)?丙*",
        "[^a-z]+",
        "a{2}b{1,3}c{2,}",
        "\\(\\d\\)",
        "[\\-\\]a]",
        "a&b-c",
    ],
)
def test_what_engines_read_alike_may_be_used(pattern):
    assert refusal_of_pattern(pattern) is None
    re.compile(pattern)


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("^a$", "“^”不用写：格式总是与整个文本相比。"),
        ("(?:a)", "“(?”开头的写法各引擎读法不同。"),
        ("(?=a)", "“(?”开头的写法各引擎读法不同。"),
        ("(a)\\1", "“\\1”各引擎读法不同；可用的只有 \\d \\D \\w \\W 和反斜线加标点。"),
        ("\\s+", "“\\s”各引擎读法不同；可用的只有 \\d \\D \\w \\W 和反斜线加标点。"),
        ("a\\", "“\\”各引擎读法不同；可用的只有 \\d \\D \\w \\W 和反斜线加标点。"),
        ("a*?", "一处只能写一个表示重复的符号。"),
        ("*a", "“*”之前没有可以重复的内容；要匹配这个符号本身，请写成“\\*”。"),
        ("a{x}", "花括号里应是重复的次数，如 {2} 或者 {2,4}。"),
        ("a{3,2}", f"重复的次数应从小到大，并且不超过 {MOST_REPEATS}。"),
        ("a{1001}", f"重复的次数应从小到大，并且不超过 {MOST_REPEATS}。"),
        ("(a", "有左括号没有配对的右括号。"),
        ("a)", "多出一个右括号。"),
        ("a]", "“]”没有配对；要匹配这个符号本身，请写成“\\]”。"),
        ("[a", "有左方括号没有配对的右方括号。"),
        ("[z-a]", "方括号里的范围应从小到大，如 [0-9]。"),
        ("[\\d-z]", "方括号里的范围应从小到大，如 [0-9]。"),
        ("[[:alpha:]]", "方括号里的“[”请写成“\\[”。"),
        ("[]", "方括号里的“]”请写成“\\]”。"),
        ("a||b", "有一段是空的。"),
        ("", "有一段是空的。"),
    ],
)
def test_what_engines_read_otherwise_is_refused(pattern, sentence):
    assert refusal_of_pattern(pattern) == sentence


def test_what_repeats_repetitions_beyond_reckoning_is_refused():
    assert refusal_of_pattern("(a{40}b){25}") is None
    assert refusal_of_pattern("(a{40}b){26}") == "重复套着重复，展开后超过 1000 次。"
    assert refusal_of_pattern("(" * 21 + "a" + ")" * 21) == "括号超过 20 层。"


@given(
    st.lists(st.sampled_from(["a", "b", "中", "é", ".", "[", "]", "(", ")", "|", "*", "+", "?", "{2}", "{1,2}", "{40}", "{3,}", "\\d", "\\W",
                              "\\.", "-", "^", "&", "\n", "[^a]", "[a-c]", "[\\d中]"]), min_size=1, max_size=7).map("".join),
    st.lists(st.text("ab中é1_-. \n&²", max_size=5), min_size=1, max_size=5),
)  # fmt: skip
def test_python_and_re2_agree_on_every_pattern_that_is_allowed(pattern, texts):
    if refusal_of_pattern(pattern) is not None:
        return
    for text in texts:
        (answer,) = DUCKDB.execute("SELECT regexp_full_match(?, ?)", [text, pattern]).fetchone()
        assert answer is (re.fullmatch(pattern, text, re.ASCII) is not None)


DUCKDB = duckdb.connect()
