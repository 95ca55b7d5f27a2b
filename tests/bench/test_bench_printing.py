"""Printing can be measured: a small standard in every form, with the pages it came to."""

import json

from tests.bench.test_bench_runs import measure


def test_a_small_standard_is_printed_in_every_form(tmp_path):
    done = measure("printing_standards", tmp_path, "--size", "4")
    assert done.returncode == 0, done.stderr
    found = json.loads((tmp_path / "results" / "printing_standards-4.json").read_text("utf-8"))
    assert set(found["parts"]) == {"docx", "pdf", "html"}
    assert all(part["more"]["bytes"] > 5000 for part in found["parts"].values())
    assert 4 <= found["agreed"]["pages"] <= 12
    assert found["counted"] == "页"
    assert "4 页" in done.stdout
