"""A record's account on paper: where it came from, its clock, then its checks, the nonconforming first."""

from __future__ import annotations

from collections.abc import Mapping

from guiju.cli.answer import Part, Tone, Toned
from guiju.cli.outcomes import OUTCOMES
from guiju.cli.words import Words
from guiju.model.outcome import Outcome
from guiju.records.kinds import kind
from guiju.verdicts.account import CheckAccount, RecordAccount, plain


def account_parts(account: RecordAccount, words: Mapping[str, str], *, in_full: bool = False) -> list[Part]:
    """Return an account as lines; `words` gives the Chinese word of each fact.

    What conforms is told in one line unless everything is wanted `in_full`: whoever asks why wants to know what does
    not.
    """
    title = Words("{kind} {key}（{source}）", "{kind} {key} ({source})")
    named = Words(kind(account.population).chinese, account.population)
    parts: list[Part] = [Toned(title.filled(kind=named, key=account.key, source=account.source), Tone.STRONG)]
    if account.clock:
        parts += ["", Toned(Words("时钟", "Clock"), Tone.STRONG), *(f"  {line}" for line in account.clock)]
    parts += ["", Toned(Words("检查项", "Checks"), Tone.STRONG)]
    for check in account.checks:
        outcome = OUTCOMES[check.outcome]
        parts.append(Toned(f"  {outcome}  {check.check} {check.title}", outcome.tone))
        if in_full or check.outcome in (Outcome.NONCONFORMING, Outcome.UNDETERMINED):
            parts += _details(check, words)
    return parts


def _details(check: CheckAccount, words: Mapping[str, str]) -> list[Part]:
    number, _, clause = check.clause.partition(" ")
    basis = Words("依据 {edition} 第 {number} 条（{clause}）", "{edition}, clause {number} ({clause})")
    details = [basis.filled(edition=check.edition or "—", number=number, clause=clause)]
    if check.applies:
        details.append(Words("适用：{said}", "applies: {said}").filled(said=check.applies))
    details.append(Words("要求：{said}", "requires: {said}").filled(said=check.holds))
    read = "，".join(f"{words.get(name, name)} {plain(value)}" for name, value in check.values.items())
    details.append(Words("读到：{read}", "read: {read}").filled(read=read))
    return [Toned(f"      {each}", Tone.FAINT) for each in details]
