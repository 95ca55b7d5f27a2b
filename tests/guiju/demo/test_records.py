"""The records as a whole, proved by a judge that shares nothing with the product."""

import pyarrow.parquet as pq
import pytest

from guiju.clock.calendar import load_calendar
from guiju.demo import records
from guiju.demo.city import build_city
from guiju.demo.faults import faults
from guiju.demo.known_answers import UNPROVEN
from guiju.demo.records import KINDS, write_records
from guiju.records.kinds import kind
from guiju.records.schema import parquet_schema

from .oracle import judge


def known_answers(known):
    return {(row["check_id"], row["key"], row["outcome"]) for row in pq.read_table(known.answers_path).to_pylist()}


@pytest.mark.parametrize(("seed", "batch"), [(1, 500_000), (2, 500_000), (3, 1_200)])
def test_a_plain_judge_finds_the_known_answers_and_nothing_else(seed, batch, tmp_path):
    known = write_records(build_city(seed), 2_000, tmp_path, batch=batch)
    found, conforming = judge(known.files, load_calendar())
    assert found == known_answers(known)
    assert CHECKS - set(UNPROVEN) - UNUSUAL <= set(conforming)


UNUSUAL = {
    "GL-302/bad-rating-answered",
    "GL-302/bad-rating-called-back",
    "GL-303/extension-has-reason",
    "GL-303/refusal-reviewed",
    "GL-306/review-names-error",
    "GW-411/called-back-after-answer",
}
"""Checks that apply to so few records that in a small city none of them may conform."""


def test_in_a_large_batch_faults_of_rare_records_are_found_beyond_the_part_looked_at_first(tmp_path, monkeypatch):
    monkeypatch.setattr(records, "ENOUGH", 1_000)
    known = write_records(build_city(5), 4_000, tmp_path)
    found, _ = judge(known.files, load_calendar())
    assert found == known_answers(known)
    assert known.planted["refused-without-reason"] == known.planted["item-miscoded"] - 1 == 3


def test_in_a_town_sized_run_every_fault_is_planted(tmp_path):
    known = write_records(build_city(4), 40_000, tmp_path)
    assert {each.name for each in faults()} == set(known.planted)
    assert known.records["case"] == 40_000


def test_every_check_but_the_unproven_shares_has_a_fault_against_it():
    failed = {effect.check for each in faults() for effect in each.effects if effect.outcome.value == "nonconforming"}
    assert failed == CHECKS - set(UNPROVEN)


CHECKS = {
    f"{code}/{name}"
    for code, names in {
        "TG-201": "accepted-in-time accepted-after-supplement acceptance-not-before-receipt accept-notice-issued "
        "notified-once notified-within-five-days refusal-has-reason refusal-tells-remedies",
        "TG-203": "closed-within-promise closed-within-statute instant-case-same-day extension-approved "
        "extension-at-most-ten on-time-share closed-not-before-acceptance",
        "TG-204": "pause-has-reason pause-approved pause-told-in-writing pause-not-after-due pause-within-approved "
        "pause-entered-in-time pause-inside-case",
        "TG-205": "decision-recorded decision-before-close decider-is-not-acceptor rejection-has-reason "
        "decision-not-annulled decision-not-wrong",
        "TG-206": "certificate-within-ten-days certificate-has-number delivered-within-three-days "
        "result-names-certificate",
        "TG-207": "required-materials-received no-unlisted-materials received-material-has-means copies-at-most-two",
        "TG-208": "nothing-charged-when-free charged-as-listed",
        "TG-209": "item-has-basis basis-in-force item-is-authorised promise-not-over-statute instant-item-limit "
        "fee-has-basis has-supervision-phone visits-at-most-one",
        "TG-210": "general-handling",
        "TG-211": "instant-handling",
        "TG-212": "agency-handling agent-assigned-in-time",
        "TG-213": "closed-on-the-spot-share visits-as-promised",
        "TG-202": "item-states-conditions item-states-promise",
        "TG-216": "tolerant-handling gap-filled-in-time gap-filled-before-decision",
        "TG-217": "commitment-handling verified-within-sixty-days commitment-replaces-paper",
        "TG-219": "supplement-handling supply-after-notice acceptance-after-supply",
        "TG-220": "refusal-handling refused-within-five-days not-accepted-and-refused reason-is-concrete",
        "TG-221": "withdrawal-handling withdrawn-without-certificate withdrawal-has-reason",
        "TG-222": "extension-handling only-promised-extended approver-is-not-acceptor",
        "TG-223": "suspension-handling pause-ends-after-start",
        "TG-224": "hearing-pause-at-most-twenty",
        "TG-225": "applied-not-after-receipt online-without-visit",
        "TY-104": "catalog-code-well-formed item-level-coded case-type-coded finish-kind-coded",
        "GL-301": "window-recorded",
        "GL-302": "rating-not-before-acceptance bad-rating-answered bad-rating-called-back level-in-range "
        "satisfied-share",
        "GL-303": "answered-whether-accepted refusal-reviewed concluded-in-time conclusion-recorded disposal-recorded "
        "replied-after-conclusion extension-has-reason",
        "GL-304": "acceptance-entered-same-day closing-entered-same-day stage-names-handler stage-ends-after-start",
        "GL-305": "acceptor-recorded not-closed-at-night void-has-approver",
        "GL-306": "review-names-error reviewer-recorded",
        "GL-309": "device-rating-names-window default-rating-is-marked",
        "GL-315": "entry-not-before-stage-end",
        "GL-316": "shared-paper-not-counted shared-paper-received",
        "GL-317": "closer-recorded result-has-number-and-date",
        "GW-402": "decider-recorded",
        "GW-404": "agency-visits-at-most-one",
        "GW-411": "investigated-after-acceptance complainant-asked called-back-after-answer",
    }.items()
    for name in names.split()
}
"""The checks of the demo city's standards, procedures included, that apply to some of its records."""


def test_files_have_the_stored_schema_and_the_order_of_their_keys(small):
    for name, paths in small.known.files.items():
        shape, key = kind(name), kind(name).key
        table = pq.read_table(paths[0])
        assert table.schema.equals(parquet_schema(shape))
        keys = [tuple(row.values()) for row in table.select(key).to_pylist()]
        assert keys == sorted(set(keys))


def test_every_kind_is_written_with_where_each_row_came_from(small):
    assert set(small.known.files) == set(KINDS)
    for name, paths in small.known.files.items():
        table = pq.read_table(paths[0], columns=["source_batch", "source_row"]).to_pylist()
        assert {row["source_batch"] for row in table} == {f"demo-1-{name}-00000"}
        assert [row["source_row"] for row in table] == list(range(1, len(table) + 1))


def test_the_same_seed_gives_the_same_rows(city, small, tmp_path):
    again = write_records(city, 2_000, tmp_path)
    for name, paths in small.known.files.items():
        assert pq.read_table(paths[0]).equals(pq.read_table(again.files[name][0]))
    assert known_answers(again) == known_answers(small.known)


def test_another_seed_gives_another_city(small, tmp_path):
    other = write_records(build_city(2), 2_000, tmp_path, kinds=("case",))
    assert not pq.read_table(other.files["case"][0]).equals(pq.read_table(small.known.files["case"][0]))


def test_batches_are_told_as_they_are_written(city, tmp_path):
    told = []
    known = write_records(
        city, 150, tmp_path, batch=100, kinds=("case",), progress=lambda done, of: told.append((done, of))
    )
    assert told == [(100, 150), (150, 150)]
    assert [path.name for path in known.files["case"]] == [f"case-{number:05d}.parquet" for number in range(2)]
