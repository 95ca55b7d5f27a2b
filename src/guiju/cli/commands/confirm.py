"""guiju confirm: say that checks, inspections and quizzes still ask what their changed clauses say."""

from __future__ import annotations

from pathlib import Path

from guiju.cli.answer import Answer
from guiju.cli.command import argument, command, option
from guiju.cli.standards import edition_of, folder_of_standards, name_of, standard_in, standards_option
from guiju.cli.words import Words
from guiju.cli.workspace import workspace_option
from guiju.model.text import Edition, Standard
from guiju.text import read_library
from guiju.text.comparison import compare
from guiju.text.confirmation import confirm


@command(
    "confirm",
    Words(
        "条文改了而检查、督查项或试题没有改时，人核对之后用它确认；确认写进该块的 confirmed，条文再改就又要确认。\n\n"
        "不写 BLOCK 就列出待确认的，不改任何文件；写 --all 确认全部。",
        "Confirm blocks whose clauses changed while they did not, once somebody has looked.\n\n"
        "Without BLOCK it lists what waits and changes nothing; --all confirms everything that waits.",
    ),
)
@argument("code", words=Words("标准代号。", "The standard's code."))
@argument("blocks", nargs=-1, words=Words("块的标识。", "Ids of blocks."))
@option(
    "--edition", words=Words("实施日期或 draft，默认草案，没有草案就是最后的版本。", "An implemented date, or draft.")
)
@option("--all", "everything", is_flag=True, words=Words("确认全部待确认的块。", "Confirm all that wait."))
@standards_option
@workspace_option
def confirm_blocks(
    *, code: str, blocks: tuple[str, ...], edition: str | None, everything: bool, standards: Path | None, folder: Path
) -> Answer:
    """List the blocks that wait to be confirmed, or confirm some."""
    root = folder_of_standards(standards, folder)
    standard = standard_in(read_library(root), code)
    chosen = edition_of(standard, edition or ("draft" if standard.draft else None))
    waiting = _waiting(standard, chosen)
    confirmed = waiting if everything else blocks
    if confirmed:
        (root / chosen.path).write_bytes(confirm(chosen, confirmed).source.encode("utf-8"))
    left = tuple(each for each in waiting if each not in confirmed)
    done = Words("{edition}：已确认 {blocks}。", "{edition}: confirmed {blocks}.")
    wait = Words("{edition}：待确认 {blocks}。", "{edition}: to be confirmed {blocks}.")
    none = Words("{edition}：没有待确认的块。", "{edition}: nothing waits to be confirmed.")
    told = [done.filled(edition=name_of(chosen), blocks="、".join(confirmed))] if confirmed else []
    if left:
        told.append(wait.filled(edition=name_of(chosen), blocks="、".join(left)))
    elif not confirmed:
        told.append(none.filled(edition=name_of(chosen)))
    return Answer({"edition": name_of(chosen), "confirmed": confirmed, "waiting": left}, told)


def _waiting(standard: Standard, edition: Edition) -> tuple[str, ...]:
    """Return the ids of the blocks left as they were although their clauses changed since the edition before."""
    known = [*standard.editions, *([standard.draft] if standard.draft else [])]
    at = known.index(edition)
    if at == 0:
        return ()
    changes = compare(known[at - 1], edition).clauses
    return tuple(str(block.fields["id"]) for change in changes for block in change.unconfirmed)


COMMAND = confirm_blocks
