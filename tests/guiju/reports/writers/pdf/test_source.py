"""The Typst source of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.errors import TextError
from guiju.reports.document import Document, Paragraph, Part, PartKind, Picture, Quantity, Reference, Words
from guiju.reports.formula import read_formula
from guiju.reports.writers.pdf import write
from guiju.reports.writers.pdf.source import figure_path, source_of
from tests.guiju.reports.printing import DAY, hall


def a_document(*pieces):
    return Document("甲", "Q/A 1", DAY, (Part(PartKind.BODY, (Paragraph(pieces),)),), has_contents=False)


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), max_codepoint=0x9FFF)))
def test_no_text_can_leave_its_quotes(text):
    source = source_of(a_document(Words(text)))
    line = next(each for each in source.splitlines() if each.startswith(("para(", "leading-in(")))
    unescaped = line.replace("\\\\", "").replace('\\"', "")
    assert unescaped.count('"') % 2 == 0


def test_text_that_looks_like_source_is_printed_as_it_is():
    assert write(a_document(Words('#import "x": * \\" $ [ ] _a_ *b* <c> @d'))).startswith(b"%PDF")


def test_a_sign_the_fonts_lack_is_named_and_not_left_out():
    with pytest.raises(TextError, match="没有“\U0001f600”这个字"):
        write(a_document(Words("满意\U0001f600")))


def test_a_reference_to_what_is_not_printed_stays_words():
    assert '("5.1",)' in source_of(a_document(Reference("gone", "5.1")))


def test_a_quantity_is_mathematics_with_words_for_who_cannot_see_it():
    document = a_document(Quantity(read_formula("t_1")))
    assert 'quantity($attach(t, b: upright("1"))$, "t_1",)' in source_of(document)
    assert write(document).startswith(b"%PDF")


def test_a_paragraph_that_leads_in_a_list_stays_with_it():
    lead = Paragraph((Words("进行下列操作："),), stays_with_next=True)
    document = Document("甲", "Q/A 1", DAY, (Part(PartKind.BODY, (lead,)),), has_contents=False)
    assert "leading-in((" in source_of(document)


def test_a_figure_is_laid_beside_the_source_under_a_name_of_its_own():
    figure = next(each for each in hall().blocks() if isinstance(each, Picture))
    assert figure_path(figure) == "figure-flow-figure.svg"
    assert figure_path(figure) in source_of(hall())
