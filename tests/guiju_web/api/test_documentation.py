"""The page of the interface tells every operation with its parameters and a request one can type."""

from guiju_web.api.documentation import told
from guiju_web.api.operations.catalogue import interface


def test_every_operation_is_told_with_its_scope_and_an_example():
    schema = interface.get_openapi_schema()
    groups = told(schema, "https://city.example")
    operations = {each.id: each for group in groups.values() for each in group}
    assert len(operations) == sum(len(methods) for methods in schema["paths"].values())
    assert all(each.scope and each.summary and each.description for each in operations.values())
    findings = operations["findings"]
    assert findings.example.endswith('"https://city.example/api/v1/checks/TG-201/accepted-in-time/findings"')
    assert operations["breakdowns"].example.endswith('breakdowns?line=goal2"')
    values = {each.name: each.values for each in findings.parameters}
    assert values["limit"] == "1–500"
    assert values["outcome"] == "nonconforming、undetermined"
