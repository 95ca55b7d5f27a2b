"""The four outcomes as people read them, with their tones."""

from __future__ import annotations

from guiju.cli.answer import Tone, Toned
from guiju.cli.words import Words
from guiju.model.outcome import Outcome

OUTCOMES: dict[str, Toned] = {
    Outcome.CONFORMING: Toned(Words("符合", "conforming"), Tone.GOOD),
    Outcome.NONCONFORMING: Toned(Words("不符合", "nonconforming"), Tone.BAD),
    Outcome.UNDETERMINED: Toned(Words("无法判定", "undetermined"), Tone.DOUBT),
    Outcome.NOT_APPLICABLE: Toned(Words("不适用", "not applicable"), Tone.FAINT),
}
