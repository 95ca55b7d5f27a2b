"""publiccode.yml is valid: a catalogue that cannot read it will not list it."""

import re
import tomllib

import pytest
from ruamel.yaml import YAML

from tests.architecture.source import ROOT

PUBLICCODE = YAML(typ="safe").load((ROOT / "publiccode.yml").read_text("utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_what_version_0_7_makes_mandatory_is_there():
    mandatory = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description"}
    assert mandatory | {"legal", "maintenance", "localisation"} <= PUBLICCODE.keys()
    assert PUBLICCODE["publiccodeYmlVersion"] == "0.7"
    assert PUBLICCODE["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert PUBLICCODE["localisation"].keys() >= {"localisationReady", "availableLanguages"}


@pytest.mark.parametrize("language", PUBLICCODE["description"])
def test_descriptions_have_the_prescribed_lengths(language):
    description = PUBLICCODE["description"][language]
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10000
    assert description["features"]


def test_contacts_and_contractors_stand_where_the_kind_of_maintenance_wants_them():
    maintenance = PUBLICCODE["maintenance"]
    if maintenance["type"] in {"internal", "community"}:
        assert all(contact["name"] for contact in maintenance["contacts"])
    assert ("contractors" in maintenance) == (maintenance["type"] == "contract")


def test_it_says_the_same_as_the_project():
    assert PUBLICCODE["softwareVersion"] == PROJECT["version"]
    assert PUBLICCODE["legal"]["license"] == PROJECT["license"]
    assert re.fullmatch(r"https://\S+\.git", PUBLICCODE["url"])
