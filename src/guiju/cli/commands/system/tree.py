"""guiju system tree: the parts of the system with their codes, definitions and how many standards each has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guiju.cli.answer import Answer, Cell, Column, Table, Tone, Toned
from guiju.cli.command import command, option
from guiju.cli.standard_system import asked_system, body_option, system_options, taxonomy_option
from guiju.cli.words import Words
from guiju.model.taxonomy import SystemNode
from guiju.standard_system.statistics import Grouping, StatisticsRow


@command(
    "tree",
    Words(
        "列出标准体系的各部分：代号、名称、应有和现有的标准数。代号就是 placements 里写的。",
        "List the parts of the system: code, name, standards wanted and in force. The codes are those of placements.",
    ),
)
@system_options
@body_option
@taxonomy_option
@option("--definitions", is_flag=True, words=Words("同时写出各部分的定义。", "Also tell what each part is."))
def tree(
    folder: Path, standards: Path | None, day: date | None, body: str | None, taxonomy: str, definitions: bool
) -> Answer:
    """Show a taxonomy as a tree."""
    asked = asked_system(folder, standards, day)
    chosen = asked.system.taxonomies.by_id[asked.taxonomy(taxonomy)]
    counted = asked.system.statistics(asked.day, chosen.id, asked.body(body)).group(Grouping.SUBSYSTEM)
    by_code = {each.code: each for each in counted}
    walked = [(node, by_code[node.code]) for _, node in chosen.walk()]
    columns = [
        Column(Words("代号", "code"), whole=True),
        Column(Words("名称", "name")),
        Column(Words("应有", "wanted"), right=True),
        Column(Words("现有", "in force"), right=True),
        *([Column(Words("定义", "definition"))] if definitions else []),
    ]
    rows = [[*_cells(node, row), *([node.definition] if definitions else [])] for node, row in walked]
    value = {
        "taxonomy": chosen.id,
        "name": chosen.name,
        "ground": chosen.ground,
        "nodes": [_value(node, row) for node, row in walked],
    }
    return Answer(value, [Table(tuple(columns), rows, chosen.name)], asked.remarks)


def _cells(node: SystemNode, row: StatisticsRow) -> list[Cell]:
    indent = "　" * row.depth
    code: Cell = node.code if row.depth else Toned(node.code, Tone.STRONG)
    return [code, f"{indent}{node.name}", row.should_have, row.existing]


def _value(node: SystemNode, row: StatisticsRow) -> dict[str, object]:
    return {
        "code": node.code,
        "name": node.name,
        "parent": node.parent,
        "definition": node.definition,
        "should_have": row.should_have,
        "existing": row.existing,
    }


COMMAND = tree
