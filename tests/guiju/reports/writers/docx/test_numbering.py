"""Lists of a Word file."""

import re

from guiju.reports.writers.docx.numbering import BIBLIOGRAPHY, LETTERS, Numbering


def test_a_list_that_begins_anew_has_an_id_of_its_own_and_starts_at_one():
    numbering = Numbering()
    first, second = numbering.restarted(), numbering.restarted()
    assert (first, second) == (BIBLIOGRAPHY + 1, BIBLIOGRAPHY + 2)
    own = re.search(rf'<w:num w:numId="{second}">.*?</w:num>', numbering.markup())[0]
    assert f'<w:abstractNumId w:val="{LETTERS}"/>' in own
    assert own.count('<w:startOverride w:val="1"/>') == 2


def test_clauses_are_counted_to_six_levels_and_annexes_behind_their_letter():
    written = Numbering().markup()
    assert '<w:lvlText w:val="%1.%2.%3.%4.%5.%6"/>' in written
    assert (
        '<w:numFmt w:val="upperLetter"/><w:pStyle w:val="Annex"/><w:suff w:val="nothing"/><w:lvlText w:val="附录%1"/>'
        in written
    )
    assert '<w:lvlText w:val="0.%1"/>' in written
