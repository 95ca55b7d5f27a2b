"""Event logs: cases and events in one pass, without entities."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.errors import RecordError
from guiju.records.readers import members, read_member, xes
from tests.guiju.records.tables import read_rows, write_xes

LOG = '<log xes.version="1.0" xmlns="http://www.xes-standard.org/">'
cells = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=8)


def write(tmp_path, body: str):
    path = tmp_path / "a.xes"
    path.write_text(body, "utf-8")
    return path


def test_a_trace_makes_a_case_and_its_events_carry_its_name(tmp_path):
    path = write_xes(
        tmp_path / "a.xes", [({"concept:name": "A1", "name": "甲"}, [{"concept:name": "收件", "name": "乙"}])]
    )
    assert read_rows(path, "cases") == [{"case:concept:name": "A1", "case:name": "甲"}]
    assert read_rows(path, "events") == [{"case:concept:name": "A1", "concept:name": "收件", "name": "乙"}]


def test_attributes_that_some_lack_are_missing_there(tmp_path):
    log = [({"concept:name": "A1"}, [{"x": "1"}, {"y": "2"}]), ({"concept:name": "A2", "z": "3"}, [])]
    path = write_xes(tmp_path / "a.xes", log)
    assert [row.get("x") for row in read_rows(path, "events")] == ["1", None]
    assert [row["case:z"] for row in read_rows(path, "cases")] == [None, "3"]


def test_events_know_their_place_in_the_case(tmp_path):
    path = write_xes(
        tmp_path / "a.xes", [({"concept:name": "A1"}, [{"x": "1"}, {"x": "2"}]), ({"concept:name": "B"}, [{"x": "3"}])]
    )
    chunk = next(each for each in read_member(members(path)[0]) if each.table == "events")
    assert chunk.positions.to_pylist() == [1, 2, 1]


def test_metadata_nested_in_attributes_and_globals_is_passed_over(tmp_path):
    body = (
        f'{LOG}<global scope="event"><string key="concept:name" value="UNKNOWN"/></global><trace>'
        '<string key="concept:name" value="A1"/><list key="parts"><values><string key="p" value="q"/></values></list>'
        '<event><string key="x" value="1"><string key="inner" value="2"/></string></event></trace></log>'
    )
    path = write(tmp_path, body)
    assert read_rows(path, "cases") == [{"case:concept:name": "A1"}]
    assert read_rows(path, "events") == [{"case:concept:name": "A1", "x": "1"}]


def test_attributes_may_stand_in_any_order_and_elements_may_have_prefixes(tmp_path):
    body = (
        '<x:log xmlns:x="http://www.xes-standard.org/"><x:trace><x:string value="A1" key="concept:name"/>'
        '<x:event><x:date value="2024-01-02T00:00:00Z" key="time:timestamp"/></x:event></x:trace></x:log>'
    )
    assert read_rows(write(tmp_path, body), "events") == [
        {"case:concept:name": "A1", "time:timestamp": "2024-01-02T00:00:00Z"}
    ]


def test_an_event_attribute_named_like_the_case_collides_with_nothing(tmp_path):
    path = write_xes(tmp_path / "a.xes", [({"concept:name": "A1"}, [{"case:concept:name": "别的"}])])
    row = read_rows(path, "events")[0]
    assert row == {"case:concept:name": "A1", "event:case:concept:name": "别的"}


def test_an_event_outside_any_trace_is_kept_without_a_case(tmp_path):
    path = write(tmp_path, f'{LOG}<event><string key="x" value="1"/></event></log>')
    assert read_rows(path, "events") == [{"case:concept:name": None, "x": "1"}]


def test_a_case_without_events_is_a_case(tmp_path):
    path = write_xes(tmp_path / "a.xes", [({"concept:name": "A1"}, [])])
    assert len(read_rows(path, "cases")) == 1


@pytest.mark.parametrize(
    "declared",
    ['<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', '<!DOCTYPE log SYSTEM "file:///etc/passwd">'],
    ids=["entities", "external"],
)
def test_document_types_and_entities_are_refused(tmp_path, declared):
    path = write(tmp_path, f'<?xml version="1.0"?>{declared}{LOG}</log>')
    with pytest.raises(RecordError, match="DOCTYPE"):
        read_rows(path, "events")


def test_a_torn_log_is_refused_with_its_place(tmp_path):
    path = write(tmp_path, f'{LOG}\n<trace><string key="concept:name" value="A1"/>')
    with pytest.raises(RecordError, match=r"a.xes 第2行.*不是完整的 XML"):
        read_rows(path, "cases")


def test_a_long_log_comes_in_pieces_that_join(tmp_path, monkeypatch):
    monkeypatch.setattr(xes, "CHUNK_EVENTS", 10)
    monkeypatch.setattr(xes, "_BLOCK", 512)
    path = write_xes(tmp_path / "a.xes", [({"concept:name": f"A{n}"}, [{"x": f"{n}"}] * 3) for n in range(50)])
    chunks = [each for each in read_member(members(path)[0]) if each.table == "events"]
    assert len(chunks) > 5
    assert [row for each in chunks for row in each.rows.to_pylist()] == list(range(1, 151))


def test_a_packed_log_is_read(tmp_path):
    path = write_xes(tmp_path / "a.xes", [({"concept:name": "A1"}, [{"x": "1"}])])
    (tmp_path / "b.xes.gz").write_bytes(gzip.compress(path.read_bytes()))
    assert len(read_rows(tmp_path / "b.xes.gz", "events")) == 1


@given(st.lists(st.lists(cells, max_size=4), min_size=1, max_size=5))
def test_what_is_written_is_read_back(tmp_path_factory, traces):
    log = [({"concept:name": f"A{n}"}, [{"concept:name": each} for each in events]) for n, events in enumerate(traces)]
    path = write_xes(tmp_path_factory.mktemp("xes") / "a.xes", log)
    read = [(row["case:concept:name"], row["concept:name"]) for row in read_rows(path, "events")]
    assert read == [(f"A{n}", each) for n, events in enumerate(traces) for each in events]
