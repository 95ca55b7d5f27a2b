"""Elements asked by their local names, in whatever namespace."""

from xml.etree.ElementTree import fromstring

from guiju.text.word.names import attribute, child, children, local, number, switch, value

STRICT = fromstring(
    '<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:b w:val="on"/><w:i w:val="0"/></w:p>'
)


def test_a_strict_document_reads_like_any_other():
    assert local(STRICT) == "p"
    assert value(STRICT, "b") == "on"
    assert attribute(children(STRICT, "i")[0], "val") == "0"


def test_a_property_is_on_off_or_not_spoken_of():
    assert [switch(STRICT, each) for each in ("b", "i", "u")] == [True, False, None]


def test_a_path_that_leads_nowhere_is_none():
    assert child(STRICT, "pPr", "numPr") is None
    assert value(None, "x") is None


def test_a_number_that_is_none():
    assert [number(each) for each in ("3", "3.0", "x", None)] == [3, 3, None, None]
