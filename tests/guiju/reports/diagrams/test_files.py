"""A drawing as a file of each form."""

import io
from datetime import date

import docx
import pytest

from guiju.reports.diagrams.files import FORMS, drawing_file
from guiju.reports.drawing.tree import Branch, lay_out

STARTS = {"svg": b"<svg", "png": b"\x89PNG", "docx": b"PK"}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_what_it_says(form):
    drawing = lay_out(Branch("体系", children=(Branch("术语"), Branch("符号"))))
    assert drawing_file(drawing, form, date(2024, 8, 31)).startswith(STARTS[form])


def test_the_picture_in_word_has_the_shape_of_the_drawing():
    drawing = lay_out(Branch("体系", children=tuple(Branch(f"第{number}类") for number in range(20))))
    document = docx.Document(io.BytesIO(drawing_file(drawing, "docx", date(2024, 8, 31))))
    (shape,) = document.inline_shapes
    assert shape.width / shape.height == pytest.approx((drawing.width + 48) / (drawing.height + 48), rel=0.01)
