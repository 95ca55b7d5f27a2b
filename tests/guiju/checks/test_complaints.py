"""Every complaint is whole, and used."""

import re
from pathlib import Path

import pytest

from guiju.checks.complaints import COMPLAINTS
from guiju.text.block_kinds import BLOCK_FIELDS

ROOM = Path(__file__).parents[3] / "src" / "guiju" / "checks"
SOURCE = "".join(path.read_text("utf-8") for path in ROOM.glob("*.py") if path.name != "complaints.py")
# `changed_of` and `changed_judged_at` are put together from the name of the field that changed.
USED = set(re.findall(r'"([a-z_]+)"', SOURCE)) | {"changed_of", "changed_judged_at"}

FIELDS = {rule.name for rules in BLOCK_FIELDS.values() for rule in rules}


@pytest.mark.parametrize("code", COMPLAINTS)
def test_a_complaint_says_what_why_and_what_to_do_in_whole_sentences(code):
    for part in COMPLAINTS[code]:
        assert part.endswith(("。", "}"))


@pytest.mark.parametrize("code", COMPLAINTS)
def test_a_complaint_can_happen(code):
    assert code in USED


def test_no_code_is_reported_that_has_no_complaint():
    reported = set(re.findall(r'(?:report|problem)\([^"\n]*?"([a-z_]+)"', SOURCE))
    assert reported - set(COMPLAINTS) - FIELDS == set()
