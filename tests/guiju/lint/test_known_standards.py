"""What is known of a cited standard on the day an edition is linted for."""

from datetime import date

from guiju.lint import Surroundings
from guiju.lint.known_standards import KnownStandard, day_of, look_up
from guiju.lint.manuscript import Manuscript
from guiju.model.text import Library, Standard
from guiju.text.standard_numbers import read_number
from tests.guiju.lint.editions import edition_of, register_of

OLD = edition_of(
    "应办。", {"number": "Q/QHZW TG201—2022", "implemented": "2022-11-01", "issued": None}, "p/TG-201/2022-11-01.md"
)
NEW = edition_of("应办。", {"number": "Q/QHZW TG201—2023"}, "p/TG-201/2024-01-01.md")
LIBRARY = Library({"TG-201": Standard("TG-201", "p", (OLD, NEW))})
REGISTER = register_of(
    [{"number": "GB/T 1.1—2009", "status": "被代替", "replaced_by": "GB/T 1.1—2020"}, {"number": "GB/T 1.1—2020"}]
)


def known(number, edition=NEW, on=date(2024, 6, 30)):
    return look_up(Manuscript(edition, Surroundings(LIBRARY, on, REGISTER)), read_number(number))


def test_an_external_standard_is_looked_up_in_the_register():
    assert known("GB/T 1.1—2009") == KnownStandard("GB/T 1.1—2020", True, "GB/T 1.1—2020")
    assert known("GB/T 1.1—2020") == known("GB/T 1.1") == KnownStandard("GB/T 1.1—2020", False)
    assert known("GB/T 2.1") is None


def test_an_own_standard_is_looked_up_in_the_library():
    assert known("Q/QHZW TG201") == KnownStandard("Q/QHZW TG201—2023", False)
    assert known("Q/QHZW TG201—2022") == KnownStandard("Q/QHZW TG201—2023", True, "Q/QHZW TG201—2023")
    assert known("Q/QHZW TG201—2022", on=date(2023, 12, 31)) == KnownStandard("Q/QHZW TG201—2022", False)


def test_an_edition_that_is_replaced_is_judged_by_its_first_day():
    assert day_of(Manuscript(OLD, Surroundings(LIBRARY, date(2024, 6, 30)))) == date(2022, 11, 1)
    assert day_of(Manuscript(OLD, Surroundings(LIBRARY, date(2023, 6, 30)))) == date(2023, 6, 30)
    assert day_of(Manuscript(NEW, Surroundings(LIBRARY, date(2024, 6, 30)))) == date(2024, 6, 30)
    assert day_of(Manuscript(NEW, Surroundings())) == date(2024, 1, 1)
