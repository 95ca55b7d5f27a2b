"""The standard system as OSCAL: what other programs may rely on."""

import json
from collections.abc import Iterator

import pytest

from guiju.reports.interchange.oscal import as_text, catalog, profile
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city, write_standard

CHECKED = """# 范围

本文件规定了受理。

# 受理 {#acceptance}

## 受理期限 {#in-time}

窗口应在1个工作日内受理。

```check
id: accepted-in-time
title: 按期受理
holds: x
```

```inspect
id: look
question: 窗口是否当场受理？
method: 巡查
frequency: 每月
evidence: 照片
```

## 态度 {#manner not_checkable="靠自觉"}

应和蔼。

## 说明 {#told}

窗口可告知。

# 参考文献

GB/T 1.1
"""


@pytest.fixture
def system(tmp_path):
    write_city(tmp_path)
    write_standard(tmp_path, body=CHECKED)
    write_standard(tmp_path, "GL-302", placements="[XX]", title="无处可去", applies_to="{office_kinds: [政务服务中心]}")
    return read_system(tmp_path)[0]


def controls(above) -> Iterator[dict]:
    """Yield every control of a catalog, those within others included."""
    for group in above.get("groups", ()):
        yield from controls(group)
    for control in above.get("controls", ()):
        yield control
        yield from controls(control)


def test_a_part_is_a_group_a_standard_a_control_and_a_requirement_a_control_within(system):
    made = catalog(system, DAY)["catalog"]
    (provision,) = made["groups"]
    assert (provision["id"], provision["title"]) == ("plan.tg", "服务提供")
    (standard,) = provision["groups"][0]["controls"]
    assert (standard["id"], standard["class"], standard["props"][0]["value"]) == (
        "tg-201",
        "standard",
        "Q/LX TG201—2024",
    )
    assert [each["id"] for each in standard["controls"]] == ["tg-201_in-time", "tg-201_manner"]


def test_how_a_requirement_is_proved_is_its_assessment_method(system):
    requirement = next(each for each in controls(catalog(system, DAY)["catalog"]) if each["id"] == "tg-201_in-time")
    statement, *methods = requirement["parts"]
    assert (statement["name"], statement["prose"]) == ("statement", "窗口应在1个工作日内受理。")
    assert [(each["name"], each["props"][0]["value"], each["prose"]) for each in methods] == [
        ("assessment-method", "TEST", "按期受理"),
        ("assessment-method", "EXAMINE", "窗口是否当场受理？"),
    ]


def test_why_nothing_proves_a_requirement_is_said(system):
    manner = next(each for each in controls(catalog(system, DAY)["catalog"]) if each["id"] == "tg-201_manner")
    assert manner["props"][1]["value"] == "靠自觉"


def test_a_standard_without_a_place_is_not_lost(system):
    assert [each["title"] for each in catalog(system, DAY)["catalog"]["controls"]] == ["无处可去"]


def test_others_standards_are_resources(system):
    resources = catalog(system, DAY)["catalog"]["back-matter"]["resources"]
    assert [each["props"][0]["value"] for each in resources] == ["GB/T 1.1—2020"]


def test_a_body_takes_from_the_catalog_what_concerns_it(system):
    ids = {each["id"] for each in controls(catalog(system, DAY)["catalog"])}
    for body, picked in (("政务服务中心", ["gl-302", "tg-201"]), ("公共资源交易中心", ["tg-201"])):
        made = profile(system, DAY, body, "https://example.org/catalog.json")["profile"]
        (imported,) = made["imports"]
        assert imported["href"] == "https://example.org/catalog.json"
        assert imported["include-controls"][0]["with-ids"] == picked
        assert set(picked) <= ids


def test_every_id_is_given_once_in_every_taxonomy(system):
    for taxonomy in system.taxonomies.by_id:
        found = [each["id"] for each in controls(catalog(system, DAY, taxonomy)["catalog"])]
        assert len(found) == len(set(found)) == 5


def test_the_same_system_on_the_same_day_is_the_same_text(system):
    assert as_text(catalog(system, DAY)) == as_text(catalog(system, DAY))
    assert json.loads(as_text(catalog(system, DAY)))["catalog"]["metadata"]["last-modified"] == "2024-08-31T00:00:00Z"


def test_an_empty_system_is_a_catalog_without_controls(tmp_path):
    empty = read_system(tmp_path)[0]
    assert "groups" not in catalog(empty, DAY)["catalog"]
    assert "include-controls" not in profile(empty, DAY, "政务服务中心")["profile"]["imports"][0]
