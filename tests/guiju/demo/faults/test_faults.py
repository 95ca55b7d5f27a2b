"""The catalogue of faults."""

from guiju.demo.faults import faults
from guiju.model.outcome import Outcome
from guiju.records.kinds import kind, kinds

DRAFTS = {"draft", "plan", "rating_draft", "complaint_draft"}


def test_every_fault_has_a_name_and_a_chinese_word_of_its_own():
    assert len({each.name for each in faults()}) == len({each.chinese for each in faults()}) == len(faults())


def test_a_fault_befalls_a_kind_of_record_and_changes_fields_that_exist():
    for each in faults():
        assert each.of in kinds()
        for change in each.changes:
            assert change.table in DRAFTS or kind(change.table).field(change.name), change.column


def test_effects_are_answers_that_are_not_conforming():
    answers = {effect.outcome for each in faults() for effect in each.effects}
    assert answers == {Outcome.NONCONFORMING, Outcome.UNDETERMINED}


def test_some_faults_are_leads_that_no_check_finds():
    assert {each.name for each in faults() if not each.effects} == {
        "left-open",
        "source-due-wrong",
        "certificate-number-repeated",
        "complaint-reopened",
        "item-miscoded",
    }
