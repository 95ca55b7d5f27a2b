"""The account: what is carried, what is not, what somebody should look at."""

from guiju.text.word.account import Account, Entry, Omission


def test_entries_are_sorted_by_what_became_of_them():
    carried = Entry("正文第1段", "1 甲", 3, omissions=(Omission("1", "编号"),))
    judged, left = Entry("正文第2段", "乙", 5, "按加粗"), Entry("页眉", "丙", None, "每页重复")
    account = Account((carried, judged, left))
    assert account.carried == [carried, judged]
    assert account.judged == [judged]
    assert account.left_out == [left]
    assert list(account.omissions) == [(carried, Omission("1", "编号"))]
