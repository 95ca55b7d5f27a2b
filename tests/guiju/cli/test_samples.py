"""Sample cases judged for a drafter."""

from datetime import datetime

import pytest

from guiju.checks import compile_library
from guiju.cli.samples import sample_problems
from guiju.text import scan_library
from tests.guiju.cli.commands.conftest import STANDARD

LATE = "given: {收件时间: 2024-03-01 09:00, 受理时间: 2024-03-05 09:00}"


@pytest.fixture
def problems(tmp_path):
    """Judge the samples of one standard and return their problems."""

    def judge(samples):
        folder = tmp_path / "provision" / "TG-1"
        folder.mkdir(parents=True)
        (folder / "2024-01-01.md").write_text(STANDARD, "utf-8")
        if samples is not None:
            (folder / "cases.yaml").write_text(samples, "utf-8")
        library, _ = scan_library(tmp_path)
        return list(sample_problems(tmp_path, library, compile_library(library), datetime(2024, 8, 31)))

    return judge


@pytest.mark.parametrize(
    ("samples", "codes"),
    [
        (None, []),
        (f"- case: 迟了\n  {LATE}\n  expect: {{accepted-in-time: 不符合}}\n", []),
        (f"- case: 迟了\n  {LATE}\n  expect: {{accepted-in-time: 符合}}\n", ["sample_disagrees"]),
        (f"- case: 迟了\n  {LATE}\n  expect: {{accepted: 符合}}\n", ["unknown_sample_check"]),
    ],
)
def test_what_a_drafter_is_told(problems, samples, codes):
    found = problems(samples)
    assert [problem.code for problem in found] == codes
    assert all(problem.place.file == "provision/TG-1/cases.yaml" for problem in found)


def test_a_file_that_is_no_list_of_samples_is_told(problems):
    assert problems("case: 迟了\n")
