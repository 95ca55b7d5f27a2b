"""Forms are found by presence."""

from guiju.reports.writers import writers


def test_every_writer_has_the_ending_of_its_files():
    assert "pdf" in writers()
    assert all(ending == ending.lower() and "." not in ending for ending in writers())
