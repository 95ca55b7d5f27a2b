"""The entries of 术语和定义."""

from guiju.lint.manuscript import Manuscript
from guiju.lint.surroundings import Surroundings
from guiju.lint.term_entries import term_entries
from tests.guiju.lint.editions import edition_of

TEXT = """# 术语和定义

下列术语和定义适用于本文件。

## 主体

### 窗口（综合窗口）

window

办事的位置。

注：不含网上。

[来源：GB/T 1—2020，3.1]

### 办件

一次申请的全过程。

case

# 收件

## 收件

window

办事。
"""


def test_entries_lie_below_the_chapter_of_terms_and_groups_are_none():
    window, case = term_entries(Manuscript(edition_of(TEXT), Surroundings()))
    assert (window.term, window.english.text, window.definition.text) == ("窗口", "window", "办事的位置。")
    assert [each.said.text for each in window.sources] == ["[来源：GB/T 1—2020，3.1]"]
    assert (window.is_in_order, case.is_in_order) == (True, False)
