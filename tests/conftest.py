"""What every test stands on: no network, the same random examples every time, Chinese unless a test says otherwise."""

import socket

import pytest
from hypothesis import settings

# The examples of a property are the same in every run; `--hypothesis-profile=search` looks further afield.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("steady")


@pytest.fixture(autouse=True, scope="session")
def no_network():
    """Refuse every connection to another machine: a test that needs one would fail behind a city's firewall."""
    connect = socket.socket.connect

    def refuse(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"a test tried to reach {address}")
        return connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        yield


@pytest.fixture(autouse=True, scope="session")
def plain_environment():
    """Keep the tester's own settings out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("GUIJU_LANG", "GUIJU_WORKSPACE", "GUIJU_DEBUG", "LC_ALL", "LC_MESSAGES", "FORCE_COLOR"):
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "zh_CN.UTF-8")
        yield
