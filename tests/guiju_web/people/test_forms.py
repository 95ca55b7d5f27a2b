"""The forms of the people's pages."""

import pytest

from guiju_web.people.forms import AppointmentForm, OpenAccountForm, SignInForm, day_input

NAMES = {"A": "甲局", "B": "乙局", "C": "乙局"}


@pytest.mark.parametrize(("typed", "code"), [("A", "A"), ("B", "B"), (" 甲局 ", "A"), ("乙局", None), ("丙局", None)])
def test_an_office_is_named_by_its_code_or_a_name_only_it_has(typed, code):
    form = AppointmentForm(NAMES, {"office_code": typed, "post": "联络员", "since": "2024-01-01"})
    assert form.is_valid() == (code is not None)
    assert form.cleaned_data.get("office_code") == code


@pytest.mark.parametrize(("number", "is_right"), [("a.b-c_1", True), ("a b", False), ("何", False), ("", False)])
def test_a_staff_number_is_plain(number, is_right):
    assert OpenAccountForm({"number": number, "name": "某人"}).is_valid() == is_right


def test_a_day_is_asked_for_as_browsers_understand_it():
    assert 'type="date"' in day_input().render("day", None)


def test_the_sign_in_form_asks_for_number_and_password():
    assert [str(field.label) for field in SignInForm().fields.values()] == ["工号", "密码"]
