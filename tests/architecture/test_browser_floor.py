"""Styles and scripts keep to what Chromium 90 knows: trusted browsers of offices are that old (domain knowledge, 2024)."""

import re

import pytest

from tests.architecture.source import ROOT

OWN = sorted(
    path
    for path in (ROOT / "src").rglob("*")
    if path.suffix in (".css", ".js") and "vega" not in path.parts and path.is_file()
)
TOO_NEW = {
    ".css": (r":has\(", r"@container", r"@layer", r"\bsubgrid\b", r"&[ .:#\[]", r"@scope", r"\b(cqw|dvh|svh|lvh)\b"),
    ".js": (
        r"structuredClone", r"Object\.hasOwn", r"\.findLast", r"randomUUID", r"\.at\(", r"\.replaceAll\(.*=>",
        r"Array\.fromAsync", r"\.toSorted", r"^\s*static \{",
    ),
}  # fmt: skip
"""What came after Chromium 90: 105, 105, 99, 117, 112, 118, 108; 98, 93, 97, 92, 92, and later."""


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_nothing_newer_than_chromium_90_is_used(path):
    text = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert [each for each in TOO_NEW[path.suffix] if re.search(each, text, flags=re.MULTILINE)] == []


def test_what_is_too_new_is_found():
    for style in ("a:has(b) {}", "@container (width > 1px) {}", ".a { &:hover {} }"):
        assert any(re.search(each, style) for each in TOO_NEW[".css"]), style
    assert any(re.search(each, "structuredClone(x)") for each in TOO_NEW[".js"])
