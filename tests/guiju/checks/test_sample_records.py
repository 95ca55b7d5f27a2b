"""Facts of a sample are worked out as an engine would."""

from datetime import date, datetime

import pytest

from guiju.checks.sample_records import SampleRecord
from guiju.model.procedure import Automaton
from guiju.records.kinds import kind
from tests.guiju.checks.cities import CONTEXT

AUTOMATON = Automaton(
    "p",
    frozenset({"收件", "受理", "禁"}),
    {"": {"收件": "收件"}, "收件": {"受理": "受理"}, "受理": {}},
    frozenset({"受理"}),
    frozenset({"禁"}),
)


def a_case(given=None, item=None, **hanging):
    linked = {"item": SampleRecord(kind("item"), item, {}, CONTEXT)} if item else {}
    return SampleRecord(kind("case"), given or {}, {"p": AUTOMATON}, CONTEXT, linked, hanging)


def stages(*names, handler=None):
    return [
        {"stage_name": name, "ended_at": datetime(2024, 3, day), "handler": handler or name}
        for day, name in enumerate(names, 1)
    ]


def material(**fields):
    return {"is_required": True, "is_listed": True, "is_received": True, "obtained_by": "纸质收取"} | fields


def test_a_field_falls_back_on_the_item_s():
    assert a_case({}, {"case_type": "承诺件"}).named("case_type") == "承诺件"
    assert a_case({"case_type": "即办件"}, {"case_type": "承诺件"}).named("case_type") == "即办件"
    assert a_case().named("case_type") is None


def test_a_linked_record_answers_for_itself():
    case = a_case({"accepted_at": datetime(2024, 3, 4), "promised_limit": 2.0, "promised_unit": "工作日"})
    rating = SampleRecord(kind("rating"), {}, {}, CONTEXT, {"case": case})
    assert rating.named("case.clock.promised_due_on") == date(2024, 3, 6)
    assert SampleRecord(kind("rating"), {}, {}, CONTEXT).named("case.closed_at") is None


def test_the_clock_runs_with_the_pauses_of_the_case():
    given = {"accepted_at": datetime(2024, 3, 4), "promised_limit": 10.0, "promised_unit": "工作日"}
    pause = {"suspension_type": "听证", "started_at": datetime(2024, 3, 6), "ended_at": datetime(2024, 3, 20)}
    assert a_case(given, suspension=[pause]).named("clock.promised_due_on") == date(2024, 4, 1)


def test_a_complaint_has_its_own_clock():
    given = {"accepted_at": datetime(2024, 3, 4), "promised_limit": 2.0}
    assert SampleRecord(kind("complaint"), given, {}, CONTEXT).named("clock.due_on") == date(2024, 3, 6)


def test_what_is_given_outright_stands():
    assert a_case({"promised_due_on": date(2024, 1, 1)}).named("clock.promised_due_on") == date(2024, 1, 1)
    assert a_case({"materials_count": 3}, material=[material()]).named("gathered.materials_count") == 3


def test_a_summary_beside_one_given_outright_is_not_known():
    assert a_case({"reviewed_count": 1}).named("gathered.reviewed_wrong") is None
    assert a_case().named("gathered.reviewed_wrong") == 0


@pytest.mark.parametrize(
    ("name", "rows", "value"),
    [
        ("materials_count", [], None),
        ("materials_count", [material(), material()], 2),
        ("materials_required", [material(), material(is_required=False), material(is_listed=False)], 1),
        ("materials_received", [material(), material(is_received=False)], 1),
        ("materials_received", [material(), material(is_received=None)], None),
        ("materials_received", [material(), material(is_received=None, is_required=False)], 1),
        ("materials_unlisted", [material()], 0),
        ("materials_unlisted", [material(), material(is_listed=None)], None),
        ("material_share:数据共享", [material(), material(obtained_by="数据共享")], 0.5),
        ("material_share:数据共享", [material(), material(obtained_by=None)], None),
    ],
)
def test_missing_evidence_is_never_a_zero(name, rows, value):
    assert a_case(material=rows).named(f"gathered.{name}") == value


def test_pauses_nobody_was_told_of_are_counted():
    rows = [{"notified_at": None}, {"notified_at": datetime(2024, 3, 1)}]
    assert a_case(suspension=rows).named("gathered.suspensions_unnoticed") == 1
    assert a_case().named("gathered.suspensions_count") == 0


def test_the_last_rating_counts():
    rows = [
        {"level": 1, "rated_at": datetime(2024, 3, 2)},
        {"level": 4, "rated_at": datetime(2024, 3, 1)},
        {"level": 5},
    ]
    assert a_case(rating=rows).named("gathered.rating_level") == 1
    assert a_case().named("gathered.rating_level") is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("count:受理", 2), ("count:决定", 0), ("count", 3), ("first_at:受理", datetime(2024, 3, 2)),
        ("last_at:受理", datetime(2024, 3, 3)), ("first_at:决定", None), ("first_by:收件", "收件"),
    ],
)  # fmt: skip
def test_stages_are_summed_up_in_order_of_time(name, value):
    case = a_case(stage=list(reversed(stages("收件", "受理", "受理"))))
    assert case.named(f"stage.{name}") == value


def test_a_case_without_stages_has_no_stage_facts():
    assert a_case().named("stage.count:受理") is None
    assert a_case().named("trace.p.conforms") is None


@pytest.mark.parametrize(
    ("names", "closed", "conforms", "step", "at"),
    [
        (("收件", "受理"), True, True, None, None),
        (("收件",), False, True, None, None),
        (("收件",), True, False, "受理", None),
        (("受理",), True, False, "受理", datetime(2024, 3, 1)),
        (("收件", "旁", "禁"), True, False, "禁", datetime(2024, 3, 3)),
    ],
)
def test_an_open_case_is_held_to_a_prefix_of_its_procedure(names, closed, conforms, step, at):
    case = a_case({"closed_at": datetime(2024, 3, 9) if closed else None}, stage=stages(*names))
    assert [case.named(f"trace.p.{output}") for output in ("conforms", "step", "at")] == [conforms, step, at]
