"""Sentences and what their place lets them do."""

from guiju.model.body import Stretch
from guiju.text.sentences import is_normative, read_sayings
from tests.guiju.text.texts import an_edition

EDITION = an_edition(
    "# 范围\n\n应查。\n\n# 要求\n\n## 甲\n\n应查。查。\n\n注：应查。\n\n查应满足：\n\n- 查一；\n- 查二：\n  - 查三。\n\n"
    "表：查表 {#t}\n\n| 查列 |\n|-|\n| 应查 |\n\n> 应查。\n\n# 附录 丙 {#c .informative}\n\n应查。\n"
)


def normative(edition, function_type="规范"):
    """Return each stretch with what is said of its first 查."""
    return [
        (each.stretch.text, is_normative(each, each.stretch.offset + each.stretch.text.index("查"), function_type))
        for each in read_sayings(edition)
        if "查" in each.stretch.text
    ]


def test_what_binds_follows_from_the_sentence_and_from_its_place():
    assert normative(EDITION) == [
        ("应查。", False),
        ("应查。查。", True),
        ("应查。", False),
        ("查应满足：", True),
        ("查一；", True),
        ("查二：", True),
        ("查三。", True),
        ("查表", False),
        ("查列", None),
        ("应查", True),
        ("应查。", True),
        ("应查。", False),
    ]


def test_the_sentence_around_a_character_is_found_with_its_place():
    saying = next(each for each in read_sayings(EDITION) if each.stretch.text == "应查。查。")
    start = saying.stretch.offset
    assert saying.sentence_at(start + 1) == Stretch("应查。", start)
    assert saying.sentence_at(start + 3) == Stretch("查。", start + 3)
    assert EDITION.text[start : start + 3] == "应查。"


def test_every_saying_knows_its_clause_and_chapter():
    assert {(each.chapter.title, each.clause.title) for each in read_sayings(EDITION)} == {
        ("范围", "范围"),
        ("要求", "甲"),
        ("丙", "丙"),
    }
