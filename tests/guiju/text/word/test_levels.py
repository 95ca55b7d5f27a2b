"""Which level a way of numbering has in one document."""

from guiju.text.word.levels import lists_only, scheme_of
from guiju.text.word.markers import Family, marker_of


def levels(*texts):
    return dict(scheme_of([marker_of(each) for each in texts]).levels)


def test_in_a_law_all_below_an_article_is_a_list():
    scheme = scheme_of([marker_of(each) for each in ("第一章 总则", "第一条 甲应乙。", "（一）甲；", "1.乙；")])
    assert scheme.articles
    assert scheme.level(marker_of("（一）甲；")) is None
    assert dict(scheme.levels) == {Family.CHAPTER: 1, Family.ARTICLE: 2}


def test_in_a_rule_book_without_articles_chinese_numbers_are_chapters():
    assert levels("一、收文", "（一）登记", "1.收文应登记。") == {Family.CHINESE: 1, Family.CHINESE_PAREN: 2}


def test_plain_figures_are_chapters_beside_dotted_ones():
    assert levels("1 范围", "2 要求", "2.1 人员")[Family.ARABIC] == 1


def test_a_dotted_number_says_its_level_itself():
    assert scheme_of([]).level(marker_of("4.1.2 甲")) == 3
    assert lists_only(marker_of("a) 甲"))
