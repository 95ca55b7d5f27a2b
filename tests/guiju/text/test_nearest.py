"""The word a writer probably meant."""

from guiju.text.nearest import nearest, suggestion

FIELDS = ["holds", "applies", "judged_at"]


def test_a_slip_of_the_keyboard_finds_its_word():
    assert nearest("hold", FIELDS) == "holds"
    assert nearest("judgedAt", FIELDS) == "judged_at"
    assert nearest("巡察", ["暗访", "巡查"]) == "巡查"


def test_case_does_not_matter():
    assert nearest("HOLDS", FIELDS) == "holds"


def test_what_is_like_nothing_gets_the_whole_list():
    assert nearest("owner", FIELDS) is None
    assert suggestion("owner", FIELDS) == "可以写的有：holds、applies、judged_at。"
    assert suggestion("aplies", FIELDS) == "是否想写 applies？"
