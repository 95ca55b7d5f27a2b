"""Automatic numbers: restarts, overrides, levels left out, styles linked to lists."""

from xml.etree.ElementTree import fromstring

from guiju.text.word.numbering import Counter, number_of_paragraph, read_numbering
from guiju.text.word.styles import Styles, read_styles
from tests.guiju.text.word.documents import NAMES, lvl, numbering, style

DECIMAL = [lvl(at, "decimal", ".".join(f"%{each}" for each in range(1, at + 2))) for at in range(3)]


def element(inside, name="numbering"):
    return fromstring(f"<w:{name} {NAMES}>{inside}</w:{name}>")


def labels(made, *asked):
    counter = Counter(read_numbering(element(made), Styles()))
    found = (counter.next_number(str(number), level) for number, level in asked)
    return [each and each.label for each in found]


def test_a_level_counts_on_and_begins_again_below_a_new_one_above():
    made = numbering({1: DECIMAL}, {1: (1, "")})
    asked = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)]
    assert labels(made, *asked) == ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]


def test_a_level_met_before_the_one_above_shows_where_that_begins():
    assert labels(numbering({1: DECIMAL}, {1: (1, "")}), (1, 1), (1, 0)) == ["1.1", "1"]


def test_lists_of_one_abstract_list_count_together_unless_one_begins_again():
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    made = numbering({1: [lvl(0, "lowerLetter", "%1)")]}, {1: (1, ""), 2: (1, ""), 3: (1, restart)})
    assert labels(made, (1, 0), (2, 0), (3, 0), (3, 0)) == ["a)", "b)", "a)", "b)"]


def test_articles_may_go_on_through_chapters():
    made = numbering(
        {1: [lvl(0, "chineseCountingThousand", "第%1章"), lvl(1, "chineseCountingThousand", "第%2条", restart=0)]},
        {1: (1, "")},
    )
    assert labels(made, (1, 0), (1, 1), (1, 0), (1, 1)) == ["第一章", "第一条", "第二章", "第二条"]


def test_plain_figures_below_chinese_ones():
    made = numbering({1: [lvl(0, "chineseCounting", "%1、"), lvl(1, "decimal", "%1.%2", legal=True)]}, {1: (1, "")})
    assert labels(made, (1, 0), (1, 1)) == ["一、", "1.1"]


def test_a_list_may_override_a_whole_level():
    own = f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperLetter", "附录%1", start=2)}</w:lvlOverride>'
    assert labels(numbering({1: DECIMAL}, {1: (1, own)}), (1, 0)) == ["附录B"]


def test_a_list_or_level_that_is_not_there_gives_no_number():
    assert labels(numbering({1: DECIMAL}, {1: (1, "")}), (9, 0), (1, 7)) == [None, None]


def test_a_bullet_has_no_number():
    counter = Counter(read_numbering(element(numbering({1: [lvl(0, "bullet", "")]}, {1: (1, "")})), Styles()))
    assert counter.next_number("1", 0).is_bullet


def test_a_style_brings_its_list_and_the_level_that_belongs_to_it():
    styles = read_styles(element(style("H2", "标题二", num=1), "styles"))
    lists = read_numbering(
        element(numbering({1: [lvl(0, "decimal", "%1"), lvl(1, "decimal", "%1.%2", style_id="H2")]}, {1: (1, "")})),
        styles,
    )
    of_style = element('<w:pStyle w:val="H2"/>', "pPr")
    turned_off = element('<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>', "pPr")
    assert number_of_paragraph(of_style, styles, lists) == ("1", 1)
    assert number_of_paragraph(turned_off, styles, lists) is None


def test_a_list_may_have_the_levels_of_a_list_style():
    made = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="S"/>{DECIMAL[0]}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert labels(made, (1, 0), (1, 0)) == ["1", "2"]
