"""The schema says which fields the rows of each kind may have."""

from guiju.records.kinds import kinds
from guiju_web.api.batch_shapes import schema_of_rows
from guiju_web.api.operations.catalogue import interface


def test_every_kind_has_its_fields_by_both_names_and_nothing_else():
    of_kind = {each["properties"]["kind"]["enum"][0]: each for each in schema_of_rows()["oneOf"]}
    assert set(of_kind) == set(kinds())
    row = of_kind["case"]["properties"]["rows"]["items"]
    assert {"case_no", "办件编号"} <= set(row["properties"])
    assert row["additionalProperties"] is False


def test_the_served_schema_has_them():
    body = interface.get_openapi_schema()["paths"]["/api/v1/batches"]["post"]["requestBody"]
    assert "oneOf" in body["content"]["application/json"]["schema"]
