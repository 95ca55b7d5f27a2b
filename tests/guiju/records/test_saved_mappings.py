"""A city keeps its mappings by name."""

import pytest

from guiju.errors import RecordError
from guiju.records.mapping_file import load_mapping
from guiju.records.saved_mappings import mapping_named, save_mapping, saved_mappings
from tests.guiju.records.importing_given import CASES, a_mapping


def test_a_mapping_is_found_again_by_its_name(workspace):
    mapping = a_mapping(CASES)
    save_mapping(workspace, "住建局-月报", mapping)
    assert saved_mappings(workspace) == ("住建局-月报",)
    again = mapping_named(workspace, "住建局-月报")
    assert (again.name, again.feeds) == ("住建局-月报", mapping.feeds)


def test_what_comes_with_the_product_is_found_too(workspace):
    assert mapping_named(workspace, "free") == load_mapping("free")


@pytest.mark.parametrize("name", ["", "../x", "a/b", "free", "长" * 41])
def test_a_name_that_is_no_file_of_ours_is_refused(workspace, name):
    with pytest.raises(RecordError, match="不能作映射的名称"):
        save_mapping(workspace, name, a_mapping(CASES))


def test_an_unknown_name_says_what_there_is(workspace):
    with pytest.raises(RecordError, match="free"):
        mapping_named(workspace, "../../etc")
