"""Where the shipped standards are found."""

import pytest

from guiju.demo import shipped
from guiju.demo.shipped import shipped_standards
from guiju.errors import StoreError


def test_the_shipped_standards_lie_in_folders_of_their_subsystems():
    assert {"general", "provision", "management", "posts"} <= {each.name for each in shipped_standards().iterdir()}


def test_where_there_are_none_the_error_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(shipped, "PACKAGE", "guiju_nowhere")
    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "a/b/c/d.py"))
    with pytest.raises(StoreError, match="请重新安装"):
        shipped_standards()
