"""The columns of a kind are its fields without the dropped ones, in three type systems."""

import pyarrow as pa
import pytest
from pyiceberg.io.pyarrow import schema_to_pyarrow

from guiju.model.fields import Privacy
from guiju.records.kinds import kind, kinds
from guiju.records.schema import columns, iceberg_schema, parquet_schema


def test_dropped_fields_are_not_stored_and_hashed_ones_are_texts():
    schema = parquet_schema(kind("case"))
    privacy = {field.name: field.privacy for field in kind("case").fields}
    assert privacy["applicant_name"] is Privacy.DROPPED
    assert "applicant_name" not in schema.names
    assert privacy["applicant_id"] is Privacy.HASHED
    assert schema.field("applicant_id").type == pa.string()


def test_every_type_has_its_arrow_type():
    case = parquet_schema(kind("case"))
    found = {name: str(case.field(name).type) for name in ("item_version", "fee_due", "remedies_told", "annulled_on")}
    assert found == {
        "item_version": "int64",
        "fee_due": "double",
        "remedies_told": "bool",
        "annulled_on": "date32[day]",
    }
    assert case.field("accepted_at").type == pa.timestamp("us")
    assert case.field("source_row").type == pa.int64()


@pytest.mark.parametrize("each", kinds().values(), ids=kinds())
def test_fields_keep_their_order_and_end_with_where_the_row_came_from(each):
    kept = [field.name for field in each.fields if field.privacy is not Privacy.DROPPED]
    assert list(columns(each)) == [*kept, "source_batch", "source_row"]


@pytest.mark.parametrize("each", kinds().values(), ids=kinds())
def test_iceberg_and_arrow_mean_the_same_columns(each):
    schema = schema_to_pyarrow(iceberg_schema(each), include_field_ids=False)
    plain = pa.schema([(field.name, _small(field.type)) for field in schema])
    assert plain == parquet_schema(each)


def test_iceberg_carries_the_chinese_names():
    assert iceberg_schema(kind("case")).find_field("case_no").doc == "办件编号"


@pytest.mark.parametrize("each", kinds().values(), ids=kinds())
def test_the_first_field_of_every_key_must_be_present(each):
    """The store parts and sorts records by it."""
    assert each.field(each.key[0]).required


def _small(type_):
    return pa.string() if pa.types.is_large_string(type_) else type_
