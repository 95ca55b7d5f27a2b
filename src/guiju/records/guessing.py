"""Guessing a mapping from headers and a sample: which kind of record, which column is which field, how sure.

A column becomes a field when its header is one of the field's names and nearly all sampled values can be read as the
field's type. What is guessed is shown and can be written down as a mapping file; what is not matched is listed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from guiju.model.fields import Kind
from guiju.records.kinds import kind, kinds
from guiju.records.mapping import WRITTEN, Condition, Feed, FieldSource, Mapping, Merge, Pairing, Take
from guiju.records.matching import Match, matched
from guiju.records.quarantine import ADDED
from guiju.records.readers.chunk import Chunk
from guiju.records.readers.header import folded
from guiju.records.sampling import Sample

BEGINNINGS = ("received_at", "applied_at", "accepted_at")
"""Fields one of which must date a case, or no edition of any standard can be chosen for it."""
_LIFECYCLE = ("lifecycletransition", "lifecycle", "transition", "eventtype")
_ENDS, _STARTS = ("complete", "completed", "end"), ("start", "started", "begin")


@dataclass(frozen=True, slots=True)
class Guess:
    """A guessed mapping, the matches behind it (table, kind and match), and the columns left over by table."""

    mapping: Mapping
    matches: tuple[tuple[str, str, Match], ...]
    unmapped: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The guess for people, a line for each match."""
        found = []
        for table, kind_name, match in self.matches:
            described = kind(kind_name)
            field = described.field(match.source.field)
            where = f"{table}：" if table else ""
            columns = "、".join(match.source.columns)
            chinese = field.chinese if field else match.source.field
            found.append(
                f"{where}“{columns}” → {described.chinese}的“{chinese}”（把握 {match.confidence:.0%}，{match.why}）"
            )
        left = [
            f"{table}：{'、'.join(names)}" if table else "、".join(names) for table, names in self.unmapped if names
        ]
        return (*found, *(f"没有用到的列：{each}" for each in left))


def guess_mapping(tables: Sequence[Chunk], hints: Mapping) -> Guess:
    """Guess how the tables of one file become records; `hints` is a mapping whose columns are names to look for.

    A mapping without feeds means that nothing was recognised.
    """
    with Sample(tables) as sample:
        guessed = [_guess_table(chunk, hints, sample) for chunk in dict((each.table, each) for each in tables).values()]
    feeds = [feed for table in guessed for feed in table.feeds]
    dated = any(feed.kind == "case" and any(feed.source(name) for name in BEGINNINGS) for feed in feeds)
    if not dated:
        feeds = _dated_by_stages(feeds)
    if sum(feed.kind == "case" for feed in feeds) > 1:
        feeds = [replace(feed, merge=Merge.GROUP) if feed.kind == "case" else feed for feed in feeds]
    zone = WRITTEN if any(table.has_local_offsets for table in guessed) else hints.timezone
    mapping = replace(hints, feeds=tuple(feeds), timezone=zone, guess=False)
    matches = tuple((table.name, name, match) for table in guessed for name, match in table.matches)
    return Guess(mapping, matches, tuple((table.name, table.unmapped) for table in guessed))


@dataclass(frozen=True, slots=True)
class _TableGuess:
    name: str
    feeds: tuple[Feed, ...]
    matches: tuple[tuple[str, Match], ...]
    unmapped: tuple[str, ...]
    has_local_offsets: bool


def _guess_table(chunk: Chunk, hints: Mapping, sample: Sample) -> _TableGuess:
    columns = [name for name in chunk.columns if name not in ADDED]
    found = {
        each.name: matched(each, _hints_for(hints, each), columns, chunk.table, sample) for each in kinds().values()
    }
    chosen = _chosen_kinds(found, chunk.table, sample)
    feeds, matches = [], []
    for name in chosen:
        kept = found[name]
        if name == "case" and "stage" in chosen:
            kept = [match for match in kept if _belongs_to_case(match, found, chunk.table, sample)]
        merge = Merge.GROUP if name == "case" and "stage" in chosen else Merge.REPLACE
        feed = Feed(name, tuple(match.source for match in kept), chunk.table or None, merge)
        feed = _with_lifecycle(feed, columns, chunk.table, sample) if name == "stage" else feed
        if feed.suits(chunk.table, columns):
            feeds.append(feed)
            matches += [(name, match) for match in kept]
    used = {folded(name) for feed in feeds for name in feed.reads}
    moments = [match for _, match in matches if match.is_moment]
    offsets = any(sample.has_local_offsets(chunk.table, match.source.columns[0]) for match in moments)
    unmapped = tuple(name for name in columns if folded(name) not in used)
    return _TableGuess(chunk.table, tuple(feeds), tuple(matches), unmapped, offsets)


def _hints_for(hints: Mapping, described: Kind) -> dict[str, FieldSource]:
    return {source.field: source for feed in hints.feeds if feed.kind == described.name for source in feed.sources}


def _chosen_kinds(found: dict[str, list[Match]], table: str, sample: Sample) -> list[str]:
    """Choose the kind that explains most of the table; a table of stages may carry its case as well."""
    weights = {name: _weight(kind(name), matches) for name, matches in found.items()}
    best = max(weights, key=lambda name: weights[name])
    if weights[best] <= 0:
        return []
    if weights["stage"] > 0 and best in ("case", "stage"):
        case_no = next(match for match in found["stage"] if match.source.field == "case_no")
        if table == "events" or sample.repeats(table, case_no.source.columns[0]):
            return ["stage", "case"] if found["case"] else ["stage"]
    return [best]


def _weight(described: Kind, matches: Sequence[Match]) -> float:
    """How much of a table a kind explains; nothing when something required or the substance is missing."""
    by_field = {match.source.field: match for match in matches}
    required = [each for each in described.fields if each.required]
    if not all(each.name in by_field for each in required) or len(by_field) <= len(required) == 1:
        return 0.0
    own = sum(match.confidence for name, match in by_field.items())
    return own + sum(by_field[each.name].confidence for each in required)


def _belongs_to_case(match: Match, found: dict[str, list[Match]], table: str, sample: Sample) -> bool:
    """Whether a column is the same in all rows of a case, as an attribute of the case must be."""
    if match.source.field == "case_no":
        return True
    case_no = next(each for each in found["case"] if each.source.field == "case_no").source.columns[0]
    taken = {each.source.columns[0] for each in found["stage"]}
    column = match.source.columns[0]
    return column not in taken and sample.depends_on(table, column, case_no)


def _dated_by_stages(feeds: list[Feed]) -> list[Feed]:
    """Date each case by its first stage, where nothing else says when it began."""
    stages = next((feed for feed in feeds if feed.kind == "stage" and feed.source("ended_at")), None)
    if stages is None:
        return feeds
    case_no, moments = stages.source("case_no"), [stages.source(name) for name in ("started_at", "ended_at")]
    assert case_no is not None
    given = [each for each in moments if each is not None]
    columns = tuple(column for each in given for column in each.columns)
    received = FieldSource("received_at", columns, dates=given[-1].dates, take=Take.EARLIEST)
    own = next((feed for feed in feeds if feed.kind == "case" and feed.table == stages.table), None)
    sources = (*(own.sources if own else (case_no,)), received)
    return [*(each for each in feeds if each is not own), Feed("case", sources, stages.table, Merge.GROUP)]


def _with_lifecycle(feed: Feed, columns: Sequence[str], table: str, sample: Sample) -> Feed:
    """Take only completed events; where the log has starts as well, pair them."""
    column = next((name for name in columns if folded(name) in _LIFECYCLE), None)
    if column is None or feed.source("ended_at") is None:
        return feed
    words = sample.words(table, column)
    ends, starts = (tuple(word for word in words if word in known) for known in (_ENDS, _STARTS))
    if ends and starts and feed.source("started_at") is None:
        by = tuple(name for name in columns if folded(name) == "conceptinstance")
        return replace(feed, pair=Pairing(column, starts, ends, by))
    if ends and len(words) > len(ends):
        return replace(feed, where=(Condition(column, ends),))
    return feed
