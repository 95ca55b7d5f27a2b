"""A file is written whole or not at all."""

import hashlib
import os

import pytest

from guiju.records.store.durable import fingerprint, write_whole


def test_a_fingerprint_is_the_sha256_of_the_bytes(tmp_path):
    (tmp_path / "a").write_bytes(b"abc" * 100_000)
    assert fingerprint(tmp_path / "a") == hashlib.sha256(b"abc" * 100_000).hexdigest()


def test_a_power_cut_before_the_renaming_leaves_the_old_text(tmp_path, monkeypatch):
    write_whole(tmp_path / "a", "old")
    monkeypatch.setattr(os, "replace", _cut)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text() == "old"


def test_the_text_is_on_the_disk_before_it_gets_its_name(tmp_path, monkeypatch):
    order = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: order.append("fsync"))
    replace = os.replace
    monkeypatch.setattr(os, "replace", lambda *paths: (order.append("replace"), replace(*paths)))
    write_whole(tmp_path / "a", "text")
    assert order == ["fsync", "replace", "fsync"]


def _cut(*_):
    raise KeyboardInterrupt
