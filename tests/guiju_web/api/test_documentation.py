"""The page of the interface tells every operation, and what the how-to has one type does what it says."""

import re
import shlex
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

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
    by = {each.name: each.values for each in operations["breakdowns"].parameters}
    assert by["by"] == "branch、office、item、month"
    assert '-H "Idempotency-Key: $KEY"' in operations["push"].example
    assert "-F file=@cases.csv" in operations["push_file"].example
    assert values["outcome"] == "nonconforming、undetermined"


HOWTO = Path(__file__).parents[3] / "docs" / "howto" / "use-the-interface.md"
BLOCKS = re.findall(r"^```sh\n(.*?)^```", HOWTO.read_text("utf-8"), flags=re.M | re.S)
TYPED = [
    (int(status or 0), command)
    for block in BLOCKS
    for status, command in re.findall(r"^(?:# 回答 (\d+)\n)?(curl .*)$", block.replace("\\\n", " "), flags=re.M)
]


@pytest.fixture
def typed(token_of, site):
    """Send requests as curl would, remembering what later ones name."""
    names = {"TOKEN": token_of("qian")[1], "SITE": "", "KEY": "", "ETAG": "", "BATCH": ""}

    def send(command):
        words = iter(shlex.split(re.sub(r"\$([A-Z]+)", lambda name: names[name[1]].replace('"', '\\"'), command))[1:])
        headers, fields, body, address = {}, {}, None, ""
        for word in words:
            if word == "-H":
                name, _, value = next(words).partition(": ")
                headers[name] = value
            elif word == "-d":
                body = next(words)
            elif word == "-F":
                name, _, value = next(words).partition("=")
                content = "办件编号,收件时间\nA1,2024-03-01 09:00\n".encode()
                fields[name] = SimpleUploadedFile(value[1:], content) if value[:1] == "@" else value
            else:
                address = word
        client = Client()
        if body is not None:
            answer = client.post(address, body, headers.pop("Content-Type"), headers=headers)
        else:
            answer = client.post(address, fields, headers=headers) if fields else client.get(address, headers=headers)
        names["BATCH"] = answer.headers.get("Location", names["BATCH"])
        if "exceptions" in address:
            names["KEY"] = answer.json()["exceptions"][0]["key"]
        if "goals?" in address and answer.status_code == 200:
            names["ETAG"] = answer.headers["ETag"]
        return answer.status_code

    return send


def test_what_the_howto_has_one_type_does_what_it_says(typed):
    assert len(TYPED) > 8
    for status, command in TYPED:
        answered = typed(command)
        assert answered == status or (not status and answered < 300), command
