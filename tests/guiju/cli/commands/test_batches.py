"""guiju batches: what was imported, by number."""

from tests.guiju.cli.commands.test_undo import brought

__all__ = ["brought"]


def test_every_import_is_listed_with_its_file_and_rows(guiju, brought):
    spoken = guiju("batches", "-w", brought)
    assert spoken.code == 0
    assert "三月.csv" in spoken.out
    first, second = guiju("batches", "-w", brought, "--json").value[::-1]
    assert (first["number"], first["undone_by"], first["batches"][0]["source"]) == (1, None, "三月.csv")
    assert (second["batches"][0]["rows"], second["batches"][0]["replaced"]) == (2, 1)


def test_an_import_taken_back_says_by_which_snapshot(guiju, brought):
    guiju("undo", "2", "-w", brought)
    assert guiju("batches", "-w", brought, "--json").value[0]["undone_by"] == 3
