"""The names of WordprocessingML, and the few questions asked of every element."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFF = ("0", "false", "off", "none")


def local(element: Element) -> str:
    """Return an element's name without its namespace; strict and transitional documents then read alike.

    >>> local(Element("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"))
    'p'
    """
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant along a path of local names, None if there is none."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def children(element: Element | None, name: str) -> list[Element]:
    """Return the children of a local name."""
    return [] if element is None else [each for each in element if local(each) == name]


def attribute(element: Element | None, name: str) -> str | None:
    """Return an attribute by its local name, of whatever namespace."""
    if element is None:
        return None
    for space in (f"{{{_W}}}", "", f"{{{_STRICT}}}"):
        if (found := element.get(space + name)) is not None:
            return found
    return next((value for key, value in element.attrib.items() if key.rsplit("}", 1)[-1] == name), None)


def value(element: Element | None, *path: str) -> str | None:
    """Return the attribute `val` at the end of a path."""
    return attribute(child(element, *path), "val")


def number(text: str | None) -> int | None:
    """Return an attribute as a whole number, None where it is missing or none."""
    try:
        return int(float(text)) if text is not None else None
    except (ValueError, OverflowError):
        return None


def switch(element: Element | None, *path: str) -> bool | None:
    """Return whether a property is on, off, or (None) not spoken of."""
    found = child(element, *path)
    if found is None:
        return None
    return (attribute(found, "val") or "1").lower() not in _OFF
