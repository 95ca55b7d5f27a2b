"""Codes of offices and items."""

import pytest

from guiju.demo.codes import credit_code, item_code
from guiju.records.credit_code import is_valid_credit_code


@pytest.mark.parametrize("nature", ["机关", "事业", "团体", "企业", "村（社区）"])
def test_a_code_of_an_office_passes_the_check_of_gb_32100(nature):
    assert all(is_valid_credit_code(credit_code(nature, serial)) for serial in range(300))


def test_offices_of_different_nature_or_number_have_different_codes():
    codes = {credit_code(nature, serial) for nature in ("机关", "事业") for serial in range(300)}
    assert len(codes) == 600


def test_an_item_bears_its_office_and_level_in_its_code():
    assert item_code(credit_code("机关", 1), 4, "000117001001") == "11329901000000019H4000117001001"
