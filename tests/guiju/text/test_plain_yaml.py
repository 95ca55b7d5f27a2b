"""The plainest YAML: read without a library, and just as the library reads it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guiju.text import placed_yaml
from guiju.text.page import Page
from guiju.text.placed_yaml import read_yaml
from guiju.text.plain_yaml import read_plain

PIECES = st.sampled_from(
    ["id", "受理", " ", "  ", ":", ": ", "：", "#", " #", "-", "- ", "'", '"', "|", ">", "[", "]", "{", "}", "&", "*", "!", "%", "@",
     "?", ",", "，", "12", "0.5", "true", "2024-01-01", "~", "null", "x_y", "《法》", "“引”", "（一）", "\t", "　", "\u2028", "\x85"]
)  # fmt: skip
PLAIN = st.sampled_from(
    ["受理", "2", "0.5", "a:b", "c#d", "工作日数(收件时间, 受理时间) <= 1", "《法》 第3条", "'12'", "''", "“引”"]
)
WORDS = st.one_of(PLAIN, PLAIN, st.lists(PIECES, max_size=5).map("".join))
KEYS = st.sampled_from(["id", "题目", "to", "a-b", "steps"])
LINES = st.one_of(
    st.builds("{}{}: {}".format, st.sampled_from(["", "", "  ", "    "]), KEYS, PLAIN),
    st.builds("{}{}:".format, st.sampled_from(["", "", "  "]), KEYS),
    st.builds("{}: {}".format, KEYS, WORDS),
    st.builds("{}:".format, st.sampled_from(["steps", "id"])),
    st.builds("{}- {}".format, st.sampled_from(["", "  ", "    "]), WORDS),
    WORDS,
)
TEXTS = st.builds(
    lambda lines, end, last: end.join(lines) + last,
    st.lists(LINES, max_size=6), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\n"]),
)  # fmt: skip


def both(text):
    """Return what is read of a text, with problems, and what the library alone reads."""

    def read():
        page = Page("a.md", text)
        return read_yaml(page, 1, len(page.lines) + 1), page.problems

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(placed_yaml, "read_plain", lambda _: None)
        alone = read()
    return read(), alone


@given(TEXTS)
@example("steps:\n- 收件\n- 受理\nid: x\n")
@example("steps:\n  - 收件\n\n  - 受理 # 注\n")
@example("id: 受理\n  续行\n")
@example("id: a:b c#d　e\n")
@example("id: 受理:\n")
@example("steps:\n  - a: b\n")
def test_what_is_plain_is_read_as_the_library_reads_it(text):
    here, alone = both(text)
    assert here == alone


@pytest.mark.parametrize(
    "text",
    ["id: receipt\nfrequency: 每月\n", "options:\n  - 一\n  - 二\nanswer: 一\n", "holds: 工作日数(收件时间, 受理时间) <= 1\n", "deduction: 2\r\n",
     "ics: '03.160'\napplies_to:\n  posts:\n    - 综合窗口岗位\n  kinds:\n    - 大厅\n\nccs: A12\n"],
)  # fmt: skip
def test_the_usual_blocks_are_plain(text):
    assert read_plain(text)


@pytest.mark.parametrize(
    "text", ["", 'a: "x"\n', "a: 'x y'\n", "a: |\n  x\n", "a: [x]\n", "a:\n", "a: 1\na: 2\n", "a: x\n  y\n", "- x\n", "a: x # 注\n", "a: b: c\n"]
)  # fmt: skip
def test_all_else_is_left_to_the_library(text):
    assert read_plain(text) is None
