"""A mapping written down is the same mapping."""

import pytest

from guiju.records.mapping_file import load_mapping, read_mapping, shipped_mappings
from guiju.records.mapping_text import write_mapping
from tests.guiju.records.test_mapping_file import TEXT


@pytest.mark.parametrize("name", shipped_mappings())
def test_a_shipped_mapping_is_read_back_as_it_was(name):
    mapping = load_mapping(name)
    assert read_mapping(write_mapping(mapping), f"{name}.yaml") == mapping


def test_every_part_of_a_mapping_survives():
    mapping = read_mapping(TEXT, "x.yaml")
    assert read_mapping(write_mapping(mapping), "x.yaml") == mapping


def test_it_is_written_for_officers():
    text = write_mapping(read_mapping(TEXT, "x.yaml"))
    assert text.startswith("# 映射文件")
    assert "  - kind: 环节" in text
    assert "受理时间: [受理日期, 登记日期]" in text
