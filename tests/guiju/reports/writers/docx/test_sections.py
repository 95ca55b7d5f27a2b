"""Pages in Word."""

from guiju.reports.writers.docx.sections import foot, head, section, settings
from tests.guiju.reports.printing import hall


def test_odd_and_even_pages_have_heads_and_feet_of_their_own():
    assert "evenAndOddHeaders" in settings()
    assert "HeaderOdd" in head("default", hall()).decode()
    assert "DB3299/T 1900—2024" in head("even", hall()).decode()
    assert "FooterEven" in foot("even").decode()


def test_a_cover_begins_higher_on_its_page_than_the_text():
    assert 'w:top="1134"' in section({}, "decimal")
    assert 'w:top="1701"' in section({"header even": "rId9"}, "upperRoman")
