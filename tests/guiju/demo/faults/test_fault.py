"""What a fault is made of."""

from guiju.demo.faults.fault import Change, Effect, Fault, child, unknown
from guiju.model.outcome import Outcome


def test_a_change_names_its_table_and_column():
    change = Change("case.accept_doc_no", "NULL")
    assert (change.table, change.name) == ("case", "accept_doc_no")


def test_a_fault_befalls_the_record_with_the_key_of_its_kind():
    fault = Fault("late", "迟", "rating", "true", (), (Effect("GL-302/level-in-range"),))
    assert fault.key == "rating_no"


def test_an_unknown_answer_is_undetermined():
    assert unknown("TG-201/notified-once").outcome is Outcome.UNDETERMINED


def test_the_key_of_a_child_follows_that_of_its_case():
    assert child(1) == "case_no || '|' || 1"
