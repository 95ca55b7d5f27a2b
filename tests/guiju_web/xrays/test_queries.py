"""Where what an X-ray names is mended."""

import pytest

from guiju.xrays.seen import Spot
from guiju_web.xrays.queries import address_of


@pytest.mark.parametrize(
    ("of", "key", "address"),
    [
        ("case", "A1", "/goals/records/case/A1/"),
        ("check", "TG-201/accepted-in-time", "/goals/checks/TG-201/accepted-in-time/"),
        ("clause", "TG-201/2024-01-01#limit", "/library/TG-201/2024-01-01/#limit"),
        ("clause", "TG-201/2024-01-01#", "/library/TG-201/2024-01-01/"),
        ("goal", "goal2/statute", "/goals/2/"),
        ("office", "A", "/goals/?office=A"),
        ("person", "LX1", ""),
        ("row", "q.csv#2", ""),
        ("standard", "TG-201/2024-01-01", "/library/TG-201/2024-01-01/"),
        ("suspension", "A1|1", "/goals/records/suspension/A1%7C1/"),
    ],
)
def test_each_kind_of_thing_leads_to_its_page(of, key, address):
    assert address_of(Spot(key, of)) == address
