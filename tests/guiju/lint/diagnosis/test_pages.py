"""The papers that go with a draft."""

from guiju.lint.diagnosis.conversion import convert
from guiju.lint.diagnosis.pages import account_page, changes_page, policy_page
from guiju.text.word.draft import draft_from_word
from tests.guiju.lint.diagnosis.rule_books import word

DRAFT = draft_from_word(word("考核办法"), "a.docx")
CONVERSION = convert(DRAFT.edition, DRAFT.printed)


def test_the_account_names_the_line_of_the_draft():
    page = account_page(DRAFT.account, "考核办法", "draft.md")
    line = next(
        at for at, text in enumerate(DRAFT.text.split("\n"), 1) if text == "泄密的；" or text.endswith("泄密的；")
    )
    assert f"| 正文第10段 | {line} | （一）泄密的； | （一） |" in page
    assert "| 第3条 | 2.1 |" in page


def test_changes_to_be_agreed_to_come_first_with_before_and_after():
    page = changes_page(CONVERSION, "考核办法")
    assert page.index("## 请审定") < page.index("## 按规则改写")
    assert "| 窗口人员必须按时到岗，不得早退。 | 窗口人员应按时到岗，不应早退。 |" in page


def test_the_part_that_stays_rules_goes_by_the_old_numbers():
    assert "- 原第三条：迟到一次扣2分。\n" in policy_page(CONVERSION, "考核办法")


def test_a_bar_in_a_text_does_not_break_a_table():
    assert all(
        row.count("|") - row.count("\\|") == 5 for row in _rows(account_page(DRAFT.account, "a", "b")) if "正文" in row
    )


def _rows(page):
    return page.split("逐处去向")[1].split("\n")[3:]
