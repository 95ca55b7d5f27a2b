"""A 规程 as an automaton: its block compiled and proved walkable, and the trace of a case held against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from guiju.checks.passage import Passage
from guiju.checks.syntax import Span
from guiju.errors import Problem
from guiju.model.procedure import Automaton, TraceVerdict
from guiju.model.text import Block
from guiju.text.nearest import suggestion

_WHOLE = Span(0, 0)

Moves = Mapping[str, Mapping[str, str]]


def compile_procedure(block: Block, automaton_id: str) -> tuple[Automaton | None, tuple[Problem, ...]]:
    """Return the automaton of a procedure block, None with every problem found when the block cannot be walked.

    1. Every step named in start, end and transitions is one of the steps; none is written twice or also forbidden.
    2. Every step can be reached from a start, and an end can be reached from every step.
    """
    reading = _Reading(block)
    automaton = Automaton(
        id=automaton_id,
        alphabet=frozenset([*reading.steps, *reading.forbidden]),
        moves=reading.moves(),
        accepting=frozenset(reading.named("end")),
        forbidden=frozenset(reading.forbidden),
    )
    reading.refuse_repeated_and_forbidden()
    if not reading.problems:
        reading.refuse_unwalkable(automaton)
    return (None if reading.problems else automaton), tuple(reading.problems)


def judge_trace(automaton: Automaton, steps: Sequence[str]) -> TraceVerdict:
    """Hold a sequence of stage names, first to last, against an automaton.

    Names outside its alphabet are passed over. The first stage that may not stand where it stands is the violation;
    when none is and the sequence may not end there, `step` names what was expected next on the shortest way to an end.
    """
    state = ""
    for position, step in enumerate(steps):
        if step not in automaton.alphabet:
            continue
        following = automaton.moves.get(state, {}).get(step)
        if following is None or step in automaton.forbidden:
            return TraceVerdict(conforms=False, prefix_conforms=False, position=position, step=step)
        state = following
    if state in automaton.accepting:
        return TraceVerdict(conforms=True, prefix_conforms=True, position=None, step=None)
    return TraceVerdict(conforms=False, prefix_conforms=True, position=len(steps), step=_expected(automaton, state))


def _expected(automaton: Automaton, state: str) -> str | None:
    """Return the next steps nearest to an end, joined by 或; None when no end can be reached."""
    distances = _distances_to_end(automaton.moves, automaton.accepting)
    nearest = [step for step, to in automaton.moves.get(state, {}).items() if to in distances]
    least = min((distances[step] for step in nearest), default=None)
    return "或".join(step for step in nearest if distances[step] == least) or None


def _distances_to_end(moves: Moves, accepting: Iterable[str]) -> dict[str, int]:
    """Return how many moves each state is from the nearest end; states that reach none are left out."""
    distances = dict.fromkeys(accepting, 0)
    frontier = set(distances)
    while frontier:
        arrivals = {state for state, ways in moves.items() if state not in distances and frontier & set(ways.values())}
        distances |= dict.fromkeys(arrivals, max(distances.values()) + 1)
        frontier = arrivals
    return distances


def _reachable(moves: Moves) -> set[str]:
    reached, frontier = {""}, {""}
    while frontier:
        frontier = {to for state in frontier for to in moves.get(state, {}).values()} - reached
        reached |= frontier
    return reached


class _Reading:
    """One procedure block being read; unknown steps are reported and left out."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.problems: list[Problem] = []
        self.steps = list(dict.fromkeys(_texts(block.fields.get("steps"))))
        self.forbidden = list(dict.fromkeys(_texts(block.fields.get("forbidden"))))

    def named(self, field: str) -> list[str]:
        """Return the steps a field lists, reporting it when it lists none."""
        written = _texts(self.block.fields.get(field))
        if not written:
            self.report(field, "nothing_named", field=field)
        return [step for index, step in enumerate(written) if self.is_known(step, self.path_of(field, index))]

    def moves(self) -> dict[str, dict[str, str]]:
        """Return the next state by state and step, steps in the order in which they are written."""
        moves: dict[str, dict[str, str]] = {"": {step: step for step in self.named("start")}}
        moves |= {step: {} for step in self.steps}
        for source, target, path in self.transitions():
            if target in moves[source]:
                self.report(path, "repeated_transition", source=source, target=target)
            moves[source][target] = target
        return moves

    def transitions(self) -> Iterator[tuple[str, str, str]]:
        """Yield source, target and path of every transition between known steps."""
        for index, move in enumerate(self.block.fields.get("transitions") or ()):
            path = f"transitions.{index}"
            if "when" in move:
                self.report(f"{path}.when", "conditional_transition")
            source_is_known = self.is_known(move["from"], f"{path}.from")
            for number, target in enumerate(_texts(move["to"])):
                place = f"{path}.to.{number}" if isinstance(move["to"], list) else f"{path}.to"
                if self.is_known(target, place) and source_is_known:
                    yield move["from"], target, place

    def is_known(self, step: str, path: str) -> bool:
        if step not in self.steps:
            self.report(path, "unknown_step", step=step, advice=suggestion(step, self.steps))
        return step in self.steps

    def refuse_repeated_and_forbidden(self) -> None:
        for field in ("steps", "forbidden"):
            written = _texts(self.block.fields.get(field))
            for index, step in enumerate(written):
                if step in written[:index]:
                    self.report(self.path_of(field, index), "repeated_step", step=step, field=field)
                elif field == "forbidden" and step in self.steps:
                    self.report(self.path_of(field, index), "forbidden_step", step=step)

    def refuse_unwalkable(self, automaton: Automaton) -> None:
        reached = _reachable(automaton.moves)
        ending = _distances_to_end(automaton.moves, automaton.accepting)
        for index, step in enumerate(_texts(self.block.fields.get("steps"))):
            if step not in reached:
                self.report(self.path_of("steps", index), "unreachable_step", step=step)
            elif step not in ending:
                self.report(self.path_of("steps", index), "endless_step", step=step)

    def path_of(self, field: str, index: int) -> str:
        return f"{field}.{index}" if isinstance(self.block.fields.get(field), list) else field

    def report(self, path: str, code: str, /, **words: object) -> None:
        place = self.block.places.get(path) or self.block.places.get(path.partition(".")[0]) or self.block.place
        passage = Passage("", place, f"规程 {self.block.fields.get('id', '')} ")
        self.problems.append(passage.problem(_WHOLE, code, **words))


def _texts(written: str | Sequence[str] | None) -> list[str]:
    if written is None:
        return []
    return [written] if isinstance(written, str) else list(written)
