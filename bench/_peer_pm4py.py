"""Conformance of an event log by pm4py, run in the peers' own environment: prints its seconds, writes who fits.

    python _peer_pm4py.py METHOD FOLDER

METHOD is `replay` (token replay on the procedure as a net) or `skeleton` (a log skeleton discovered in the log itself:
not the procedure, but pm4py's fastest answer about every case). `FOLDER/log.parquet` is the log in pm4py's own column
names, `FOLDER/automaton.json` the procedure. Reading the log and making the model are not counted. Writes
`FOLDER/fits.parquet`: whether each case fits.
"""

from __future__ import annotations

import json
import sys
from contextlib import redirect_stdout
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import pandas as pd

with redirect_stdout(sys.stderr):
    import pm4py
from pm4py.objects.petri_net.obj import Marking, PetriNet
from pm4py.objects.petri_net.utils.petri_utils import add_arc_from_to

CASE = "case:concept:name"


def net_of(automaton: dict[str, Any]) -> tuple[PetriNet, Marking, Marking]:
    """Return an automaton as a net: a place for each state, a transition for each move, a silent one to the end."""
    net = PetriNet("procedure")
    places = {state: PetriNet.Place(f"at {state}") for state in automaton["moves"]}
    places |= {state: PetriNet.Place(f"at {state}") for state in automaton["accepting"] if state not in places}
    end = PetriNet.Place("end")
    net.places.update((*places.values(), end))

    def add(source: PetriNet.Place, target: PetriNet.Place, name: str, label: str | None) -> None:
        transition = PetriNet.Transition(name, label)
        net.transitions.add(transition)
        add_arc_from_to(source, transition, net)
        add_arc_from_to(transition, target, net)

    for state, moves in automaton["moves"].items():
        for label, reached in moves.items():
            add(places[state], places[reached], f"{state} > {label}", label)
    for state in automaton["accepting"]:
        add(places[state], end, f"{state} > end", None)
    return net, Marking({places[""]: 1}), Marking({end: 1})


def main() -> None:
    method, folder = sys.argv[1], Path(sys.argv[2])
    begun = perf_counter()
    log = pd.read_parquet(folder / "log.parquet")
    loaded = perf_counter()
    with redirect_stdout(sys.stderr):
        if method == "replay":
            net, initial, final = net_of(json.loads((folder / "automaton.json").read_text("utf-8")))
            ready, worked = perf_counter(), process_time()
            found = pm4py.conformance_diagnostics_token_based_replay(log, net, initial, final)
            fits = [bool(each["trace_is_fit"]) for each in found]
        else:
            skeleton = pm4py.discover_log_skeleton(log, noise_threshold=0.01)
            ready, worked = perf_counter(), process_time()
            fits = [bool(each["is_fit"]) for each in pm4py.conformance_log_skeleton(log, skeleton)]
        answer = {"seconds": perf_counter() - ready, "cpu_seconds": process_time() - worked}
    cases = log[CASE].drop_duplicates()
    pd.DataFrame({"case_no": cases.to_numpy(), "fits": fits}).to_parquet(folder / "fits.parquet")
    more = {"seconds_reading": loaded - begun, "pm4py": pm4py.__version__}
    print(json.dumps({**answer, **more, "cases": int(log[CASE].nunique()), "events": len(log)}))


if __name__ == "__main__":
    main()
