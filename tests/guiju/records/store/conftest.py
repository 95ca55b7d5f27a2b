"""What all tests of the store stand on."""

import os

import pytest


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch):
    """Do not wait for the disk: no test can cut the power, and the waiting is most of a small commit."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)
