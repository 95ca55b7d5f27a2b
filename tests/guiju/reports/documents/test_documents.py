"""Documents are found by presence."""

from guiju.reports.documents import documents


def test_every_file_is_a_document_and_says_what_it_is_in_both_languages():
    found = documents()
    assert "standard" in found
    assert all(len(each.NAME) == 2 and callable(each.make) for each in found.values())
