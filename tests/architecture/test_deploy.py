"""What IT is given: the unit files name commands, options and settings that exist."""

import re

import pytest

from guiju.cli.group import command_line
from tests.architecture.source import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
SETTINGS = (ROOT / "src/guiju_web/config/settings.py").read_text("utf-8").partition('"""\n\nfrom')[0]


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_runs_a_command_that_exists_with_options_it_has(unit):
    (name, rest) = re.search(r"^ExecStart=.*?/bin/guiju (\w+)(.*)$", unit.read_text("utf-8"), re.M).groups()
    group = command_line()
    command = group.get_command(None, name)
    assert command is not None, name
    known = {option for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"(?<=\s)--[\w-]+", rest)) <= known


def test_the_site_and_its_worker_are_run_apart_as_the_same_user_on_the_same_settings():
    site, worker = ((DEPLOY / f"systemd/{name}.service").read_text("utf-8") for name in ("guiju", "guiju-worker"))
    assert "--no-worker" in site
    shared = ("User=guiju", "EnvironmentFile=/etc/guiju.env", "UMask=0077", "ReadWritePaths=/srv/guiju")
    assert all(line in site and line in worker for line in shared)


def test_the_settings_in_the_example_are_settings_of_the_site():
    named = re.findall(r"^#?(GUIJU_\w+)=", (DEPLOY / "guiju.env").read_text("utf-8"), re.M)
    assert named
    assert [name for name in named if name not in SETTINGS] == []


def test_the_proxy_asks_the_port_the_site_listens_on_and_says_who_asked():
    proxy = (DEPLOY / "nginx.conf").read_text("utf-8")
    (port,) = re.findall(r"--port (\d+)", (DEPLOY / "systemd/guiju.service").read_text("utf-8"))
    assert f"proxy_pass http://localhost:{port};" in proxy
    assert all(f"proxy_set_header {name} " in proxy for name in ("Host", "X-Forwarded-For", "X-Forwarded-Proto"))
