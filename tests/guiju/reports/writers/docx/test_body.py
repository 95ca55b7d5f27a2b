"""Blocks in Word."""

from guiju.reports.document import SHORT_TABLE, Heading, Listed, Listing, ListItem, Paragraph, Series, Table, Words
from guiju.reports.writers.docx.body import Body
from guiju.reports.writers.docx.lines import Lines
from guiju.reports.writers.docx.numbering import Numbering
from tests.guiju.reports.printing import hall


def written(*blocks):
    body = Body(hall(), Lines(hall()), Numbering(), lambda picture: "")
    return list(body.blocks(blocks))


def item(text, *blocks):
    return ListItem("", (Words(text),), blocks)


def test_a_number_wider_than_usual_keeps_its_distance_to_the_title():
    narrow, wide = written(
        Heading(2, Series.BODY, "5.9", "甲", "a"),
        Heading(2, Series.BODY, "5.10", "乙", "b"),
    )
    assert "w:tabs" not in narrow
    assert 'w:val="clear" w:pos="525"' in wide
    assert 'w:val="left" w:pos="630"' in wide


def test_figures_inside_letters_go_on_in_their_list_and_dashes_have_the_list_of_all_dashes():
    inner = Listing((item("甲"),), True, 2)
    lines = written(Listing((item("一", inner), item("二", Listing((item("乙"),), False, 2))), True))
    assert 'w:numId w:val="7"' in lines[0]
    assert '<w:ilvl w:val="1"/><w:numId w:val="7"/>' in lines[1]
    assert 'w:val="Dash2"' in lines[3]


def test_figures_inside_dashes_begin_at_one_each_time():
    inner = Listing((item("甲"),), True, 2)
    lines = written(Listing((item("一", inner), item("二", inner)), False))
    assert 'w:numId w:val="7"' in lines[1]
    assert 'w:numId w:val="8"' in lines[3]


def test_a_paragraph_inside_an_item_stands_below_its_text():
    lines = written(Listing((item("一", Paragraph((Words("又"),))),), False))
    assert 'w:val="Inside1"' in lines[1]


def test_a_row_of_paragraphs_may_break_over_pages_and_begins_at_the_top():
    table = Table(((Words("新条文"),),), (((Words("字" * 200),),), ((Words("短"),),)), is_prose=True)
    head, long, short = "".join(written(table)).split("<w:tr>")[1:]
    assert "cantSplit" in head
    assert "cantSplit" not in long
    assert "cantSplit" in short
    assert "vAlign" not in short
    assert 'w:val="TableProse"' in short


def test_the_rows_of_a_short_table_stay_together_and_those_of_a_long_one_may_part():
    def kept(rows):
        table = Table(((Words("甲"),),), tuple(((Words("乙"),),) for _ in range(rows)))
        return "".join(written(table)).count("<w:keepNext/>")

    assert kept(SHORT_TABLE) == SHORT_TABLE - 1
    assert kept(SHORT_TABLE + 1) == 0


def test_text_that_stands_as_it_is_keeps_its_lines():
    assert len(written(Listed("a\nb"))) == 2


def test_a_clause_that_is_not_listed_in_the_contents_is_still_counted():
    (line,) = written(Heading(2, Series.BODY, "6.1", "通则", "x", is_listed=False))
    assert '<w:ilvl w:val="1"/><w:numId w:val="1"/>' in line
